import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { answerEntry } from '@/utils/answers';
import { changeToAsk, toLookThrough } from '@/utils/changed';
import { due } from '@/utils/due';
import { add, histories, type Recorded, record, recordRows } from '@/utils/log';
import { newsOf } from '@/utils/news';
import type { StatusReading } from '@/utils/reading';
import { knownRows, rowKey } from '@/utils/rowKey';
import { newsOfRow } from '@/utils/rows';
import { DAY, NOON, unplaced } from '../make';
import { eachInItsOwn } from './browsers';

/** What becomes of a portal's rows in the log, visit after visit. */

eachInItsOwn();

const row = (over: Partial<StatusReading> = {}): StatusReading => ({
  kind: 'status',
  site: 'linkedin',
  url: 'https://www.linkedin.com/jobs-tracker/?stage=applied',
  rowId: '4100000001',
  company: 'Fernhill',
  role: 'Baker',
  label: 'Application viewed',
  ...over,
});

/** Somebody opens the list at that time. */
const visit = async (seen: StatusReading, now: number): Promise<Recorded[]> => (await visitList([seen], now)).flat();

/** The same with more than one row. */
const visitList = (list: readonly StatusReading[], now: number): Promise<Recorded[][]> =>
  recordRows(knownRows(list).flatMap((known) => (known ? [newsOfRow(known, now)] : [])));

const newsAfter = async (recorded: readonly Recorded[], now: number) => {
  const [history] = await histories();
  return recorded.flatMap(({ entry }) => (history && newsOf(entry, history, now)) ?? []);
};

describe('a long list', () => {
  const list = Array.from({ length: 120 }, (_, index) =>
    row({ rowId: String(4_100_000_000 + index), company: `Fernhill ${index}`, role: `Baker ${index}` }),
  );

  it('is logged whole, each row in its place, and once', async () => {
    const first = await visitList(list, NOON);
    expect(first.map((done) => done.map(({ entry, isNew }) => [entry.role, isNew]))).toEqual(
      list.map(({ role }) => [[role, true]]),
    );
    expect(await histories()).toHaveLength(120);
    const again = await visitList(list, NOON + DAY);
    expect(again.flat().some(({ isNew }) => isNew)).toBe(false);
    expect(again).toHaveLength(120);
  });

  it('twice at once is logged once', async () => {
    const both = await Promise.all([visitList(list, NOON), visitList(list, NOON)]);
    expect(both.flat(2).filter(({ isNew }) => isNew)).toHaveLength(120);
    expect(await histories()).toHaveLength(120);
  });
});

describe('a row of a list', () => {
  it('is one application at every visit, and what it says again is not logged again', async () => {
    await visit(row(), NOON);
    const again = await visit(row(), NOON + DAY);
    expect(again.map(({ isNew }) => isNew)).toEqual([false]);
    const moved = await visit(row({ company: 'Fernhill Bakeries GmbH', role: 'Baker (m/w/d)' }), NOON + 2 * DAY);
    expect(moved.map(({ isNew }) => isNew)).toEqual([false]);
    expect(await histories()).toHaveLength(1);
  });

  it('tells a no that comes later, once, with its words and no message to answer', async () => {
    await visit(row(), NOON);
    const changed = row({ label: 'Not moving forward' });
    const [told] = await newsAfter(await visit(changed, NOON + DAY), NOON + DAY);
    expect(told).toMatchObject({
      kind: 'rejected',
      company: 'Fernhill',
      role: 'Baker',
      quote: 'Not moving forward',
      isListed: true,
      sure: true,
    });
    expect(due(await histories(), NOON + DAY).map(({ reason }) => reason)).toEqual(['step']);
    const recorded = await visit(changed, NOON + 2 * DAY);
    expect(recorded.map(({ isNew }) => isNew)).toEqual([false]);
    const answer = { id: 'a', applicationId: told?.applicationId ?? '', eventId: told?.eventId ?? '' };
    await add([answerEntry({ ...answer, answer: 'dismiss' }, NOON + 2 * DAY)]);
    expect(await newsAfter(await visit(changed, NOON + 3 * DAY), NOON + 3 * DAY)).toEqual([]);
    expect(due(await histories(), NOON + 3 * DAY)).toEqual([]);
  });

  it('without an id tells two applications for one role once, not in turn at every visit', async () => {
    const { rowId: _, ...open } = row({ label: 'Applied' });
    const told: boolean[] = [];
    for (let day = 0; day < 3; day += 1) {
      for (const label of ['Applied', 'Not selected']) {
        const recorded = await visit({ ...open, label }, NOON + day * DAY);
        told.push(recorded.some(({ isNew }) => isNew));
      }
    }
    expect(told).toEqual([true, true, false, false, false, false]);
  });

  it('with an id tells a status that comes back', async () => {
    const labels = ['Interview', 'Not selected', 'Interview'];
    const told: boolean[] = [];
    for (const [day, label] of labels.entries()) {
      told.push((await visit(row({ label }), NOON + day * DAY)).some(({ isNew }) => isNew));
    }
    expect(told).toEqual([true, true, true]);
  });

  it('that is told by two tabs at once is logged once', async () => {
    await Promise.all([visit(row(), NOON), visit(row(), NOON + 5)]);
    const changed = row({ label: 'Not moving forward' });
    const both = await Promise.all([visit(changed, NOON + DAY), visit(changed, NOON + DAY + 5)]);
    expect(both.flat().filter(({ isNew }) => isNew)).toHaveLength(1);
    const [history] = await histories();
    expect(history?.events.map(({ entry }) => entry.kind)).toEqual(['viewed', 'rejected']);
  });

  it('says the same news as a mail: one application, one rejection, and no second prompt', async () => {
    await visit(row(), NOON);
    const mail = unplaced({
      id: 'gmail:no',
      company: 'Fernhill',
      role: 'Baker',
      at: NOON + DAY,
      loggedAt: NOON + DAY,
    });
    await record(mail);
    const told = await visit(row({ label: 'Not moving forward' }), NOON + 2 * DAY);
    const all = await histories();
    expect(all).toHaveLength(1);
    expect(all[0]?.rejection?.entry.id).toBe('gmail:no');
    expect(await newsAfter(told, NOON + 2 * DAY)).toEqual([]);
    expect(due(all, NOON + 2 * DAY)).toHaveLength(1);
  });

  it('that a mail told before the list was ever seen joins that application', async () => {
    await record(unplaced({ id: 'gmail:no', company: 'Fernhill', role: 'Baker', at: NOON - 60 * DAY }));
    await visit(row({ label: 'Not moving forward' }), NOON);
    const all = await histories();
    expect(all).toHaveLength(1);
    expect(toLookThrough(all)).toEqual([]);
    expect(due(all, NOON)).toHaveLength(1);
  });
});

describe('the first look at a list', () => {
  it('fills in the past: nothing waits, nothing is told, it can be looked through once', async () => {
    const recorded: Recorded[] = [];
    for (let index = 0; index < 30; index++) {
      const label = index % 2 ? 'Not moving forward' : 'Application viewed';
      recorded.push(...(await visit(row({ rowId: `41000000${10 + index}`, role: `Baker ${index}`, label }), NOON)));
    }
    const all = await histories();
    expect(all).toHaveLength(30);
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(15);
    expect(await newsAfter(recorded, NOON)).toEqual([]);
    expect(due(all, NOON)).toEqual([]);
    const found = toLookThrough(all);
    expect(found).toHaveLength(15);
    await add(
      found.map(({ applicationId, rejection }, index) =>
        answerEntry({ id: `c${index}`, applicationId, eventId: rejection?.entry.id ?? '', answer: 'confirm' }, NOON),
      ),
    );
    expect(toLookThrough(await histories())).toEqual([]);
    expect(due(await histories(), NOON)).toEqual([]);
  });

  it('leaves what the person begins with among what waits', async () => {
    const [told] = await visit(row({ label: 'Not moving forward' }), NOON);
    const fact = { applicationId: told?.entry.applicationId ?? '', at: NOON, loggedAt: NOON };
    await add([{ kind: 'draft', id: 'd', ...fact, about: 'postmortem', content: { happened: 'One talk.' } }]);
    expect(due(await histories(), NOON).map(({ reason }) => reason)).toEqual(['resume']);
  });

  it('tells what happened in the last days, when the list says so', async () => {
    const seen = row({ label: 'Not moving forward', changedAt: NOON - 2 * DAY });
    expect(await newsAfter(await visit(seen, NOON), NOON)).toHaveLength(1);
  });
});

describe('a status that says nothing to us', () => {
  const strange = row({ label: 'Pool review phase 2b' });

  it('is asked about, and what the person says counts', async () => {
    await visit(row(), NOON);
    const recorded = await visit(strange, NOON + DAY);
    const [told] = await newsAfter(recorded, NOON + DAY);
    expect(told).toMatchObject({ kind: 'changed', quote: 'Pool review phase 2b' });
    expect((await histories())[0]?.status).toBe('viewed');
    expect(due(await histories(), NOON + DAY).map(({ reason }) => reason)).toEqual(['changed']);
    const said = { id: 'a', applicationId: told?.applicationId ?? '', eventId: told?.eventId ?? '' };
    await add([answerEntry({ ...said, answer: 'reject' }, NOON + DAY)]);
    const [history] = await histories();
    expect(history?.rejection).toMatchObject({ standing: 'confirmed', entry: { label: 'Pool review phase 2b' } });
    expect(due(await histories(), NOON + DAY).map(({ reason }) => reason)).toEqual(['step']);
    await add([{ kind: 'undo', id: 'u', applicationId: said.applicationId, target: 'a', at: NOON, loggedAt: NOON }]);
    expect((await histories())[0]?.rejection).toBeUndefined();
  });

  it('is not asked about again once it is no rejection, or the list says more', async () => {
    await visit(row(), NOON);
    const [told] = await visit(strange, NOON + DAY);
    const said = { id: 'a', applicationId: told?.entry.applicationId ?? '', eventId: told?.entry.id ?? '' };
    await add([answerEntry({ ...said, answer: 'confirm' }, NOON + DAY)]);
    expect(due(await histories(), NOON + DAY)).toEqual([]);
    await visit(row({ label: 'Stage four alpha' }), NOON + 2 * DAY);
    expect(due(await histories(), NOON + 2 * DAY)).toHaveLength(1);
    await visit(row({ label: 'Interview scheduled' }), NOON + 3 * DAY);
    const [history] = await histories();
    expect(history && changeToAsk(history)).toBeUndefined();
    expect(history?.status).toBe('interview');
  });

  it('is not asked about where it stood there at the first look', async () => {
    await visit(strange, NOON);
    expect(due(await histories(), NOON)).toEqual([]);
  });
});

describe('a list in another language', () => {
  const language = (interfaceLanguage: string, label: string) => row({ interfaceLanguage, label });

  it('leaves the past at rest', async () => {
    await visit(language('en', 'Not moving forward'), NOON);
    const recorded = await visit(language('de', 'Nicht ausgewählt'), NOON + DAY);
    expect(await newsAfter(recorded, NOON + DAY)).toEqual([]);
    await visit(language('de', 'Pool A4'), NOON + 2 * DAY);
    await visit(language('en', 'Not selected'), NOON + 3 * DAY);
    expect(due(await histories(), NOON + 3 * DAY)).toEqual([]);
    expect(toLookThrough(await histories())).toHaveLength(1);
  });

  it('asks of no row what it is called there, and leaves open what was asked before', async () => {
    await visit(language('en', 'Application viewed'), NOON);
    const quiet = await visit(language('de', 'Im Pool A4'), NOON + DAY);
    expect(await newsAfter(quiet, NOON + DAY)).toEqual([]);
    expect(due(await histories(), NOON + DAY)).toEqual([]);
    await visit(language('de', 'Im Pool A5'), NOON + 2 * DAY);
    await visit(language('en', 'In pool A5'), NOON + 3 * DAY);
    const [history] = await histories();
    expect(history && changeToAsk(history)?.entry.label).toBe('Im Pool A5');
    expect(due(await histories(), NOON + 3 * DAY).map(({ reason }) => reason)).toEqual(['changed']);
  });
});

describe('what a list says later', () => {
  it('of somebody who applied again a year later is another application, and its no is told', async () => {
    const { rowId: _, ...open } = row();
    const says = (label: string) => ({ ...open, label });
    await visit(says('Applied'), NOON);
    const [no] = await visit(says('Not selected'), NOON + 20 * DAY);
    const said = { applicationId: no?.entry.applicationId ?? '', eventId: no?.entry.id ?? '' };
    await add([answerEntry({ id: 'a', ...said, answer: 'confirm' }, NOON + 20 * DAY)]);
    await visit(says('Applied'), NOON + 365 * DAY);
    const [again] = await visit(says('Not selected'), NOON + 380 * DAY);
    const all = await histories();
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const own = all.find(({ applicationId }) => applicationId === again?.entry.applicationId);
    expect(own && again && newsOf(again.entry, own, NOON + 380 * DAY)).toMatchObject({ kind: 'rejected' });
  });

  it('is told once beside a mail that spells the company in another way', async () => {
    const no = { company: "BJ's Wholesale Club", role: 'Cook', requisition: 'R1234', keys: ['requisition:r1234'] };
    await record(unplaced({ id: 'gmail:no', ...no, at: NOON - DAY, loggedAt: NOON - DAY }));
    const seen = {
      site: 'workday',
      company: 'bjswholesaleclub',
      role: 'Cook',
      requisition: 'R1234',
      label: 'Not Selected',
    };
    const told = await visit(row({ ...seen, changedAt: NOON - DAY }), NOON);
    expect(await histories()).toHaveLength(1);
    expect(await newsAfter(told, NOON)).toEqual([]);
  });

  it('takes a no back that nobody confirmed, and tells the next one', async () => {
    await visit(row(), NOON);
    await visit(row({ label: 'Not moving forward' }), NOON + DAY);
    await visit(row({ label: 'Application viewed' }), NOON + 2 * DAY);
    expect((await histories())[0]?.status).toBe('viewed');
    expect(due(await histories(), NOON + 2 * DAY)).toEqual([]);
    const told = await visit(row({ label: 'Not selected' }), NOON + 3 * DAY);
    expect(await newsAfter(told, NOON + 3 * DAY)).toHaveLength(1);
  });

  it('about another role is not the application that a mail without a role turned down', async () => {
    await record(unplaced({ id: 'gmail:no', company: 'Fernhill', at: NOON - DAY, loggedAt: NOON - DAY }));
    await visit(row({ role: 'Analyst', label: 'Application viewed' }), NOON);
    const all = await histories();
    expect(all).toHaveLength(2);
    expect(all.find(({ role }) => role === 'Analyst')?.status).toBe('viewed');
    // It may be the same all the same: the person is asked.
    expect(all.find(({ role }) => role === 'Analyst')?.question?.candidates).toEqual(['application:gmail:no']);
  });

  it('of two employers with equal numbers is two applications', async () => {
    const at = (company: string) => ({
      site: 'successfactors',
      rowId: '1234',
      url: `https://career5.successfactors.eu/career?company=${company}`,
    });
    expect(rowKey(row(at('acme')))).not.toBe(rowKey(row(at('brightwater'))));
  });
});
