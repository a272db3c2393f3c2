import { dayOf } from '@/components/days';

/** A file made on this machine, handed to the browser's downloads. */

/** The name of an export of that day, for example `rebound-2026-05-04.json`. */
export const dayName = (now: number): string => `rebound-${dayOf(now)}.json`;

/** How long a browser may take to begin reading the file, in ms. */
const KEEP_FOR = 60_000;

/** Offers text as a download, through a link of the page: it needs no permission. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_FOR);
}
