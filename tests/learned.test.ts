import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Detection, LIKELY, outcomes, SURE } from '@/utils/detection/detection';
import type { Entry, EventEntry } from '@/utils/entry';
import { foldLearned, type Learned, nothingLearned, phraseKey, withLearned } from '@/utils/learned';
import { add, deleteEverything, record } from '@/utils/log';
import { learned as learnedOfLog } from '@/utils/log/learned';
import { EXPORT_VERSION, exportLog, importLog } from '@/utils/log/transfer';
import { event, mail, NOON, unplaced } from './make';

const HR = 'hr@acme.example';
const WORDS = 'We have decided not to go on with you.';
const told = (over: Partial<EventEntry> = {}): EventEntry =>
  event({ id: 'r', from: { address: HR }, company: 'Acme Talent', evidence: [WORDS], ...over });

let made = 0;
/** Entries with ids of their own, each said a millisecond after the one before. */
const said = (kind: 'confirm' | 'dismiss' | 'undo' | 'forget', target: string, over: Partial<Entry> = {}): Entry => {
  made += 1;
  const applicationId = kind === 'forget' ? 'learned' : 'a';
  return { kind, id: `s${made}`, applicationId, target, at: NOON, loggedAt: NOON + made, ...over } as Entry;
};
const edit = (company: string, over: Partial<Entry> = {}): Entry => {
  made += 1;
  return {
    kind: 'edit',
    id: `e${made}`,
    applicationId: 'a',
    at: NOON,
    loggedAt: NOON + made,
    company,
    keys: [],
    ...over,
  } as Entry;
};
const detected = (over: Partial<Detection> = {}): Detection => ({
  outcome: 'rejected',
  confidence: 0.9,
  evidence: [{ text: WORDS, start: 0, end: WORDS.length }],
  ...over,
});
const fromHr = mail({ from: { address: HR } });
const counts = (learned: Learned, address = HR) => learned.senders.get(address)?.tally.rejected;
const logOdds = (chance: number) => Math.log(chance / (1 - chance));
/** How far what was learned moves a detection, in log-odds. */
const shift = (learned: Learned, reading = fromHr, detection = detected()) =>
  logOdds(withLearned(detection, reading, learned).confidence) - logOdds(detection.confidence);
/** Other words than the ones that were answered. */
const otherWords = detected({ evidence: [{ text: 'The position has been filled.', start: 0, end: 29 }] });

describe('what was learned', () => {
  it('is counted for the sender and for the words that decided', () => {
    const second = told({ id: 'r2', applicationId: 'b' });
    const learned = foldLearned([told(), second, said('confirm', 'r'), said('dismiss', 'r2')]);
    expect(counts(learned)).toEqual({ confirmed: 1, dismissed: 1 });
    expect([...learned.phrases.values()]).toMatchObject([
      { words: WORDS, tally: { rejected: { confirmed: 1, dismissed: 1 }, feedback: { confirmed: 0, dismissed: 0 } } },
    ]);
  });

  it('is the newest answer to an event, and none that was taken back', () => {
    const dismiss = said('dismiss', 'r');
    const confirm = said('confirm', 'r');
    const undo = said('undo', confirm.id);
    expect(counts(foldLearned([told(), dismiss, confirm]))).toEqual({ confirmed: 1, dismissed: 0 });
    expect(counts(foldLearned([told(), dismiss, confirm, undo]))).toEqual({ confirmed: 0, dismissed: 1 });
    expect(foldLearned([told(), dismiss, said('undo', dismiss.id)])).toEqual(nothingLearned);
  });

  it('is nothing of events that were taken back, deleted, or are no news to answer', () => {
    const confirm = said('confirm', 'r');
    const gone: Entry = { kind: 'delete', id: 'gone', applicationId: 'a', at: NOON, loggedAt: NOON };
    expect(foldLearned([told(), confirm, said('undo', 'r')])).toEqual(nothingLearned);
    expect(foldLearned([told(), confirm, gone])).toEqual(nothingLearned);
    expect(foldLearned([told({ kind: 'interview' }), confirm])).toEqual(nothingLearned);
    expect(foldLearned([confirm])).toEqual(nothingLearned);
  });

  it('is dated and worded by the answer that came last', () => {
    const shouted = told({ id: 'r2', applicationId: 'b', evidence: [WORDS.toUpperCase()] });
    const last = said('dismiss', 'r', { loggedAt: NOON + 9_000_000 });
    const learned = foldLearned([told(), shouted, said('confirm', 'r'), said('confirm', 'r2'), last]);
    expect([...learned.phrases.values()]).toMatchObject([{ words: WORDS, at: last.loggedAt }]);
  });

  it('knows a sentence again whatever its case, accents and spaces', () => {
    expect(phraseKey('  Leider müssen\nwir ABSAGEN.')).toBe(phraseKey('leider mussen wir absagen'));
    expect(phraseKey('Good news')).not.toBe(phraseKey('Bad news'));
    expect(phraseKey(' ... ')).toBe('');
  });

  it('knows a long sentence again, although the log keeps only its beginning', () => {
    const long = `We regret ${'very '.repeat(200)}much`;
    const learned = foldLearned([told({ evidence: [long.slice(0, 400)] }), said('dismiss', 'r')]);
    const detection = detected({ evidence: [{ text: long, start: 0, end: long.length }] });
    expect(shift(learned, mail({ from: undefined }), detection)).toBeLessThan(-1);
  });
});

describe('the company put right', () => {
  it('is learned of the sender: the mistaken name and the right one', () => {
    const learned = foldLearned([told(), edit('Acme')]);
    expect(learned.senders.get(HR)?.company).toEqual({ from: ['Acme Talent'], to: 'Acme' });
    const company = (name: string | undefined) => withLearned(detected({ company: name }), fromHr, learned).company;
    expect(company('ACME talent GmbH')).toBe('Acme');
    expect(company(undefined)).toBe('Acme');
    expect(company('Umbra Print')).toBe('Umbra Print');
    expect(withLearned(detected({ company: 'Acme Talent' }), mail(), learned).company).toBe('Acme Talent');
  });

  it('holds for other news of an application, too', () => {
    const learned = foldLearned([told(), edit('Acme')]);
    const invitation = detected({ outcome: 'interview', company: 'Acme Talent' });
    expect(withLearned(invitation, fromHr, learned)).toEqual({ ...invitation, company: 'Acme' });
  });

  it('is the newest, also where it corrects what had been learned', () => {
    const second = told({ id: 'r2', applicationId: 'b', company: 'Acme', loggedAt: NOON + 1_000_000 });
    const again = edit('Acme Group', { applicationId: 'b', loggedAt: NOON + 2_000_000 });
    const learned = foldLearned([told(), edit('Acme'), second, again]);
    expect(learned.senders.get(HR)?.company).toEqual({ from: ['Acme Talent', 'Acme'], to: 'Acme Group' });
  });

  it.each(['Acme Talent', ''])('is given up when the person turns to %j', (company) => {
    expect(foldLearned([told(), edit('Acme'), edit(company)])).toEqual(nothingLearned);
  });

  it.each(['no-reply@greenhouse.io', 'ada@gmail.com', ''])('is never learned of %j', (address) => {
    expect(foldLearned([told({ from: { address } }), edit('Acme')])).toEqual(nothingLearned);
  });

  it('is not learned of what came after it, nor of what the person wrote', () => {
    expect(foldLearned([told({ loggedAt: NOON + 1_000_000 }), edit('Acme')])).toEqual(nothingLearned);
    expect(foldLearned([told({ kind: 'withdrawn' }), edit('Acme')])).toEqual(nothingLearned);
  });
});

describe('forgetting', () => {
  const dismiss = said('dismiss', 'r');
  const corrected = edit('Acme');
  const before = [told(), dismiss, corrected];
  const phrase = `phrase:${phraseKey(WORDS)}`;

  it.each([
    [`sender:${HR}`, 0, 1],
    [phrase, 1, 0],
    ['all', 0, 0],
    ['sender:other@acme.example', 1, 1],
  ])('takes away what was learned of %s', (target, senders, phrases) => {
    const learned = foldLearned([...before, said('forget', target)]);
    expect([learned.senders.size, learned.phrases.size]).toEqual([senders, phrases]);
  });

  it('lets what is said later count', () => {
    const forget = said('forget', 'all');
    const second = told({ id: 'r2', applicationId: 'b' });
    const learned = foldLearned([...before, second, said('confirm', 'r2'), forget, said('dismiss', 'r2')]);
    expect(counts(learned)).toEqual({ confirmed: 0, dismissed: 1 });
  });

  it('can be taken back, and then all is as before', () => {
    const forget = said('forget', 'all');
    expect(foldLearned([...before, forget, said('undo', forget.id)])).toEqual(foldLearned(before));
  });
});

describe('a detection after what was learned', () => {
  const answered = (confirmed: number, dismissed: number, over: Partial<EventEntry> = {}) => {
    const one = (kind: 'confirm' | 'dismiss') => (_: unknown, place: number) => {
      const id = `${kind}${place}`;
      return [told({ id, applicationId: id, ...over }), said(kind, id, { applicationId: id })];
    };
    const all = [
      ...Array.from({ length: confirmed }, one('confirm')),
      ...Array.from({ length: dismissed }, one('dismiss')),
    ];
    return foldLearned(all.flat());
  };

  it.each([
    [1, 0, 0.7 + 1],
    [9, 0, 1.4 + 1.5],
    [0, 1, -1.4 - 3.3],
    [0, 9, -4 - 6],
    [2, 1, -1.3],
  ])('with %i confirmed and %i dismissed is moved by the sender and the words', (confirmed, dismissed, by) => {
    const detection = detected({ confidence: 0.99 });
    const learned = answered(confirmed, dismissed);
    const moved = withLearned(detection, fromHr, learned);
    const chance = moved.outcome === 'other' ? 1 - moved.confidence : moved.confidence;
    expect(logOdds(chance) - logOdds(0.99)).toBeCloseTo(by);
  });

  it('is ordinary mail, without evidence, once it is too unlikely', () => {
    const moved = withLearned(detected(), fromHr, answered(0, 1));
    expect(moved).toMatchObject({ outcome: 'other', evidence: [] });
    expect(moved.confidence).toBeGreaterThan(0.5);
  });

  it('asks rather than tells where only the sender is in doubt, and tells again what was confirmed', () => {
    const asked = withLearned(detected(), fromHr, answered(0, 1, { evidence: [] }));
    expect(asked.outcome).toBe('rejected');
    expect(asked.confidence).toBeLessThan(SURE);
    expect(withLearned(detected({ confidence: 0.6 }), fromHr, answered(1, 0)).confidence).toBeGreaterThan(SURE);
  });

  it('hears of colleagues where nothing was said of the sender, but not of strangers at a shared domain', () => {
    const colleague = mail({ from: { address: 'Jobs@Acme.example' } });
    expect(shift(answered(1, 0), colleague, otherWords)).toBeCloseTo(0.7);
    for (const [domain, own] of [
      ['gmail.com', 0.7],
      // A tracking system's address speaks for many employers.
      ['greenhouse.io', 0],
    ] as const) {
      const learned = answered(1, 0, { from: { address: `one@${domain}` } });
      expect(shift(learned, mail({ from: { address: `one@${domain}` } }), otherWords)).toBeCloseTo(own);
      expect(shift(learned, mail({ from: { address: `two@${domain}` } }), otherWords)).toBe(0);
    }
  });

  it('stays ordinary mail to the letter, from a sender of whom all was learned', () => {
    const learned = foldLearned([told(), said('confirm', 'r'), edit('Acme')]);
    const ordinary = detected({ outcome: 'other', company: 'Acme Talent' });
    expect(withLearned(ordinary, fromHr, learned)).toEqual(ordinary);
  });

  it('keeps apart whether it is a rejection and whether it is an answer', () => {
    const learned = answered(0, 3, { kind: 'feedback' });
    expect(shift(learned)).toBe(0);
    expect(withLearned(detected({ outcome: 'feedback' }), fromHr, learned).outcome).toBe('other');
  });

  it('is as it was where nothing was learned, and for what the person wrote', () => {
    expect(withLearned(detected(), fromHr, nothingLearned)).toEqual(detected());
    expect(withLearned(detected(), mail({ from: { address: HR }, own: true }), answered(0, 3))).toEqual(detected());
  });
});

/** Small worlds, so that entries meet: three senders, three sentences, two companies, times that coincide. */
const sentences = [WORDS, WORDS.toUpperCase(), 'The position has been filled.'];
const addresses = [HR, 'jobs@acme.example', 'no-reply@greenhouse.io', 'ada@gmail.com'];
const companies = ['Acme', 'Acme Talent'];
const someLog: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'rejected',
        'feedback',
        'interview',
        'confirm',
        'dismiss',
        'undo',
        'forget',
        'edit',
        'delete',
      ),
      applicationId: fc.constantFrom('a', 'b'),
      loggedAt: fc.integer({ min: 1, max: 6 }),
      about: fc.nat(30),
      address: fc.constantFrom(...addresses),
      words: fc.constantFrom(...sentences),
      company: fc.option(fc.constantFrom(...companies, ''), { nil: undefined }),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ kind, applicationId, loggedAt, about, address, words, company }, place): Entry => {
      const base = { id: `${place}`, applicationId, at: loggedAt, loggedAt };
      const target = `${about % all.length}`;
      switch (kind) {
        case 'confirm':
        case 'dismiss':
        case 'undo':
          return { kind, ...base, target };
        case 'forget': {
          const targets = ['all', `sender:${address}`, `phrase:${phraseKey(words)}`];
          return { kind, ...base, applicationId: 'learned', target: targets[about % 3] ?? 'all' };
        }
        case 'edit':
          return { kind, ...base, company, keys: [] };
        case 'delete':
          return { kind, ...base };
        default:
          return event({ ...base, kind: kind as EventEntry['kind'], from: { address }, evidence: [words], company });
      }
    }),
  );
const someDetection: fc.Arbitrary<Detection> = fc.record({
  outcome: fc.constantFrom(...outcomes),
  confidence: fc.double({ min: 0, max: 0.99, noNaN: true }),
  company: fc.option(fc.constantFrom(...companies), { nil: undefined }),
  evidence: fc.constantFrom(...sentences).map((text) => [{ text, start: 0, end: text.length }]),
});
const someMail = fc.constantFrom(...addresses).map((address) => mail({ from: { address } }));

describe('whatever was learned', () => {
  it('ordinary mail stays ordinary mail, to the letter', () => {
    fc.assert(
      fc.property(someLog, someDetection, someMail, (log, detection, reading) => {
        const ordinary: Detection = { ...detection, outcome: 'other' };
        expect(withLearned(ordinary, reading, foldLearned(log))).toEqual(ordinary);
      }),
    );
  });

  it('an outcome stays or becomes none, what was too unlikely is never lifted, and other kinds keep their confidence', () => {
    fc.assert(
      fc.property(someLog, someDetection, someMail, (log, detection, reading) => {
        const moved = withLearned(detection, reading, foldLearned(log));
        expect([detection.outcome, 'other']).toContain(moved.outcome);
        if (moved.outcome !== 'other' && detection.confidence >= LIKELY)
          expect(moved.confidence).toBeGreaterThanOrEqual(LIKELY);
        if (detection.confidence < LIKELY) expect(moved).toEqual(detection);
        if (detection.outcome !== 'rejected' && detection.outcome !== 'feedback')
          expect({ ...moved, company: undefined }).toEqual({ ...detection, company: undefined });
      }),
    );
  });

  it('the order of entries does not matter', () => {
    const orders = someLog.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length, maxLength: log.length })),
    );
    fc.assert(
      fc.property(orders, ([log, shuffled]) => {
        expect(foldLearned(shuffled)).toEqual(foldLearned(log));
      }),
    );
  });

  it('an undo restores what was before, exactly', () => {
    fc.assert(
      fc.property(someLog, fc.constantFrom('confirm', 'dismiss', 'forget', 'edit'), fc.nat(30), (log, kind, about) => {
        const base = { id: 'last', applicationId: 'a', at: 9, loggedAt: 9 };
        const target = kind === 'forget' ? 'all' : `${about}`;
        const last = (
          kind === 'edit' ? { kind, ...base, company: 'Umbra', keys: [] } : { kind, ...base, target }
        ) as Entry;
        const undo: Entry = { kind: 'undo', ...base, id: 'undo', target: 'last', loggedAt: 10 };
        // Nothing in the log already speaks of these two.
        expect(foldLearned([...log, last, undo])).toEqual(foldLearned(log));
      }),
    );
  });
});

describe('the log', () => {
  beforeEach(deleteEverything);

  it('says what it has taught, and forgets it', async () => {
    const news = unplaced({ id: 'r', from: { address: HR }, company: 'Acme Talent', evidence: [WORDS] });
    const applicationId = (await record(news))?.entry.applicationId ?? '';
    expect(await learnedOfLog()).toEqual(nothingLearned);
    const late = { applicationId, loggedAt: NOON + 1 };
    await add([said('dismiss', 'r', late), edit('Acme', late)]);
    const learned = await learnedOfLog();
    expect(counts(learned)).toEqual({ confirmed: 0, dismissed: 1 });
    expect(learned.senders.get(HR)?.company?.to).toBe('Acme');
    await add([said('forget', 'all', { loggedAt: NOON + 2 })]);
    expect(await learnedOfLog()).toEqual(nothingLearned);
  });

  it('carries it in its file, which an older Rebound refuses and which takes older files in', async () => {
    await add([told(), said('confirm', 'r'), said('forget', `phrase:${phraseKey(WORDS)}`)]);
    const before = await learnedOfLog();
    const file = await exportLog();
    expect(file.version).toBe(EXPORT_VERSION);
    await deleteEverything();
    expect(await importLog(JSON.stringify(file))).toMatchObject({ added: 3, unreadable: 0 });
    expect(await learnedOfLog()).toEqual(before);
    const older = { ...file, version: 1, entries: [told({ id: 'older' })] };
    expect(await importLog(JSON.stringify(older))).toMatchObject({ added: 1, unreadable: 0 });
  });

  it.each(['', 'everything', 'sender:', 'phrase:'])('takes no wish to forget %j', async (target) => {
    await expect(add([said('forget', target)])).rejects.toThrow();
  });
});
