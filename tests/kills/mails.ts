import type { Detection } from '@/utils/detection/detection';
import type { MailReading } from '@/utils/reading';

/** Small mails, with what the detector would say of them: detecting is not what is tested here. */

export interface Told {
  reading: MailReading;
  detection: Detection;
}

const texts = {
  received: 'We have received your application.',
  rejected: 'We have decided not to go on with your application.',
};

const DAY = 86_400_000;
const WRITTEN = Date.UTC(2026, 9, 12, 12);

/** What one company writes, a mail each day. */
export const conversationOf = (company: string, outcomes: readonly (keyof typeof texts)[]): Told[] =>
  outcomes.map((outcome, day) => {
    const text = texts[outcome];
    const reading: MailReading = {
      kind: 'mail',
      site: 'gmail',
      threadId: `thread-${company}`,
      messageId: `${company}-${outcome}`,
      subject: `Your application at ${company}`,
      from: { name: `${company} jobs`, address: `no-reply@${company}.example` },
      to: [{ address: 'sam@example.com' }],
      at: WRITTEN + day * DAY,
      own: false,
      text,
    };
    return {
      reading,
      detection: { outcome, confidence: 0.95, company, evidence: [{ text, start: 0, end: text.length }] },
    };
  });
