import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReplyPart } from '@/components/prompt/parts';
import { reply, takeBack } from '@/utils/page/reply';

/** What writes into reply boxes: the background runs it in a page that asks for it. */
export default defineUnlistedScript(() => offerReplyPart({ reply, takeBack }));
