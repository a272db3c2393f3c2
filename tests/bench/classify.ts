import { detect } from '@/utils/detection/detect';
import { htmlToPlain } from '@/utils/detection/plain';
import type { MailReading } from '@/utils/reading';
import { mails } from '../mailbox/mails';

/** How long understanding a mail takes, beside a control in the same run: one normalising pass over the same text. */

const WORDS = 250;
const ROUNDS = 40;

/** The sample mails, each repeated or cut to the same number of words. */
const readings: MailReading[] = mails.map((mail) => {
  const words = htmlToPlain(mail.html).split(/\s+/);
  while (words.length < WORDS) words.push(...words.slice(0, WORDS - words.length));
  return {
    kind: 'mail',
    site: 'gmail',
    subject: mail.subject,
    from: mail.from,
    to: mail.to,
    own: false,
    text: words.slice(0, WORDS).join(' '),
  };
});

const control = ({ text }: MailReading): number => text.normalize('NFKC').toLowerCase().split(/\s+/).length;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Medians in microseconds a mail, both sides interleaved, and their ratio. */
export function classifyFigures(): { words: number; medianMicroseconds: number; timesControl: number } {
  const took: Record<'ours' | 'control', number[]> = { ours: [], control: [] };
  const time = (side: 'ours' | 'control', work: () => unknown): void => {
    const start = performance.now();
    work();
    took[side].push((performance.now() - start) * 1000);
  };
  for (const reading of readings) detect(reading);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const reading of readings) {
      time('ours', () => detect(reading));
      time('control', () => control(reading));
    }
  const ours = median(took.ours);
  return {
    words: WORDS,
    medianMicroseconds: Math.round(ours),
    timesControl: Math.round(ours / median(took.control)),
  };
}
