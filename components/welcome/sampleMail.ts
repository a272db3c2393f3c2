import { type Detection, type Evidence, SURE } from '@/utils/detection/detection';
import type { Catalogue } from '@/utils/i18n';
import type { News } from '@/utils/news';
import type { MailReading } from '@/utils/reading';

/** The sample on the welcome page on its way from a text to what the prompt says; nothing of it touches the log. */

/** The sample as a reading. @param at when it is said to have come, epoch ms */
export const sampleReading = (sample: Catalogue['welcome']['sample'], at: number): MailReading => ({
  kind: 'mail',
  site: 'sample',
  subject: sample.subject,
  from: { name: sample.fromName, address: sample.fromAddress },
  to: [],
  at,
  own: false,
  text: sample.text,
});

/** What the prompt would tell; `undefined` when the sample is not taken for a rejection. */
export function sampleNews(reading: MailReading, detection: Detection): News | undefined {
  const { outcome, confidence, company, role, stage, person, language, evidence } = detection;
  if (outcome !== 'rejected') return undefined;
  return {
    eventId: 'sample',
    applicationId: 'sample',
    kind: 'rejected',
    sure: confidence >= SURE,
    confidence,
    at: reading.at ?? 0,
    company,
    role,
    stage,
    person,
    language,
    evidence: evidence.map((span) => span.text),
    site: reading.site,
  };
}

/** Cuts a text into pieces at the spans that decided, so that they can be marked. Overlapping spans become one piece. */
export function cutAtEvidence(text: string, evidence: readonly Evidence[]): { text: string; decided: boolean }[] {
  const pieces: { text: string; decided: boolean }[] = [];
  let from = 0;
  for (const { start, end } of [...evidence].sort((a, b) => a.start - b.start)) {
    const begin = Math.max(start, from);
    if (end <= begin) continue;
    pieces.push({ text: text.slice(from, begin), decided: false }, { text: text.slice(begin, end), decided: true });
    from = end;
  }
  return [...pieces, { text: text.slice(from), decided: false }].filter((piece) => piece.text !== '');
}
