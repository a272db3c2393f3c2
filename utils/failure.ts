/**
 * Why something could not be done, as a word; the sentence for a person is in the catalogues. `closed`: the log would
 * not open; `full`: no room on the disk; `newer`: a newer Rebound has written it; `failed`: anything else; `outdated`: this
 * page runs an older Rebound than the browser; `refused`: the background does not take this from that sender.
 */
export const failures = ['closed', 'full', 'newer', 'failed', 'outdated', 'refused'] as const;
export type Failure = (typeof failures)[number];
export type LogFailure = Extract<Failure, 'closed' | 'full' | 'newer' | 'failed'>;
