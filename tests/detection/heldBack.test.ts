import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import { maskHistory } from '@/utils/detection/newest';
import { parseFrom } from '@/utils/detection/parseFrom';
import { parseLanguageFile } from '@/utils/detection/training/languageFile';

/**
 * Mails of composers whose texts the model has not learned from. `npm run bench` has the figures; here is the floor under
 * them, so that a change for the worse does not pass.
 */
const FOLDER = 'tests/fixtures/mail';
const judged = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => {
    const tag = name.slice(0, -'.txt'.length);
    return parseLanguageFile(tag, readFileSync(`${FOLDER}/${name}`, 'utf8')).mails.map((mail) => {
      const text = maskHistory(mail.body);
      const from = parseFrom(mail.from);
      const { outcome, language } = detect({
        kind: 'mail',
        site: 'paste',
        to: [],
        own: false,
        subject: mail.subject,
        from,
        text,
      });
      return { tag, wanted: mail.outcome, said: outcome, language };
    });
  });

describe('mails that the model has not seen', () => {
  test('are told, most of them', () => {
    expect(judged.filter(({ wanted, said }) => wanted === said).length / judged.length).toBeGreaterThan(0.75);
  });
  test('a rejection that is told is one, and most are found', () => {
    const right = judged.filter(({ wanted, said }) => wanted === 'rejected' && said === 'rejected').length;
    expect(right / judged.filter(({ said }) => said === 'rejected').length).toBeGreaterThan(0.8);
    expect(right / judged.filter(({ wanted }) => wanted === 'rejected').length).toBeGreaterThan(0.7);
  });
  test.each([...Map.groupBy(judged, ({ tag }) => tag)])('%s: the language is known', (tag, mails) => {
    const told = mails.filter(({ said }) => said !== 'other');
    expect(told.filter(({ language }) => language === tag).length / told.length).toBeGreaterThanOrEqual(0.8);
  });
});
