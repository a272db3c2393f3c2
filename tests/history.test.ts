import { describe, expect, it } from 'vitest';
import type { Entry } from '@/utils/entry';
import { foldHistory, foldLog } from '@/utils/history';
import { placeNews } from '@/utils/identity';
import { nextStep, stepStates } from '@/utils/steps';
import { DAY, event, NOON } from './make';

const remark = (id: string, target: string, loggedAt = NOON + 1) => ({
  id,
  applicationId: 'a',
  target,
  at: loggedAt,
  loggedAt,
});
const rejected = event({ id: 'r', company: 'Fernhill', role: 'Data engineer' });
const fold = (...entries: Entry[]) => foldHistory('a', entries);

describe('the history of an application', () => {
  it('takes company and role from the rejection, and the stage from how far it got', () => {
    const interview = event({ id: 'i', kind: 'interview', at: NOON - DAY, company: 'Fern hill' });
    const history = fold(rejected, interview);
    expect(history).toMatchObject({ company: 'Fernhill', role: 'Data engineer', stage: 'interview' });
    expect(history.events.map(({ entry }) => entry.id)).toEqual(['i', 'r']);
    expect(history.rejection?.entry.id).toBe('r');
  });

  it('keeps what came before a rejection', () => {
    const first = event({ id: 'i1', kind: 'interview', at: NOON - 2 * DAY });
    const second = event({ id: 'i2', kind: 'interview', at: NOON - DAY });
    expect(fold(first, second, rejected).events).toHaveLength(3);
  });

  it('has no rejection once it was dismissed, and has it again once that was undone', () => {
    const dismiss: Entry = { kind: 'dismiss', ...remark('d', 'r') };
    expect(fold(rejected, dismiss).rejection).toBeUndefined();
    const undo: Entry = { kind: 'undo', ...remark('u', 'd', NOON + 2) };
    expect(fold(rejected, dismiss, undo).rejection?.entry.id).toBe('r');
    const undoOfUndo: Entry = { kind: 'undo', ...remark('uu', 'u', NOON + 3) };
    expect(fold(rejected, dismiss, undo, undoOfUndo).rejection).toBeUndefined();
  });

  it('lets the newest answer count when somebody changed their mind', () => {
    const dismiss: Entry = { kind: 'dismiss', ...remark('d', 'r', NOON + 1) };
    const confirm: Entry = { kind: 'confirm', ...remark('c', 'r', NOON + 2) };
    expect(fold(dismiss, confirm, rejected).rejection?.standing).toBe('confirmed');
  });

  it('lets an offer overturn an earlier rejection, and a later rejection overturn the offer', () => {
    const offer = event({ id: 'o', kind: 'offer', at: NOON + DAY });
    expect(fold(rejected, offer).rejection).toBeUndefined();
    expect(fold(rejected, offer, event({ id: 'r2', at: NOON + 2 * DAY })).rejection?.entry.id).toBe('r2');
  });

  it.each(['interview', 'assessment', 'offer'] as const)(
    'lets a later %s overturn a rejection nobody confirmed',
    (kind) => {
      const later = event({ id: 'l', kind, at: NOON + DAY });
      expect(fold(rejected, later).rejection).toBeUndefined();
      expect(fold(rejected, later).events).toHaveLength(2);
      expect(fold(rejected, event({ ...later, at: NOON - DAY })).rejection?.entry.id).toBe('r');
    },
  );

  it('keeps a rejection that was confirmed or told by hand, until an offer comes', () => {
    const confirm: Entry = { kind: 'confirm', ...remark('c', 'r') };
    const byHand = event({ ...rejected, source: { site: 'hand' } });
    const later = event({ id: 'l', kind: 'interview', at: NOON + DAY });
    expect(fold(rejected, confirm, later).rejection?.entry.id).toBe('r');
    expect(fold(byHand, later).rejection?.entry.id).toBe('r');
    const offer = event({ ...later, kind: 'offer' });
    expect(fold(rejected, confirm, offer).rejection).toBeUndefined();
    expect(fold(byHand, offer).rejection).toBeUndefined();
  });

  it('falls back to the confirmed one where a told one was overturned', () => {
    const confirm: Entry = { kind: 'confirm', ...remark('c', 'r') };
    const again = event({ id: 'r2', at: NOON + DAY });
    const later = event({ id: 'l', kind: 'interview', at: NOON + 2 * DAY });
    expect(fold(rejected, confirm, again, later).rejection?.entry.id).toBe('r');
  });

  it.each([
    ['confirmed', [{ kind: 'confirm', ...remark('c', 'r') }]],
    ['sure', []],
  ] as [string, Entry[]][])('stays the same %s rejection when a weaker notice of it comes', (_name, said) => {
    const again = event({ id: 'r2', at: NOON + 2 * DAY, loggedAt: NOON + 2 * DAY, confidence: 0.6 });
    const before = fold(rejected, ...said);
    expect(fold(rejected, ...said, again)).toMatchObject({ status: 'rejected', rejection: before.rejection });
    // What was only a doubt gives way to what is sure, whichever came first.
    expect(fold({ ...again, at: NOON - DAY }, rejected, ...said).rejection?.entry.id).toBe('r');
    // The other is what is left when the first was none.
    expect(fold(rejected, ...said, again, { kind: 'dismiss', ...remark('d', 'r', NOON + 9) }).rejection?.entry.id).toBe(
      'r2',
    );
  });

  it('is another rejection after an invitation', () => {
    const confirm: Entry = { kind: 'confirm', ...remark('c', 'r') };
    const invitation = event({ id: 'i', kind: 'interview', at: NOON + DAY });
    const again = event({ id: 'r2', at: NOON + 2 * DAY, confidence: 0.6 });
    expect(fold(rejected, confirm, invitation, again).rejection?.entry.id).toBe('r2');
  });

  it('is put off only while the event it was about stands', () => {
    const later: Entry = { kind: 'later', ...remark('l', 'r'), until: NOON + DAY };
    expect(fold(rejected, later).laterUntil).toBe(NOON + DAY);
    expect(fold(rejected, later, { kind: 'undo', ...remark('u', 'l', NOON + 2) }).laterUntil).toBeUndefined();
  });

  it('prefers what the person corrected by hand', () => {
    const edit: Entry = { kind: 'edit', ...remark('e', ''), company: 'Fern & Hill', keys: [] };
    expect(fold(rejected, edit)).toMatchObject({ company: 'Fern & Hill', role: 'Data engineer' });
  });

  it('does not know what the person emptied, until a newer correction names it', () => {
    const known = event({ ...rejected, person: { name: 'Nora Field' } });
    const emptied: Entry = {
      kind: 'edit',
      ...remark('e', '', NOON + 1),
      company: '',
      role: '',
      person: { name: '' },
      keys: [],
    };
    const unknown = { company: undefined, role: undefined, person: undefined };
    expect(fold(known, emptied)).toMatchObject(unknown);
    const named: Entry = { kind: 'edit', ...remark('e2', '', NOON + 2), role: 'Designer', keys: [] };
    expect(fold(known, emptied, named)).toMatchObject({ ...unknown, role: 'Designer' });
    const undo: Entry = { kind: 'undo', ...remark('u', 'e', NOON + 3) };
    expect(fold(known, emptied, undo)).toMatchObject({ company: 'Fernhill', person: { name: 'Nora Field' } });
  });

  it('is found by the keys of what stands: events and corrections', () => {
    const keyed = event({ ...rejected, keys: ['thread:gmail:t'] });
    const gone = event({ id: 'g', kind: 'interview', keys: ['thread:gmail:other'] });
    const dismiss: Entry = { kind: 'dismiss', ...remark('d', 'g') };
    const edit: Entry = { kind: 'edit', ...remark('e', ''), company: 'Fern & Hill', keys: ['company:fern hill'] };
    expect(fold(keyed, gone, dismiss, edit).keys.sort()).toEqual(['company:fern hill', 'thread:gmail:t']);
  });

  it('follows an action item through its states', () => {
    const action: Entry = {
      kind: 'action',
      ...remark('x', ''),
      cue: 'asked about load',
      response: 'I ask for numbers',
    };
    expect(fold(rejected, action).actions[0]).toMatchObject({ state: 'open', rehearsals: 0 });
    const rehearsed: Entry = { kind: 'progress', ...remark('p1', 'x', NOON + 2), to: 'rehearsed' };
    const started: Entry = { kind: 'progress', ...remark('p2', 'x', NOON + 3), to: 'started' };
    expect(fold(rejected, action, started, rehearsed).actions[0]).toMatchObject({ state: 'started', rehearsals: 1 });
  });

  it('is the same in whatever order the entries come', () => {
    const entries: Entry[] = [rejected, event({ id: 'i', kind: 'interview', at: NOON - DAY })];
    expect(fold(...entries)).toEqual(fold(...entries.reverse()));
  });
});

describe('the log as a whole', () => {
  it('shows the newest application first and leaves deleted and emptied ones out', () => {
    const older = event({ id: 'o', applicationId: 'b', at: NOON - DAY });
    const gone = event({ id: 'g', applicationId: 'c' });
    const dismissed = event({ id: 'h', applicationId: 'd' });
    const log = foldLog([
      older,
      rejected,
      gone,
      { kind: 'delete', id: 'del', applicationId: 'c', at: NOON, loggedAt: NOON },
      dismissed,
      { kind: 'dismiss', id: 'dis', applicationId: 'd', target: 'h', at: NOON, loggedAt: NOON },
    ]);
    expect(log.map((history) => history.applicationId)).toEqual(['a', 'b']);
  });

  it('is no application where only a draft is', () => {
    const draft: Entry = {
      kind: 'draft',
      id: 'x',
      applicationId: 'new',
      at: NOON,
      loggedAt: NOON,
      about: 'hand',
      content: {},
    };
    expect(foldLog([draft])).toEqual([]);
  });
});

describe('an application with more entries than a call can have arguments', () => {
  const many = 150_000;
  const times = (make: (index: number) => Entry): Entry[] => Array.from({ length: many }, (_, index) => make(index));

  it.each([
    ['lines', () => times((index) => event({ id: `m${index}`, stage: 'screen', at: NOON + index }))],
    ['puttings off', () => times((index) => ({ kind: 'later', ...remark(`l${index}`, 'r'), until: NOON + index }))],
    [
      'corrections of a line',
      () =>
        times((index) => ({ kind: 'edit', ...remark(`e${index}`, 'r', NOON + index), to: { subject: 'x' }, keys: [] })),
    ],
    [
      'rehearsals',
      () =>
        times((index) =>
          index % 2 === 0
            ? { kind: 'progress', ...remark(`p${index}`, `p${index + 1}`), to: 'rehearsed' }
            : { kind: 'action', ...remark(`p${index}`, ''), cue: 'x', response: 'y' },
        ),
    ],
  ])('is read all the same: %s', (_name, make) => {
    const [history] = foldLog([rejected, ...make()]);
    expect(history?.status).toBe('rejected');
    expect(placeNews({ kind: 'rejected', at: NOON, keys: [] }, history ? [history] : []).candidates).toBeDefined();
  });
});

describe('the five steps', () => {
  it('come one after the other, and an unanswered request does not stop the loop', () => {
    const fact = (id: string) => ({ id, applicationId: 'a', at: NOON, loggedAt: NOON });
    const entries: Entry[] = [rejected];
    const next = () => nextStep(fold(...entries))?.name;
    expect(next()).toBe('postmortem');
    entries.push({ kind: 'postmortem', ...fact('1'), happened: 'A mail came.', factors: [] });
    expect(next()).toBe('feedback');
    entries.push({ kind: 'request', ...fact('2'), text: 'Hello', how: 'sent' });
    expect(next()).toBe('retrospective');
    expect(stepStates(fold(...entries))).toEqual({
      postmortem: 'done',
      feedback: 'waiting',
      retrospective: 'now',
      actions: 'later',
      repeat: 'later',
    });
    entries.push({ kind: 'retrospective', ...fact('3'), well: ['I was calm'], improve: [] });
    expect(next()).toBe('actions');
    entries.push({ kind: 'action', ...fact('4'), cue: 'x', response: 'y' });
    expect(next()).toBe('actions');
    entries.push({ kind: 'progress', ...fact('5'), target: '4', to: 'started' });
    expect(next()).toBe('repeat');
    entries.push({ kind: 'repeat', ...fact('6'), obstacle: 'tired', response: 'rest' });
    expect(next()).toBeUndefined();
  });

  it('wait for nobody where there is no rejection', () => {
    expect(nextStep(fold(event({ kind: 'interview' })))).toBeUndefined();
  });
});
