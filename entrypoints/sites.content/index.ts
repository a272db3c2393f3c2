import { defineContentScript } from 'wxt/utils/define-content-script';
import { startInPage } from '@/components/prompt/startInPage';
import { sites } from '@/utils/sites';

export default defineContentScript({
  matches: Object.values(sites).flatMap((site) => site.matches),
  runAt: 'document_idle',
  main: () => startInPage(document),
});
