import { describe, expect, it } from 'vitest';
import { dayName } from '@/components/options/download';
import { options as german } from '@/utils/i18n/de/options';
import { story as germanStory } from '@/utils/i18n/de/story';
import { options } from '@/utils/i18n/en/options';
import { story } from '@/utils/i18n/en/story';
import { NOON } from '../make';

const none = { added: 0, changed: 0, known: 0, unreadable: 0 };
const plain = (count: number): string => String(count);

describe('what came of an import', () => {
  it.each([
    [none, '0 entries added.', '0 Einträge kamen dazu.'],
    [{ ...none, added: 1, known: 2 }, 'One entry added, 2 here already.', 'Ein Eintrag kam dazu, 2 schon da.'],
    [
      { added: 12, changed: 3, known: 4, unreadable: 2 },
      '12 entries added, 3 brought up to date, 4 here already, 2 unreadable and left out.',
      '12 Einträge kamen dazu, 3 auf den neuen Stand gebracht, 4 schon da, 2 unlesbar und ausgelassen.',
    ],
  ])('is one sentence: %j', (counts, english, deutsch) => {
    expect(options.log.imported(counts, plain)).toBe(english);
    expect(german.log.imported(counts, plain)).toBe(deutsch);
  });
});

describe('what happened to the log', () => {
  it('counts one as one', () => {
    expect(story.allBack(1, '1')).toBe("The one entry is back from Rebound's own copy.");
    expect(story.someBack('1,203', '1,204', 1, '1')).toMatch(/^1,203 of 1,204 .*; one is missing\.$/);
    expect(story.noneBack(1, '1')).toMatch(/the one entry is missing\.$/);
    expect(germanStory.someBack('1.203', '1.204', 1, '1')).toMatch(/, einer fehlt\.$/);
  });

  it('counts many with their number', () => {
    expect(story.allBack(1_204, '1,204')).toBe("1,204 of 1,204 entries are back from Rebound's own copy.");
    expect(story.someBack('1,000', '1,204', 204, '204')).toMatch(/; 204 are missing\.$/);
    expect(germanStory.noneBack(1_204, '1.204')).toMatch(/Alle 1\.204 Einträge fehlen\.$/);
  });
});

describe('what stays when everything is deleted', () => {
  it.each([
    [options.remove.words, 'your folder Cloud'],
    [german.remove.words, 'deinem Ordner Cloud'],
  ])('names the folder in use, which holds the log: %#', (words, named) => {
    expect(words('Cloud')).toContain(named);
    expect(words(undefined)).not.toMatch(/folder|Ordner/);
  });
});

describe('the name of a file', () => {
  it.each([
    ['json', 'rebound-2026-10-12.json'],
    ['sealed', 'rebound-2026-10-12-sealed.json'],
    ['csv', 'rebound-2026-10-12.csv'],
  ] as const)('%s: %s', (kind, name) => expect(dayName(kind, NOON)).toBe(name));
});
