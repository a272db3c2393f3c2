import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { changeDetails, changeWords } from '@/components/journal/changeWords';
import { distinct } from '@/components/journal/distinct';
import {
  applicationAt,
  changeOf,
  dayMistake,
  fieldsOf,
  type LineWords,
  lineWords,
  OWN,
  placeOf,
  readLineWords,
  roundsFor,
} from '@/components/journal/lineWords';
import { type Entry, entrySchema } from '@/utils/entry';
import { foldLog } from '@/utils/history';
import * as t from '@/utils/i18n/en';
import { DAY, event } from '../make';

const at = (time: string): number => new Date(`2026-03-${time}`).getTime();
const NOW = at('20T10:00');
const talk = event({ id: 'i', kind: 'interview', at: at('09T09:30'), round: 2, stage: 'interview' });
const start = lineWords(talk);
const change = (part: Partial<LineWords>, from = start, decidedAt?: number) =>
  changeOf({ ...from, ...part }, from, NOW, decidedAt);

describe('a line that is put right', () => {
  it('starts with what stands there, and changes nothing by itself', () => {
    expect(start).toEqual({
      kind: 'interview',
      day: '2026-03-09',
      stage: 'interview',
      round: '2',
      when: '',
      attendees: '',
      text: '',
      few: undefined,
      place: '',
    });
    expect(change({})).toBeUndefined();
    expect(change({ place: placeOf('b') })).toBeUndefined();
  });

  it('changes what somebody changed, and nothing else', () => {
    expect(change({ kind: 'assessment' })).toEqual({ kind: 'assessment' });
    expect(change({ day: '2026-03-11' })).toEqual({ at: at('11T12:00') });
    expect(change({ stage: 'final', round: '3' })).toEqual({ stage: 'final', round: 3 });
  });

  it('is emptied where somebody says that it is not known', () => {
    expect(change({ stage: '', round: '' })).toEqual({ stage: '', round: '' });
  });

  it('leaves alone what the new kind does not have', () => {
    expect(change({ kind: 'offer', round: '3', text: 'words' })).toEqual({ kind: 'offer' });
    expect(change({ kind: 'feedback', text: ' Speak slower. ' })).toEqual({ kind: 'feedback', text: 'Speak slower.' });
  });

  it('has a date and people of its own where it is an interview', () => {
    const people = [{ name: 'Ada Example', address: 'ada@acme.example' }, { name: 'Ben Muster' }];
    const planned = { ...talk, when: at('12T14:30'), attendees: people };
    const from = lineWords(planned);
    expect(from).toMatchObject({
      when: '2026-03-12T14:30',
      attendees: 'Ada Example <ada@acme.example>, Ben Muster',
    });
    expect(change({}, from)).toBeUndefined();
    expect(change({ when: '2026-03-13T09:00', attendees: ' Ben Muster; <cy@acme.example> ' }, from)).toEqual({
      when: at('13T09:00'),
      attendees: [{ name: 'Ben Muster' }, { name: 'cy@acme.example', address: 'cy@acme.example' }],
    });
    const emptied = change({ when: '', attendees: '' }, from);
    expect(emptied).toEqual({ when: '', attendees: [] });
    const edit: Entry = {
      kind: 'edit',
      id: 'e',
      applicationId: 'a',
      at: 5,
      loggedAt: 5,
      target: 'i',
      to: emptied,
      keys: [],
    };
    const put = foldLog([planned, v.parse(entrySchema, edit)])[0]?.events[0]?.entry;
    expect([put?.when, put?.attendees]).toEqual([undefined, []]);
    expect(change({ kind: 'offer', when: '' }, from)).toEqual({ kind: 'offer' });
  });

  it('is read from its draft, and from nothing else', () => {
    const { few: _, ...kept } = start;
    expect(readLineWords(JSON.parse(JSON.stringify(start)))).toEqual(start);
    expect(readLineWords(kept)).toEqual(start);
    expect([{}, 'x', { ...start, kind: 'x' }, undefined].map(readLineWords)).toEqual(Array(4).fill(undefined));
  });

  it('comes before a decision of the same day, but for feedback', () => {
    const decidedAt = at('12T08:00');
    expect(change({ day: '2026-03-12' }, start, decidedAt)?.at).toBeLessThan(decidedAt);
    expect(change({ kind: 'feedback', day: '2026-03-12' }, start, decidedAt)?.at).toBeGreaterThan(decidedAt);
  });

  it('takes no day that is not whole or yet to come, and never questions the one it had', () => {
    const mistake = (day: string, from = start) => dayMistake({ ...from, day }, from, NOW);
    expect(mistake('')).toBe('whenMissing');
    expect(mistake('2026-03-21')).toBe('whenFuture');
    expect(mistake('2026-03-20')).toBeUndefined();
    const ahead = lineWords({ ...talk, at: NOW + 9 * DAY });
    expect(mistake(ahead.day, ahead)).toBeUndefined();
  });

  it('has the fields of its kind, and those that are filled', () => {
    expect(fieldsOf(start, start)).toEqual({ stage: true, round: true, text: false, few: false });
    const applied = lineWords(event({ kind: 'applied' }));
    expect(fieldsOf(applied, applied)).toEqual({ stage: false, round: false, text: false, few: false });
    const odd = lineWords(event({ kind: 'applied', stage: 'final' }));
    expect(fieldsOf({ ...odd, stage: '' }, odd).stage).toBe(true);
  });

  it('has a few words of its own where the person has added it', () => {
    const told = lineWords({ ...talk, source: { site: 'hand' }, subject: 'A call' });
    expect(fieldsOf(told, told).few).toBe(true);
    expect(change({ few: ' Two of the team ' }, told)).toEqual({ subject: 'Two of the team' });
    expect(change({ few: '' }, told)).toEqual({ subject: '' });
    expect(change({ few: 'x', kind: 'feedback' }, told)).toEqual({ kind: 'feedback' });
  });

  it('offers nine rounds, and the one it has', () => {
    expect(roundsFor(start)).toHaveLength(9);
    expect(roundsFor({ ...start, round: '12' }).at(-1)).toBe('12');
  });

  it('can go to any application, whatever its id', () => {
    expect(applicationAt(placeOf(OWN))).toBe(OWN);
    expect([applicationAt(OWN), applicationAt('')]).toEqual([undefined, undefined]);
  });
});

describe('names beside each other', () => {
  it('are told apart by a number', () => {
    const again = (name: string, number: number) => `${name} (${number})`;
    expect(distinct(['a', 'b', 'a', 'a'], again)).toEqual(['a', 'b', 'a (2)', 'a (3)']);
  });
});

describe('what was changed, in words', () => {
  const other = event({ id: 'o', applicationId: 'b', kind: 'applied', company: 'Umbra Print', role: 'Writer' });
  const fact = (id: string, loggedAt: number) => ({ id, applicationId: 'a', at: loggedAt, loggedAt });
  const first = event({ id: 'f', kind: 'applied', company: 'Acme', role: 'Designer', at: at('01T10:00') });
  const names = {
    line: ({ kind }: { kind: string }) => `the ${kind}`,
    application: ({ company, role }: { company?: string | undefined; role?: string | undefined }) =>
      `${company}: ${role}`,
  };
  const said = (...more: Entry[]) => {
    const histories = foldLog([first, talk, other, ...more]);
    const speech = { t, names, day: (time: number) => new Date(time).toISOString().slice(0, 10), histories };
    return histories
      .flatMap(({ changes }) => changes)
      .map((one) => [changeWords(one, speech), ...changeDetails(one, speech)].join(' | '));
  };

  it.each<[string, Entry]>([
    ['Confirmed: the interview', { kind: 'confirm', ...fact('x', 5), target: 'i' }],
    ['Does not count: the interview', { kind: 'dismiss', ...fact('x', 5), target: 'i' }],
    ['Line deleted: the interview', { kind: 'delete', ...fact('x', 5), target: 'i' }],
    [
      'Line moved: the interview, to Umbra Print: Writer',
      { kind: 'move', ...fact('x', 5), target: 'i', into: 'b', keys: [] },
    ],
    ['An application of its own: the interview', { kind: 'move', ...fact('x', 5), target: 'i', into: 'a', keys: [] }],
    [
      'Made an application of its own: the interview',
      { kind: 'split', ...fact('x', 5), targets: ['i'], into: 'n', keys: [] },
    ],
    ['Put together with Acme: Designer', { kind: 'merge', ...fact('x', 5), into: 'b', keys: [] }],
    [
      'Line put right: the interview | What it was: Offer | When: 2026-03-10 | How far: Not known | Interview no.: 3',
      {
        kind: 'edit',
        ...fact('x', 5),
        target: 'i',
        to: { kind: 'offer', at: Date.UTC(2026, 2, 10, 12), stage: '', round: 3 },
        keys: [],
      },
    ],
    [
      'What is known of it, put right | Company: Not known | Contact: Ada Example, ada@acme.example',
      {
        kind: 'edit',
        ...fact('x', 5),
        company: '',
        person: { name: 'Ada Example', address: 'ada@acme.example' },
        keys: [],
      },
    ],
    ['Put off until 2026-03-21: the interview', { kind: 'later', ...fact('x', 5), target: 'i', until: NOW + DAY }],
    ['Postmortem written', { kind: 'postmortem', ...fact('x', 5), happened: 'x', factors: [] }],
    [
      'Advice asked of Ada Example',
      { kind: 'request', ...fact('x', 5), to: { name: 'Ada Example' }, text: 'Why?', how: 'sent' },
    ],
    ['Asking for advice skipped', { kind: 'request', ...fact('x', 5), text: '', how: 'skipped' }],
    ['Retrospective written', { kind: 'retrospective', ...fact('x', 5), well: ['a'], improve: [] }],
    ['Words for the next time written', { kind: 'repeat', ...fact('x', 5), obstacle: 'a', response: 'b' }],
    ['Note added: Ask for Ben', { kind: 'note', ...fact('x', 5), text: 'Ask for Ben' }],
  ])('%s', (words, entry) => {
    expect(said(entry)).toEqual([words]);
  });

  it('tells what became of an action item, and of a note', () => {
    const action: Entry = { kind: 'action', ...fact('x', 5), cue: 'they ask', response: 'I answer' };
    const done: Entry = { kind: 'progress', ...fact('y', 6), target: 'x', to: 'done' };
    const plan = `${t.actions.ifPart('they ask')} ${t.actions.thenPart('I answer')}`;
    expect(said(action, done)).toEqual([`Action item done: ${plan}`, `Action item written: ${plan}`]);
    const note: Entry = { kind: 'note', ...fact('n', 5), text: 'Ask for Ben' };
    const edit: Entry = { kind: 'edit', ...fact('e', 6), target: 'n', to: { text: 'Ask for Cy' }, keys: [] };
    const gone: Entry = { kind: 'delete', ...fact('g', 7), target: 'n' };
    expect(said(note, edit, gone)).toEqual([
      'Note deleted: Ask for Cy',
      'Note changed: Ask for Ben | Words: Ask for Cy',
      'Note added: Ask for Ben',
    ]);
  });

  it('tells the decision to act on nothing once', () => {
    const action: Entry = { kind: 'action', ...fact('x', 5), cue: '', response: '' };
    expect(said(action, { kind: 'progress', ...fact('y', 5), target: 'x', to: 'dropped' })).toEqual([
      'Decided to act on nothing',
    ]);
  });

  it('tells a merge that was taken back where the part stands again', () => {
    const merge: Entry = { kind: 'merge', ...fact('x', 5), into: 'b', keys: [] };
    expect(said(merge, { kind: 'undo', ...fact('u', 6), target: 'x' })).toEqual(['Made part of Umbra Print: Writer']);
  });

  it('says so where the line cannot be found any more', () => {
    const move: Entry = { kind: 'move', ...fact('x', 5), target: 'i', into: 'b', keys: [] };
    const gone: Entry = { kind: 'delete', ...fact('y', 6), applicationId: 'b', target: 'i' };
    expect(said(move, gone)).toContain('Line moved: A line that is elsewhere now, to Umbra Print: Writer');
  });
});
