import { describe, expect, test } from 'vitest';
import { acts } from '@/utils/detection/acts';
import history from '@/utils/detection/model/history.json';
import labels from '@/utils/detection/model/labels.json';
import lists from '@/utils/detection/model/lists.json';
import { headerNames, historyOf } from '@/utils/detection/training/history';
import { parseLanguageFile, parseShortMails, vary } from '@/utils/detection/training/languageFile';
import { learn, makeRandom, type Sample } from '@/utils/detection/training/learn';
import { labelsOf, listsOf } from '@/utils/detection/training/lists';
import { readLanguages } from '@/utils/detection/training/readLanguages';

const TAGS = 'ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl pt ro ru sv tr uk vi zh'.split(' ');

describe("the languages' files", () => {
  const files = readLanguages();

  test('there are 27 of them', () => expect(files.map(({ tag }) => tag)).toEqual(TAGS));

  test.each(files)('$tag says everything in many ways', ({ sentences, lists: own }) => {
    for (const act of acts) expect(sentences[act].length, act).toBeGreaterThan(50);
    for (const name of ['greetings', 'sign-offs', 'departments', 'company cues', 'role cues', 'label rejected']) {
      expect(own.get(name)?.length ?? 0, name).toBeGreaterThan(8);
    }
    for (const name of headerNames) expect(own.get(`header ${name}`)?.length ?? 0, name).toBeGreaterThan(0);
  });

  test.each(files)('$tag has no choice left open', (file) => {
    const random = makeRandom(7);
    for (const act of acts) {
      for (const line of file.sentences[act]) expect(vary(line, file, random), line).not.toMatch(/[[\]{}|]/);
    }
  });

  test('the extension carries their lists as they are now: else run `npm run train`', () => {
    expect(JSON.parse(JSON.stringify(listsOf(files)))).toEqual(lists);
    expect(JSON.parse(JSON.stringify(labelsOf(files)))).toEqual(labels);
    expect(JSON.parse(JSON.stringify(historyOf(files)))).toEqual(history);
  });
});

describe('a file that is wrong says where', () => {
  test.each([
    ['words\n', 'xx.txt, line 1: a line before the first section'],
    ['= rejected\nNo.\n= mail perhaps\n', "xx.txt, line 3: 'perhaps' is no outcome"],
  ])('%j', (text, problem) => expect(() => parseLanguageFile('xx', text)).toThrow(problem));
  test('a short mail', () =>
    expect(() => parseShortMails('xx', 'rejected | a | b\nmaybe | c | d')).toThrow(
      "mails/xx.txt, line 2: 'maybe' is no outcome",
    ));
});

test('learning finds what tells two things apart, and the same each time', () => {
  const sample = (ids: number[], label: number, line: number): Sample => ({
    ids: Int32Array.from(ids),
    label,
    words: 4,
    line,
  });
  const train = () =>
    learn(
      [0, 1, 2, 3].flatMap((line) => [sample([2, 9], 0, line), sample([5, 9], 1, line + 10)]),
      {
        ...{ classes: 2, rounds: 20, atLeast: 2, dropout: 0, rate: 0.3, decay: 0 },
        scaleOf: () => 1,
        random: makeRandom(1),
      },
    );
  const { keys, weights } = train();
  expect([...keys]).toEqual([2, 5, 9]);
  expect(weights[0]).toBeGreaterThan(weights[1] ?? 0);
  expect(weights[2]).toBeLessThan(weights[3] ?? 0);
  expect(train().weights).toEqual(weights);
});
