import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReply } from '@/components/prompt/offerReply';

/** What writes into reply boxes: the background, or the journal, runs it in a page that it is needed in. */
export default defineUnlistedScript(offerReply);
