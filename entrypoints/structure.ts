import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '@/components/prompt/parts';
import { structureOf } from '@/utils/page/structure';

/** What describes a page that cannot be read: the background runs it in a page that asks for it. */
export default defineUnlistedScript(() => offerPart({ structure: { structureOf } }));
