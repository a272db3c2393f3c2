import type { Window } from '@/utils/log';

/** What counts as recent, wherever the person is told what waits: what is older than a hundred rejections is no longer pressing. */
export const RECENT: Window = { rejections: 100, others: 0 };
