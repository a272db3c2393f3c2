import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describe } from '@/components/prompt/describe';
import { offerPart } from '@/components/prompt/parts';

/** What describes a page that cannot be read: the background runs it in a page that asks for it. */
export default defineUnlistedScript(() => offerPart({ structure: { describe } }));
