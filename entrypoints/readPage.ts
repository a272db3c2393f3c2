import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '@/utils/portal/readPage';

/** Run once in a page that the person points at in the popup: its value is what stands there. */
export default defineUnlistedScript(() => readPage(document, document.location.href));
