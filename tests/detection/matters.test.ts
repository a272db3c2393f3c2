import { describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import { lexiconOf } from '@/utils/detection/lexicon';
import { isOtherMatter } from '@/utils/detection/matters';
import { makeScan, scan } from '@/utils/detection/scan';
import { theLists } from '@/utils/detection/trained';

const isOther = (language: string, subject: string, text: string) =>
  isOtherMatter(scan(text, makeScan()), scan(subject, makeScan()), lexiconOf(theLists, language), language);

/** More than forty words of a job: one word about something else among them is an aside. */
const kitchen = Array(5).fill('Wir haben uns für die Küche nach vielen Proben anders entschieden.').join(' ');

describe('what one applies for that is no job', () => {
  test.each([
    ['en', 'Your scholarship application', 'We chose somebody else.', true],
    ['de', 'Ihre Bewerbung', 'Die Wohnung ist vergeben, der Mietvertrag unterschrieben.', true],
    ['fr', 'Votre candidature pour l’appartement', 'Le propriétaire a choisi un autre dossier.', true],
    ['ja', '入居審査の結果', '', true],
    ['de', 'Ihre Bewerbung', 'Leider haben wir uns für andere Mieter entschieden.', true],
    ['de', 'Ihre Bewerbung als Koch', `${kitchen} Eine Wohnung finden Sie sicher.`, false],
    ['en', 'Your application', 'We chose somebody else.', false],
    ['en', '', '', false],
  ])('%s: %j %j', (language, subject, text, is) => expect(isOther(language, subject, text)).toBe(is));

  test('a role that is named is a job, whatever else the mail is about', () => {
    const text =
      'Dear Noor, thank you for applying for the Scholarship Officer position. Unfortunately we have decided to move forward with another candidate.';
    expect(
      detect({ kind: 'mail', site: 'paste', to: [], own: false, subject: 'Scholarship Officer', text }).outcome,
    ).toBe('rejected');
  });
});
