/**
 * How a portal's list of applications is described: selectors as data, newest design first. What stands in a row is named by
 * where it is; what is not there is absent.
 */

/** Where a word of a row stands. */
export interface Place {
  /** A selector below the row; the row itself when absent. */
  in?: string;
  /** Which of the elements found, from 0; -1 is the last. The first when absent. */
  nth?: number;
  /** From this one on, all of them, joined by {@link JOINT}. */
  from?: number;
  /** The first whose words are such ends them, and does not count itself; with `nth` there is none where it is missing. */
  until?: RegExp;
  /** The attribute that says it; the text when absent. */
  attribute?: string;
  /** The element's own words alone, without those of the elements in it. */
  own?: true;
  /** The part that counts, as its first group; no word at all where it does not match. */
  match?: RegExp;
}

/** Stands between the parts of what was said in several places. */
export const JOINT = ' · ';

/** A place, or several of which the first that says something counts. A selector alone is the text of its first element. */
export type Places = string | Place | readonly (string | Place)[];

/** One design of a portal's list. */
export interface Layout {
  /** When this design was seen, `yyyy-mm`. */
  since: string;
  /** Each element is one application, or one of several drawings of it. */
  row: string;
  role: Places;
  company?: Places;
  /** Where the company is the same for the whole list: places in the page, not in the row. */
  employer?: Places;
  /** The words of the status. */
  label: Places;
  /** A row that does not say these is of another design, and left out. */
  needs?: readonly ('role' | 'company' | 'label')[];
  /** The site's own id of the application or the posting, for a row that comes again. */
  id?: Places;
  requisition?: Places;
  /** When it was applied for, in words. */
  applied?: Places;
  /** When the status changed, in words. */
  changed?: Places;
  link?: Places;
  /** How many there are, by the site itself: places in the page. The number is the first in the words. */
  count?: Places;
  /** Something that only an empty list shows. */
  empty?: { in: string; says?: RegExp };
  /**
   * Where a page has both: rows in such elements are under way, and have ended. Of one that stands in neither it is not known.
   */
  parts?: { active: string; ended: string };
  /** Rows that are no applications of the person's: saved ones, drafts. */
  notMine?: { in: Places; says: RegExp };
}
