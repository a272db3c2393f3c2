import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerDetector } from '@/utils/browser/detector';
import { detect } from '@/utils/detection/detect';

/** The detector with all it has learned, in a script of its own: loaded when a mail has passed the first question. */
export default defineUnlistedScript(() => offerDetector(detect));
