import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventEntry } from '@/utils/entry';
import type { StatusReading } from '@/utils/reading';
import { knownRows, rowKey } from '@/utils/rowKey';
import { eventsOfRow } from '@/utils/rows';

const DAY = 86_400_000;
const now = new Date(2026, 10, 12, 15, 30).getTime();

const row = (over: Partial<StatusReading> = {}): StatusReading => ({
  kind: 'status',
  site: 'workday',
  url: 'https://fjordline.wd3.myworkdayjobs.com/en-US/Careers/userHome',
  rowId: 'R104501',
  company: 'Fjordline',
  role: 'Deck Officer',
  label: 'Under Review',
  interfaceLanguage: 'en',
  ...over,
});

const logged = (event: object): EventEntry => ({ ...event, applicationId: 'application:1' }) as EventEntry;

/** What a row tells at visits on such days: the events of each. */
function visitsOn(visits: readonly [day: number, seen: StatusReading][], isShared = false) {
  const known: EventEntry[] = [];
  return visits.map(([day, seen]) => {
    const events = eventsOfRow(seen, known.at(-1), now + day * DAY, known, isShared);
    known.push(...events.slice(-1).map(logged));
    return events;
  });
}
/** The same, a day between. */
const visits = (...rows: StatusReading[]) => visitsOn(rows.map((seen, day) => [day, seen]));
const kindsOf = (label: string, over: Partial<StatusReading> = {}) =>
  eventsOfRow(row({ label, ...over }), undefined, now).map(({ kind }) => kind);

describe('what a label says', () => {
  test.each([
    ['Applied', 'applied'],
    ['Application Received', 'applied'],
    ['In Process', 'applied'],
    ['Under Consideration', 'applied'],
    ['Application viewed', 'viewed'],
    ['Recruiter viewed', 'viewed'],
    ['Assessment/Testing', 'assessment'],
    ['Interview Scheduled', 'interview'],
    ['Interviewing', 'interview'],
    ['Offer Extended', 'offer'],
    ['Hired', 'offer'],
    ['Not Selected', 'rejected'],
    ['Not selected by employer', 'rejected'],
    ['No Longer Under Consideration', 'rejected'],
    ['Not Shortlisted', 'rejected'],
    ['Not Accepted', 'rejected'],
    ['Position Filled', 'closed'],
    ['No longer accepting applications', 'closed'],
    ['Withdrawn', 'withdrawn'],
    ['No longer interested', 'withdrawn'],
    // Two lines, of which the one may be the person's own doing, or say that there is nothing left to offer.
    ['Offer · Withdrawn', 'changed'],
    ['Hired · Withdrawn', 'changed'],
    ['Offer · Position filled', 'changed'],
    ['Interview · Declined', 'changed'],
    ['Interview · Not Selected', 'rejected'],
    // Employers word them as they like: what is not known asks.
    ['Sent to the third floor', 'changed'],
    ['Stage 4b', 'changed'],
    ['Not a no yet', 'changed'],
    ['Unfortunately', 'changed'],
    ['Rejected by nobody so far', 'changed'],
    ['✗', 'changed'],
  ])('%s: %s', (label, kind) => expect(kindsOf(label)).toEqual([kind]));

  test.each([
    ['de', 'Nicht berücksichtigt', 'rejected'],
    ['de', 'Absage', 'rejected'],
    ['de', 'Vorstellungsgespräch', 'interview'],
    ['de', 'Zurückgezogen', 'withdrawn'],
    ['fr', 'Candidature non retenue', 'rejected'],
    ['fr', 'Entretien planifié', 'interview'],
    ['fr', 'Poste pourvu', 'closed'],
    ['es', 'No seleccionado', 'rejected'],
    ['es', 'Oferta enviada', 'offer'],
    ['pt-BR', 'Não selecionado', 'rejected'],
    ['it', 'Non selezionato', 'rejected'],
    ['nl', 'Niet geselecteerd', 'rejected'],
    ['pl', 'Odrzucono', 'rejected'],
    ['ja', '不採用', 'rejected'],
    ['ja', '一次面接', 'interview'],
    ['ja', '内定', 'offer'],
    ['ar', 'مرفوض', 'rejected'],
    ['ru', 'Отказ', 'rejected'],
    // The employer's words need not be in the interface's language.
    ['en-US', 'Nicht berücksichtigt', 'rejected'],
  ])('%s: %s: %s', (interfaceLanguage, label, kind) => {
    expect(kindsOf(label, { interfaceLanguage })).toEqual([kind]);
  });

  test.each([
    ['Applied · 3 days ago', 'applied'],
    ['Applied 2w ago · Application viewed', 'viewed'],
    ['Applied on 6 Jun · Not moving forward', 'rejected'],
    ['Application viewed · No longer accepting applications', 'closed'],
    ['Not Selected on 12 May 2026', 'rejected'],
    ['Not Shortlisted 3w ago', 'rejected'],
    ['2d ago', 'applied'],
    // What is not known may say more than what is.
    ['Applied · Moved to the talent pool', 'changed'],
    ['Not moving forward · Moved to the talent pool', 'rejected'],
    // The offer may be what was declined, and by the person.
    ['Offer · Declined', 'withdrawn'],
    ['Offer extended · Declined', 'changed'],
  ])('of several parts, and with dates, %s: %s', (label, kind) => expect(kindsOf(label)).toEqual([kind]));

  test('its words are kept as they are written, without what counts from today', () => {
    const [event] = eventsOfRow(row({ label: 'Not Shortlisted 3w ago' }), undefined, now);
    expect(event).toMatchObject({ label: 'Not Shortlisted', evidence: ['Not Shortlisted'] });
  });

  test('one without a label was applied for, and nothing is said to be its words', () => {
    const [event] = eventsOfRow(row({ label: '' }), undefined, now);
    expect(event).toMatchObject({ kind: 'applied', evidence: [] });
    expect(event?.label).toBeUndefined();
  });
});

describe('visit after visit', () => {
  test.each([
    ['the same label', 'Under Review', 'Under Review'],
    ['in capitals', 'Under Review', 'UNDER  REVIEW'],
    ['days later', 'Application viewed 2d ago', 'Application viewed 3d ago'],
    ['in other words for the same', 'Application Received', 'In Process'],
    ['an unknown label', 'Stage 4b', 'Stage 4b'],
    ['with more others', 'Applied · 23 applicants', 'Applied · 1,204 applicants'],
    ['another word for a no', 'Not Selected', 'No Longer Under Consideration'],
    ['another word for being looked at', 'Application viewed', 'Recruiter viewed'],
    ['another word for the end of a posting', 'Position Filled', 'No longer accepting applications'],
  ])('%s is no news', (_, before, after) => {
    const [, again] = visits(row({ label: before }), row({ label: after }));
    expect(again).toEqual([]);
  });

  test.each([
    ['Interview 1', 'Interview 2'],
    ['Stage 2', 'Stage 3'],
    ['Stage 4b', 'Stage 5b'],
  ])('%s and %s are two', (before, after) => {
    expect(visits(row({ label: before }), row({ label: after }))[1]).toHaveLength(1);
  });

  test('another label is a new event, the same one whoever sees it', () => {
    const both = [row(), row({ label: 'Not Selected' })] as const;
    const [, [no]] = visits(...both) as [unknown, { id: string }[]];
    expect(no).toMatchObject({ kind: 'rejected', at: now + DAY, label: 'Not Selected' });
    expect(no).not.toHaveProperty('past');
    expect(no).not.toHaveProperty('undated');
    expect(visits(...both)[1]?.[0]?.id).toBe(no?.id);
    // A label that comes back is another event than at first.
    const ids = visits(row(), row({ label: 'Stage 2' }), row({ label: 'Interview' }), row({ label: 'Stage 2' })).map(
      ([event]) => event?.id,
    );
    expect(new Set(ids).size).toBe(4);
  });

  test('from active to inactive without a word of a no asks', () => {
    const active = row({ isActive: true });
    const [, moved, again] = visits(active, row({ isActive: false }), row({ isActive: false }));
    expect(moved).toMatchObject([{ kind: 'changed', ended: true, label: 'Under Review', confidence: 0.5 }]);
    expect(again).toEqual([]);
    // What says how it ended says it.
    const ends = ['Not Selected', 'Withdrawn', 'Position Filled', 'Hired', 'Process Completed', 'Interview'];
    const kinds = ends.map((label) => visits(active, row({ isActive: false, label }))[1]?.map(({ kind }) => kind));
    expect(kinds).toEqual([['rejected'], ['withdrawn'], ['closed'], ['offer'], ['changed'], ['changed']]);
  });

  test('what had ended has ended where a page does not say so', () => {
    const [, , again] = visits(row({ isActive: true }), row({ isActive: false }), row());
    expect(again).toEqual([]);
  });

  test('a no that moves among what has ended is no news', () => {
    const no = row({ label: 'Not Selected', isActive: true });
    const [, moved, again] = visits(
      no,
      { ...no, isActive: false },
      { ...no, isActive: false, label: 'Not Shortlisted' },
    );
    expect([moved, again]).toEqual([[], []]);
  });

  test('a label that is not found any more takes nothing back', () => {
    const [, again] = visits(row({ label: 'Not Selected' }), row({ label: '' }));
    expect(again).toEqual([]);
  });
});

describe('the site in another language', () => {
  const de = (label: string, over: Partial<StatusReading> = {}) => row({ label, interfaceLanguage: 'de', ...over });

  test.each([
    ['Not Selected', 'Nicht ausgewählt'],
    ['Applied', 'Beworben'],
    ['Application viewed', 'Bewerbung angesehen'],
    ['Interview Scheduled', 'Vorstellungsgespräch'],
    ['Interview 2', 'Vorstellungsgespräch 2'],
    ['Withdrawn', 'Zurückgezogen'],
  ])('%s, then %s, is no news, nor the way back', (en, other) => {
    const [, changed, back] = visits(row({ label: en }), de(other), row({ label: en }));
    expect([changed, back]).toEqual([[], []]);
  });

  test('what is known to say something else is news', () => {
    expect(visits(row({ label: 'Interview 1' }), de('Vorstellungsgespräch 2'))[1]).toMatchObject([
      { kind: 'interview' },
    ]);
    expect(visits(row({ label: 'Applied' }), de('Nicht ausgewählt'))[1]).toMatchObject([{ kind: 'rejected' }]);
  });

  test('what is not known there is kept and asked of nobody', () => {
    for (const label of ['Stage 4b', 'Not Selected', 'Applied']) {
      const [, other, again, back, andAgain] = visits(
        row({ label }),
        de('Phase 4b der Auswahl'),
        de('Phase 4b der Auswahl'),
        row({ label }),
        de('Phase 4b der Auswahl'),
      );
      expect(other).toMatchObject([
        { kind: 'changed', label: 'Phase 4b der Auswahl', reworded: true, pageLanguage: 'de' },
      ]);
      expect([again, back, andAgain]).toEqual([[], [], []]);
    }
  });

  test('what changes after that, or with more than its words, asks', () => {
    const [, , third] = visits(row({ label: 'Stage 4b' }), de('Phase 4b der Auswahl'), de('Phase 5 der Auswahl'));
    expect(third).toMatchObject([{ kind: 'changed', label: 'Phase 5 der Auswahl' }]);
    expect(third?.[0]).not.toHaveProperty('reworded');
    const [, ended] = visits(row({ label: 'Stage 4b', isActive: true }), de('Phase 4b', { isActive: false }));
    expect(ended?.[0]).not.toHaveProperty('reworded');
    // English is English.
    const [, british] = visits(row({ label: 'Stage 4b' }), row({ label: 'Stage 5b', interfaceLanguage: 'en-GB' }));
    expect(british?.[0]).not.toHaveProperty('reworded');
  });
});

describe('a row without an id of the site’s', () => {
  const { rowId: _, ...open } = row();
  const says = (label: string, over: Partial<StatusReading> = {}): StatusReading => ({ ...open, label, ...over });
  const toldOn = (days: readonly [number, string, Partial<StatusReading>?][], isShared = false) =>
    visitsOn(
      days.map(([day, label, over]) => [day, says(label, over)]),
      isShared,
    ).map((events) => events.length > 0);

  test.each<[string, [number, string][]]>([
    [
      'a year later',
      [
        [0, 'Applied'],
        [20, 'Not Selected'],
        [365, 'Applied'],
        [385, 'Not Selected'],
      ],
    ],
    [
      'a year later, turned down within days',
      [
        [0, 'Applied'],
        [2, 'Not Selected'],
        [365, 'Applied'],
        [367, 'Not Selected'],
      ],
    ],
    [
      'weeks later',
      [
        [0, 'Interview'],
        [10, 'Application viewed'],
        [25, 'Interview'],
      ],
    ],
  ])('tells again what it said before: %s', (_, days) => {
    expect(toldOn(days)).toEqual(days.map(() => true));
  });

  test('tells at once what is dated after all that it said', () => {
    const appliedAt = now + 40 * DAY;
    const days: [number, string, Partial<StatusReading>?][] = [
      [0, 'Applied'],
      [2, 'Not Selected'],
      [41, 'Applied', { appliedAt }],
    ];
    expect(toldOn(days)).toEqual([true, true, true]);
  });

  test('says of two applications now this and now that, and tells each once', () => {
    const inTurn = (every: number, until: number): [number, string][] =>
      Array.from({ length: 2 * Math.ceil(until / every) }, (_, at) => [
        Math.floor(at / 2) * every,
        at % 2 ? 'Not Selected' : 'Applied',
      ]);
    for (const every of [1, 5, 10, 30]) expect(toldOn(inTurn(every, 180)).filter(Boolean)).toHaveLength(2);
    // Both stand in one page: then nobody need guess, however long it goes on.
    expect(toldOn(inTurn(100, 1_000), true).filter(Boolean)).toHaveLength(2);
  });

  test('tells each twice at most where the second one came later', () => {
    const days: [number, string][] = [
      [0, 'Applied'],
      [30, 'Not Selected'],
    ];
    for (let day = 40; day < 200; day += 10) days.push([day, 'Applied'], [day, 'Not Selected']);
    expect(toldOn(days).filter(Boolean).length).toBeLessThanOrEqual(4);
  });
});

describe('the first visit', () => {
  const first = (over: Partial<StatusReading>) => eventsOfRow(row(over), undefined, now);

  test('fills in the past', () => {
    expect(first({ label: 'Not Selected', applied: 'June 3, 2026' })).toMatchObject([
      { kind: 'applied', at: new Date(2026, 5, 3, 12).getTime(), past: true },
      { kind: 'rejected', at: now, past: true, undated: true },
    ]);
    expect(first({ applied: 'June 3, 2026' })).toMatchObject([
      { kind: 'applied', at: new Date(2026, 5, 3, 12).getTime(), past: true },
    ]);
  });

  test('a rejection that nobody dates is past', () => {
    expect(first({ label: 'Not Selected' })).toMatchObject([{ kind: 'rejected', past: true, undated: true, at: now }]);
  });

  test.each([
    ['changed 13 days ago', { changed: '13 days ago' }, false],
    ['changed 15 days ago', { changed: '15 days ago' }, true],
    ['changed on a day', { changed: 'November 9, 2026' }, false],
    ['changed at a time', { changedAt: now - 3 * DAY }, false],
    ['applied for six days ago: it cannot be older', { applied: 'Applied on Indeed on Friday' }, false],
    ['applied for a month ago', { applied: 'a month ago' }, true],
    ['changed some day that is yet to come', { changed: 'December 24, 2026' }, true],
    ['changed when nobody knows', { changed: 'undefined' }, true],
  ])('a rejection %s', (_, over, isPast) => {
    const no = first({ label: 'Not Selected', ...over }).at(-1);
    expect(no?.past ?? false).toBe(isPast);
  });

  test.each([
    ['Applied 1w ago · Application viewed 10h ago', 7 * DAY, 'viewed', DAY * (10 / 24)],
    ['Application viewed 10h ago · Applied 1w ago', 7 * DAY, 'viewed', DAY * (10 / 24)],
    ['Applied 2w ago · Not moving forward 3d ago', 14 * DAY, 'rejected', 3 * DAY],
    ['Promoted 3d ago · Applied 2w ago · No longer accepting applications', 14 * DAY, 'closed', 0],
    ['Applied 1w ago · Interview on Friday', 7 * DAY, 'interview', 0],
  ])('each time belongs to its line: %s', (lines, applied, kind, changed) => {
    expect(first({ label: lines, applied: lines })).toMatchObject([
      { kind: 'applied', at: now - applied },
      { kind, at: now - changed },
    ]);
  });

  test('when it was seen is not when it was applied for', () => {
    const label = 'Application viewed 2d ago';
    expect(first({ label, applied: label })).toMatchObject([{ kind: 'viewed', at: now - 2 * DAY }]);
  });

  test.each([
    ['Interview on Friday', 'interview', now],
    ['Interview 20 Nov', 'interview', now],
    ['Online test Friday', 'assessment', now],
    ['Meet the team on Friday', 'changed', now],
    // These have been.
    ['Interview 3d ago', 'interview', now - 3 * DAY],
    ['Not Shortlisted on Friday', 'rejected', new Date(2026, 10, 6, 12).getTime()],
    ['Not Shortlisted on 6 Nov', 'rejected', new Date(2026, 10, 6, 12).getTime()],
  ])('a day that is yet to come is not the one of the change: %s', (chip, kind, at) => {
    expect(first({ label: chip, changed: chip })).toMatchObject([{ kind, at }]);
  });

  test('a day that stands apart is that of the change, whatever changed', () => {
    expect(first({ label: 'Interview', changed: 'Friday' })).toMatchObject([
      { kind: 'interview', at: new Date(2026, 10, 6, 12).getTime() },
    ]);
  });

  test('nothing is later than now, and what was applied for is not later than what came of it', () => {
    const words = fc.constantFrom('3 days ago', 'June 3, 2026', 'December 24, 2026', '30+ days ago', 'x', '', '6 Jun');
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom('Applied', 'Not Selected', 'Interview', '?'),
        (applied, changed, label) => {
          const times = first({ applied, changed, label }).map(({ at }) => at);
          expect(times).toEqual([...times].sort((a, b) => a - b));
          for (const at of times) expect(at).toBeLessThanOrEqual(now);
        },
      ),
    );
  });
});

describe('what a row is found by', () => {
  const without = (...names: (keyof StatusReading)[]): StatusReading =>
    Object.fromEntries(Object.entries(row()).filter(([name]) => !names.includes(name as never))) as StatusReading;
  const host = 'fjordline.wd3.myworkdayjobs.com';

  test.each<[string, StatusReading, string | undefined]>([
    ['its id', row(), `row:workday:${host}:R104501`],
    ['its number', { ...without('rowId'), requisition: 'R-7' }, `row:workday:${host}:requisition:r 7`],
    ['its names', without('rowId'), `row:workday:${host}:fjordline|deck officer`],
    ['its role', without('rowId', 'company'), `row:workday:${host}:|deck officer`],
    ['nothing', without('rowId', 'role'), undefined],
    ['the id that is no id', row({ rowId: 'undefined' }), `row:workday:${host}:fjordline|deck officer`],
    ['no words at all', row({ rowId: 'null', role: 'undefined', company: 'NaN', requisition: '-' }), undefined],
  ])('%s', (_, seen, key) => expect(rowKey(seen)).toBe(key));

  const unnamed = (over: Partial<StatusReading> = {}): StatusReading => ({ ...without('rowId', 'company'), ...over });
  const at = (jobUrl: string) => rowKey(unnamed({ jobUrl }));

  test('where nothing else names it, its role with the posting that it leads to', () => {
    expect(at('https://jobs.example/acme/cook/')).toBe(`row:workday:${host}:jobs.example/acme/cook|deck officer`);
    expect(at('https://jobs.example/beta/cook')).not.toBe(at('https://jobs.example/acme/cook'));
    expect(at('https://jobs.example/view?job=acme-cook&utm_source=x&page=2')).toBe(
      at('https://jobs.example/view?page=3&job=acme-cook#top'),
    );
    expect(at('https://jobs.example/view?job=beta-cook')).not.toBe(at('https://jobs.example/view?job=acme-cook'));
    // Of what an id or a company names, links may change.
    for (const named of [row(), without('rowId')]) {
      expect(rowKey({ ...named, jobUrl: 'https://jobs.example/cook' })).toBe(rowKey(named));
    }
  });

  test('of a page that confirms it was sent, the page itself', () => {
    const sent = (url: string) => rowKey(unnamed({ site: 'smartrecruiters', basis: 'sent', url }));
    expect(sent('https://jobs.example/Acme/7-cook')).not.toBe(sent('https://jobs.example/Beta/7-cook'));
  });

  test('the employer’s part of an address, also where the page has lost it', () => {
    const list = 'https://career5.successfactors.eu/career';
    const key = (url: string, jobUrl?: string) =>
      rowKey({ ...row({ site: 'successfactors', rowId: '1234', url }), ...(jobUrl ? { jobUrl } : {}) });
    const posting = (company: string) => `${list}?career_ns=job_listing&company=${company}&career_job_req_id=1234`;
    expect(key(list, posting('Acme'))).toBe(key(`${list}?company=acme&career_ns=home`));
    expect(key(list, posting('acme'))).not.toBe(key(list, posting('beta')));
    expect(key(`${list}?company=acme`, posting('beta'))).toBe(key(`${list}?company=acme`));
    // Another host's parameters may mean whatever they like.
    expect(key(list, 'https://jobs.example/?company=acme')).toBe(key(list));
    const page = (jobUrl: string) => rowKey(row({ site: 'page', url: 'https://jobs.example/mine', jobUrl }));
    expect(page('https://jobs.example/x?company=acme')).toBe(page('https://jobs.example/x'));
  });

  describe('among the rows of a page', () => {
    const apart = (...rows: StatusReading[]) => knownRows(rows).map((known) => known?.isShared);

    test('its role alone, where no other row has that', () => {
      expect(apart(unnamed())).toEqual([false]);
      expect(apart(unnamed(), unnamed({ role: 'Cook' }))).toEqual([false, false]);
      expect(apart(unnamed(), unnamed({ label: 'Not Selected' }))).toEqual([undefined, undefined]);
      // Drawn twice, for wide and for narrow windows.
      expect(apart(unnamed(), unnamed())).toEqual([false, false]);
      // Another company's, or one with an id: nobody knows whose the first one is.
      expect(apart(unnamed(), row())).toEqual([undefined, false]);
      expect(apart(unnamed(), without('rowId'))).toEqual([undefined, false]);
    });

    test('its link, where no other row of the role has that', () => {
      const [one, two] = ['one', 'two'].map((end) => unnamed({ jobUrl: `https://jobs.example/${end}` })) as [
        StatusReading,
        StatusReading,
      ];
      expect(apart(one, two)).toEqual([false, false]);
      expect(apart(one, { ...one, label: 'Not Selected' }, two)).toEqual([undefined, undefined, false]);
      expect(apart(one, one, two)).toEqual([false, false, false]);
      expect(apart(one, unnamed())).toEqual([false, undefined]);
    });

    test('its company, which two may share', () => {
      const two = [without('rowId'), { ...without('rowId'), label: 'Interview' }];
      expect(apart(...two, row())).toEqual([true, true, false]);
      expect(apart(without('rowId'), without('rowId'), row())).toEqual([false, false, false]);
    });

    test('nothing, where it is no application', () => {
      expect(knownRows([undefined, unnamed()])).toMatchObject([undefined, { isShared: false }]);
    });
  });

  test('at LinkedIn the id alone, at whichever address', () => {
    expect(rowKey(row({ site: 'linkedin', url: 'https://www.linkedin.com/jobs-tracker/' }))).toBe(
      'row:linkedin:R104501',
    );
  });

  test('what nothing names is not logged', () => {
    expect(eventsOfRow(row({ rowId: 'undefined', role: 'undefined' }), undefined, now)).toEqual([]);
  });

  test.each<[string, StatusReading]>([
    ['a company', without('company')],
    ['a role', without('role')],
    ['both', without('company', 'role')],
    ['words for them', row({ company: 'undefined', role: '—' })],
  ])('a row without %s is logged by its id, and none is made up', (_, seen) => {
    const [event] = eventsOfRow(seen, undefined, now);
    expect(event?.company).toBe(seen.company === 'Fjordline' ? 'Fjordline' : undefined);
    expect(event?.role).toBe(seen.role === 'Deck Officer' ? 'Deck Officer' : undefined);
    expect(event?.keys).toContain(`row:workday:${host}:R104501`);
  });

  test('keys and ids stay within their bounds, whatever a page says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('undefined', '', ' ', '\ud800'),
    );
    const seen = fc.record(
      {
        rowId: text,
        company: text,
        role: text,
        requisition: text,
        label: text,
        applied: text,
        changed: text,
        isActive: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(seen, fc.option(seen, { nil: undefined }), (one, before) => {
        const previous = before && eventsOfRow(row(before), undefined, now).at(-1);
        const events = eventsOfRow(row(one), previous && logged(previous), now);
        for (const event of events) {
          expect(event.id.length).toBeLessThan(230);
          expect(event.at).toBeLessThanOrEqual(now);
          expect(event.evidence).toEqual(event.label === undefined ? [] : [event.label]);
        }
        expect(eventsOfRow(row(one), previous && logged(previous), now)).toEqual(events);
      }),
      { numRuns: 40 },
    );
  });
});

test.each([
  ['Step 2 of 5', 'Step 3 of 5'],
  ['Round 1 interview', 'Round 2 interview'],
  ['Phase 1 abgeschlossen', 'Phase 2 abgeschlossen'],
])('from %s to %s is a change', (before, after) => {
  const [, told] = visits(row({ label: before }), row({ label: after }));
  expect(told).toHaveLength(1);
});

test('how many others applied is none', () => {
  const [, told] = visits(row({ label: 'Over 100 applicants' }), row({ label: 'Over 200 applicants' }));
  expect(told).toEqual([]);
});

test('a second no after applying anew is told, in a row without an id as well', () => {
  const seen = (label: string) => row({ rowId: '', label });
  const told = visitsOn([
    [0, seen('Not Selected')],
    [30, seen('Application Received')],
    [35, { ...seen('Not Selected'), applied: 'Applied 5 days ago' }],
  ]);
  expect(told.map((events) => events.map(({ kind }) => kind))).toEqual([['rejected'], ['applied'], ['rejected']]);
});
