import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repair } from '@/utils/detection/repair';

describe('repair', () => {
  const german = 'Leider können wir Ihnen für die Stelle keine Zusage geben – wir wünschen Ihnen alles Gute.';
  const japanese = '慎重に選考いたしました結果、誠に残念ながら今回はご期待に沿えない結果となりました。';
  const asLatin = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  const asWindows = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));

  test.each([
    ['German read as Latin-1', asLatin(german), german],
    ['German read as Windows-1252', asWindows(german), german],
    ['Japanese read as Latin-1', asLatin(japanese), japanese],
    ['gone wrong twice', asLatin(asLatin(german)), german],
    ['character references', 'f&uuml;r &amp; gegen&nbsp;Sie &#8211; x', 'für & gegen Sie – x'],
    ['tags left standing', 'Hallo<br>Sam, <b>leider</b> nicht', 'Hallo\nSam, leider nicht'],
    ['quoted-printable', 'f=C3=BCr di=\ne Stelle', 'für die Stelle'],
    ['Hangul in pieces', '합격'.normalize('NFD'), '합격'],
  ])('%s', (_, wrong, right) => expect(repair(wrong)?.text).toBe(right));

  test.each([german, japanese, 'a < b & c = d', 'Fish & Chips; x=1', '', 'Ã is a letter'])(
    'leaves alone what is right: %s',
    (text) => expect(repair(text)).toBeUndefined(),
  );

  test('every unit knows where it comes from', () => {
    const pieces = fc.array(fc.constantFrom('Ã¼', '&uuml;', '<br>', '=C3=BC', 'a', ' ', '&', '<', '\n', '한'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const repaired = repair(text);
        if (!repaired) return;
        expect(repaired.origin).toHaveLength(repaired.text.length + 1);
        expect(repaired.origin.at(-1)).toBe(text.length);
        for (let i = 1; i < repaired.origin.length; i++) {
          expect(repaired.origin[i] ?? 0).toBeGreaterThanOrEqual(repaired.origin[i - 1] ?? 0);
        }
      }),
    );
  });
});
