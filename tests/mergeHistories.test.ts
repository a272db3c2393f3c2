import { expect, it } from 'vitest';
import type { Entry } from '@/utils/entry';
import { foldLog } from '@/utils/history';
import { mergeHistories } from '@/utils/mergeHistories';
import { DAY, event, NOON } from './make';

const rejection = (applicationId: string, at: number): Entry => event({ id: `r:${applicationId}`, applicationId, at });
const log: Entry[] = [rejection('a', NOON + 2 * DAY), rejection('b', NOON + DAY), rejection('c', NOON)];
const fact = (applicationId: string) => ({ id: `x:${applicationId}`, applicationId, at: NOON, loggedAt: NOON });

/** What a surface has after these entries came, when it reads only the applications that changed. */
function after(...entries: Entry[]) {
  const changed = new Set(entries.map(({ applicationId }) => applicationId));
  const read = foldLog([...log, ...entries].filter(({ applicationId }) => changed.has(applicationId)));
  return mergeHistories(foldLog(log), changed, read);
}

it.each<[string, Entry[]]>([
  ['half-written words', [{ kind: 'draft', ...fact('b'), about: 'postmortem', content: { happened: 'x' } }]],
  [
    'a newer event, which moves one up',
    [event({ id: 'i', applicationId: 'c', kind: 'interview', at: NOON + 3 * DAY })],
  ],
  ['an application that is new', [rejection('d', NOON + DAY / 2)]],
  ['an application that is gone', [{ kind: 'delete', ...fact('b') }]],
  ['several at once', [{ kind: 'delete', ...fact('a') }, rejection('e', NOON - DAY), rejection('d', NOON + 9 * DAY)]],
])('is what reading all of it again would give: %s', (_, entries) => {
  expect(after(...entries)).toEqual(foldLog([...log, ...entries]));
});

it('leaves everything as it is when words of no application changed', () => {
  const known = foldLog(log);
  expect(mergeHistories(known, new Set(['new']), [])).toBe(known);
});

it('does not make the untouched ones anew', () => {
  const known = foldLog(log);
  const merged = mergeHistories(known, new Set(['b']), foldLog([rejection('b', NOON + DAY)]));
  expect(merged[0]).toBe(known[0]);
  expect(merged[1]).not.toBe(known[1]);
});
