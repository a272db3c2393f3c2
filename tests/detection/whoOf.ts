import type { Outcome } from '@/utils/detection/detection';
import { makeScan, scan } from '@/utils/detection/scan';
import { theLists } from '@/utils/detection/trained';
import { findWho, type Who } from '@/utils/detection/who';
import type { Case } from './mails';

/** What {@link findWho} finds in a mail of our own writing, which refuses unless it says otherwise. */
export function whoOf(
  { subject, from, text, own }: Omit<Case, 'name' | 'outcome'>,
  language?: string,
  outcome: Outcome = 'rejected',
): Who {
  const body = scan(text, makeScan());
  return findWho(body, scan(subject ?? '', makeScan()), from, own ?? false, outcome, language, theLists);
}
