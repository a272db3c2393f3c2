import type { About, SiteKind } from '@/utils/sites/site';

/** Whether a site may be read: what the browser grants, and whether the person wanted it. */

/** How much of a site's addresses the browser grants. */
export type Held = 'all' | 'some' | 'none';

/**
 * What is remembered of a site's access: that it was there (`on`), that it went behind our back (`taken`), or that the person gave
 * it up here (`givenUp`). Absent is what was never there, and what came with the installation and is there.
 */
export type Remembered = 'on' | 'taken' | 'givenUp';

/** What a person can be told: `absent` is what nobody asked for, `taken` what they had and the browser no longer grants. */
export type Access = 'granted' | 'partly' | 'absent' | 'taken';

/** Where a site stands. One that is switched off misses nothing. */
export function accessTo(
  { isAsked }: Pick<About, 'isAsked'>,
  held: Held,
  remembered: Remembered | undefined,
  isOff: boolean,
): Access {
  if (held !== 'none') return held === 'all' ? 'granted' : 'partly';
  if (isOff) return 'absent';
  return !isAsked || remembered === 'on' || remembered === 'taken' ? 'taken' : 'absent';
}

/** What to remember of a site from now on. */
export function remember(
  { isAsked }: Pick<About, 'isAsked'>,
  held: Held,
  before: Remembered | undefined,
): Remembered | undefined {
  if (!isAsked) return held === 'none' ? 'taken' : undefined;
  if (held !== 'none') return 'on';
  return before === 'on' ? 'taken' : before;
}

/** What a person has on a site. */
export const kindOf = ({ kind, composeUrl }: Pick<About, 'kind' | 'composeUrl'>): SiteKind =>
  kind ?? (composeUrl ? 'mail' : 'portal');
