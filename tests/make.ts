import type { EventEntry } from '@/utils/entry';
import type { MailReading } from '@/utils/reading';
import type { UnplacedEvent } from '@/utils/record';

/** Small makers for tests: what a test does not name does not matter to it. */

export const NOON = Date.UTC(2026, 9, 12, 12);
export const DAY = 86_400_000;

/** An event that has found no application yet. */
export function unplaced(over: Partial<EventEntry> = {}): UnplacedEvent {
  const company = over.company;
  return {
    id: 'gmail:1',
    kind: 'rejected',
    at: NOON,
    loggedAt: NOON,
    source: { site: 'gmail' },
    confidence: 0.95,
    evidence: ['we have decided not to go on'],
    keys: company ? [`company:${company.toLowerCase()}`] : [],
    ...over,
  };
}

/** An event of the application `a`, unless it says otherwise. */
export const event = (over: Partial<EventEntry> = {}): EventEntry => ({
  applicationId: 'a',
  ...unplaced(over),
});

/** A mail as a site reads it. */
export const mail = (over: Partial<MailReading> = {}): MailReading => ({
  kind: 'mail',
  site: 'gmail',
  subject: 'Your application',
  from: { name: 'Nora Field', address: 'nora@fernhill.example' },
  to: [{ address: 'sam@example.com' }],
  at: NOON,
  own: false,
  text: 'Hello Sam',
  ...over,
});
