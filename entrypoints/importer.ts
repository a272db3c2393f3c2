import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerImport } from '@/utils/log/answerImport';

/** The worker in which a file is imported; the settings page starts it. */
export default defineUnlistedScript(answerImport);
