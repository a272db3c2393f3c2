/** What a sentence of a mail says: an outcome, something else about an application, nothing in particular, another matter. */
export const acts = [
  'rejected',
  'offer',
  'interview',
  'assessment',
  'received',
  'feedback',
  'withdrawn',
  'job',
  'talk',
  'elsewhere',
] as const;
export type Act = (typeof acts)[number];
