import type { SampleMail } from './mail';
import { otherMails } from './otherMails';
import { rejections } from './rejections';
import { talks } from './talks';

/**
 * The sample mailbox's mails, all invented: rejections in several wordings and languages among what else a person who
 * looks for a job gets. Each says in `expect` what Rebound should understand of it.
 */
export const mails: readonly SampleMail[] = [...talks, ...rejections, ...otherMails];
