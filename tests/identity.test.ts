import { describe, expect, it } from 'vitest';
import type { Entry } from '@/utils/entry';
import { foldHistory } from '@/utils/history';
import { keysOf, placeNews } from '@/utils/identity';
import { companyKey, companyKeys, roleKey } from '@/utils/names';
import { DAY, event, mail, NOON, unplaced } from './make';

const history = (applicationId: string, ...entries: Entry[]) =>
  foldHistory(
    applicationId,
    entries.map((entry) => ({ ...entry, applicationId })),
  );

const placeIn = (...of: Parameters<typeof placeNews>) => placeNews(...of).applicationId;

describe('names for comparing', () => {
  it.each([
    ['Beispiel GmbH & Co. KG', 'beispiel'],
    ['Fernhill, Inc.', 'fernhill'],
    ['Größe AG', 'grosse'],
    ['Société Générique S.A.', 'societe generique'],
    ['AG', 'ag'],
  ])('%s is %s', (company, key) => expect(companyKey(company)).toBe(key));

  it('are the same with umlauts spelled out', () => {
    const shared = (a: string, b: string) => companyKeys(a).some((key) => companyKeys(b).includes(key));
    expect(shared('Müller & Söhne GmbH', 'Mueller & Soehne')).toBe(true);
    expect(shared('MÜLLER', 'Muller')).toBe(true);
    expect(shared('Bauer', 'Baur')).toBe(false);
  });

  it.each([
    ['Acme', 'Acme S.A.S.'],
    ['Acme', 'Acme L.L.C.'],
    ['Acme', 'Acme s.r.o.'],
    ['Beispiel', 'Beispiel UG (haftungsbeschränkt)'],
    ['佐藤', '佐藤株式会社'],
    ['Nørhavn', 'Norhavn'],
    ['Nørhavn', 'Noerhavn A/S'],
    ['Łąka', 'Laka'],
    ['Acme', 'Acme via Greenhouse'],
    ["BJ's Wholesale Club, Inc.", 'bjswholesaleclub'],
    ['Fern & Hill', 'FernHill'],
    ['Müller Söhne', 'muellersoehne'],
  ])('%s and %s are one company', (a, b) => {
    expect(companyKeys(a).some((key) => companyKeys(b).includes(key))).toBe(true);
  });

  it.each([
    ['Røse', 'Røas'],
    ['Yapı', 'Yapısa'],
    ['Learning through Play', 'Learning through Walks'],
    ['Hays on behalf of Acme', 'Hays on behalf of Nimbus'],
  ])(
    '%s and %s are two: what stands within a word is no legal form, nor what is a part of the name the sender',
    (a, b) => {
      expect(companyKeys(a).some((key) => companyKeys(b).includes(key))).toBe(false);
    },
  );

  it('drop gender marks from roles and keep seniority', () => {
    expect(roleKey('Senior Entwickler*in (m/w/d)')).toBe(roleKey('Senior Entwickler'));
    expect(roleKey('Senior engineer')).not.toBe(roleKey('Staff engineer'));
    expect(roleKey('C++ Developer')).not.toBe(roleKey('C# Developer'));
    expect(roleKey('C Developer')).not.toBe(roleKey('C++ Developer'));
    expect(roleKey('Sr. Software Eng')).toBe(roleKey('Senior Software Engineer'));
    expect(roleKey('Sr. engineer')).not.toBe(roleKey('Jr. engineer'));
  });
});

describe('what an application is found by', () => {
  it('never takes an unknown company or a no-reply sender as a key', () => {
    const reading = mail({ threadId: 't', from: { address: 'no-reply@ats.example' } });
    expect(keysOf(reading, {})).toEqual(['thread:gmail:t']);
  });
});

describe('placing news', () => {
  const earlier = event({ id: 'i', kind: 'interview', at: NOON - 9 * DAY, company: 'Fernhill', role: 'Data engineer' });

  it('finds the application by company and role', () => {
    const news = unplaced({ company: 'Fernhill GmbH', role: 'Data Engineer (m/f/d)' });
    expect(placeIn(news, [history('a', earlier)])).toBe('a');
  });

  it('keeps two roles at one company apart', () => {
    const news = unplaced({ company: 'Fernhill', role: 'Staff data engineer' });
    expect(placeIn(news, [history('a', earlier)])).toBeUndefined();
  });

  it('finds it by company alone when only one fits', () => {
    const news = unplaced({ company: 'Fernhill' });
    expect(placeIn(news, [history('a', earlier)])).toBe('a');
    const other = event({ id: 'j', kind: 'interview', at: NOON - 3 * DAY, company: 'Fernhill', role: 'Designer' });
    expect(placeIn(news, [history('a', earlier), history('b', other)])).toBeUndefined();
  });

  it('does not merge strangers of whom no company is known', () => {
    const stranger = event({ id: 's', kind: 'received', at: NOON - DAY });
    expect(placeIn(unplaced(), [history('a', stranger)])).toBeUndefined();
  });

  it('finds it by thread, unless the thread now speaks of another role', () => {
    const keys = ['thread:gmail:t'];
    const inThread = history('a', { ...earlier, keys });
    expect(placeIn(unplaced({ keys }), [inThread])).toBe('a');
    expect(placeIn(unplaced({ keys, role: 'Designer' }), [inThread])).toBeUndefined();
  });

  it.each([
    ['Senior data engineer', undefined],
    ['Data engineer', 'Fernhill Maps GmbH'],
  ])('finds it by thread when the names only got longer: %s, %s', (role, company) => {
    const keys = ['thread:gmail:t'];
    const inThread = history('a', { ...earlier, keys });
    expect(placeIn(unplaced({ keys, role, company }), [inThread])).toBe('a');
    expect(placeIn(unplaced({ role, company: company ?? 'Fernhill' }), [inThread])).toBeUndefined();
  });

  it('takes the very role before one that is only worded alike, where a thread holds both', () => {
    const keys = ['thread:gmail:t'];
    const senior = event({ ...earlier, role: 'Senior data engineer', keys });
    const both = [history('a', { ...earlier, keys }), history('b', senior)];
    expect(placeIn(unplaced({ keys, role: 'Senior data engineer' }), both)).toBe('b');
    expect(placeIn(unplaced({ keys, role: 'Lead data engineer' }), both)).toBe('a');
    expect(placeIn(unplaced({ keys, role: 'Engineer' }), both)).toBeUndefined();
  });

  it('never decides an application because its recruiter writes of a decision', () => {
    const keys = ['person:nora@agency.example'];
    const running = history('a', { ...earlier, keys });
    expect(placeIn(unplaced({ keys, kind: 'interview' }), [running])).toBe('a');
    expect(placeIn(unplaced({ keys }), [running])).toBeUndefined();
    expect(placeIn(unplaced({ keys, kind: 'offer' }), [running])).toBeUndefined();
    expect(placeIn(unplaced({ keys, company: 'Fernhill' }), [running])).toBe('a');
    expect(placeIn(unplaced({ keys: [...keys, 'thread:gmail:t'] }), [running])).toBeUndefined();
    const inThread = history('a', { ...earlier, keys: [...keys, 'thread:gmail:t'] });
    expect(placeIn(unplaced({ keys: ['thread:gmail:t'] }), [inThread])).toBe('a');
  });

  it('finds it by a contact that was put in by hand', () => {
    const keys = ['person:nora@fernhill.example'];
    const person = { name: 'Nora Field', address: 'nora@fernhill.example' };
    const edit: Entry = { kind: 'edit', id: 'e', applicationId: 'a', at: NOON, loggedAt: NOON, person, keys };
    expect(placeIn(unplaced({ kind: 'interview', keys }), [history('a', earlier, edit)])).toBe('a');
  });

  it('takes an application after a decision for a new one', () => {
    const decided = history('a', event({ id: 'r', at: NOON - 90 * DAY, company: 'Fernhill', role: 'Data engineer' }));
    const again = unplaced({ kind: 'received', company: 'Fernhill', role: 'Data engineer' });
    expect(placeIn(again, [decided])).toBeUndefined();
  });

  it('keeps two postings of one role apart by their numbers', () => {
    const posting = (id: string) => ({
      company: 'Acme',
      role: 'Engineer',
      keys: [`requisition:${id}`, 'company:acme'],
    });
    const first = history('first', event({ ...posting('r 100'), kind: 'received', at: NOON }));
    const second = history('second', event({ ...posting('r 200'), kind: 'received', at: NOON + DAY }));
    expect(placeNews(unplaced({ ...posting('r 200'), kind: 'received', at: NOON + DAY }), [first])).toEqual({
      candidates: [],
    });
    expect(placeIn(unplaced({ ...posting('r 100'), at: NOON + 9 * DAY }), [first, second])).toBe('first');
    expect(placeIn(unplaced({ ...posting('r 200'), at: NOON + 9 * DAY }), [first, second])).toBe('second');
  });

  it.each(['withdrawn', 'closed', 'declined', 'accepted'] as const)(
    'takes an application after one that was %s for a new one',
    (kind) => {
      const names = { company: 'Acme', role: 'Engineer' };
      const before = event({ ...names, id: '1', kind: 'received', at: NOON });
      const old = history('old', before, event({ ...names, id: '2', kind, at: NOON + 9 * DAY }));
      const again = { ...names, kind: 'received' as const, at: NOON + 90 * DAY };
      expect(placeNews(unplaced(again), [old])).toEqual({ candidates: [] });
      // What follows belongs to the open one; without one, to the old.
      const fresh = history('fresh', event({ ...again, id: '3' }));
      const talk = unplaced({ ...names, kind: 'interview', at: NOON + 100 * DAY });
      expect(placeIn(talk, [old, fresh])).toBe('fresh');
      expect(placeIn(unplaced({ ...names, at: NOON + 12 * DAY }), [old])).toBe('old');
    },
  );

  it('takes the same rejection told twice within days for one', () => {
    const told = history('a', event({ id: 'r', at: NOON - 2 * DAY, company: 'Fernhill', role: 'Data engineer' }));
    expect(placeIn(unplaced({ company: 'Fernhill', role: 'Data engineer' }), [told])).toBe('a');
  });

  describe('asks where only the person knows', () => {
    const roles = ['Data engineer', 'Designer'].map((role, index) =>
      history(role, event({ id: role, kind: 'interview', at: NOON - (9 - index) * DAY, company: 'Fernhill', role })),
    );

    it('which of two applications at one company is meant, the newest first', () => {
      expect(placeNews(unplaced({ company: 'Fernhill' }), roles)).toEqual({
        candidates: ['Designer', 'Data engineer'],
      });
    });

    it('whether a recruiter without a company means the application they wrote about', () => {
      const keys = ['person:nora@agency.example'];
      const running = history('a', { ...earlier, keys });
      expect(placeNews(unplaced({ keys }), [running])).toEqual({ candidates: ['a'] });
    });

    it('whether a role with a word more is the same', () => {
      const news = unplaced({ company: 'Fernhill', role: 'Senior data engineer' });
      expect(placeNews(news, roles)).toEqual({ candidates: ['Data engineer'] });
    });

    it('never about another role, or one that was decided months ago', () => {
      expect(placeNews(unplaced({ company: 'Fernhill', role: 'Cook' }), roles)).toEqual({ candidates: [] });
      const decided = history('a', event({ id: 'r', at: NOON - 90 * DAY, company: 'Fernhill', role: 'Cook' }));
      expect(placeNews(unplaced({ kind: 'received', company: 'Fernhill' }), [decided])).toEqual({ candidates: [] });
    });
  });

  describe('by the number of a posting', () => {
    const role = 'Cook';
    const told = (company: string | undefined, requisition: string, over: object = {}) => ({
      kind: 'received' as const,
      company,
      role,
      keys: [`requisition:${requisition}`],
      ...over,
    });
    const known = (...of: Parameters<typeof told>) => history('a', event({ id: 'e', ...told(...of) }));
    const place = (news: object, ...of: Parameters<typeof told>) => placeNews(unplaced(news), [known(...of)]);

    it('finds it where the company is written in one word, as in an address', () => {
      const no = told('bjswholesaleclub', 'r1234', { kind: 'rejected' });
      expect(place(no, "BJ's Wholesale Club", 'r1234').applicationId).toBe('a');
      expect(place(told("BJ's Wholesale Club", 'r1234'), 'bjswholesaleclub', 'r1234').applicationId).toBe('a');
    });

    it.each([
      ['its beginning', 'bjs', "BJ's Wholesale Club"],
      ['its initials', 'gfh', 'Great Fern Hill'],
      ['a longer one', 'fernhillholding', 'Fernhill GmbH'],
    ])('finds it where the company goes by %s, once the number is long and the role the same', (_, short, long) => {
      expect(place(told(short, 'r123456'), long, 'r123456').applicationId).toBe('a');
      expect(place(told(long, 'r123456'), short, 'r123456').applicationId).toBe('a');
      // A small number is given by many: the person is asked.
      expect(place(told(short, 'r1'), long, 'r1')).toEqual({ candidates: ['a'] });
      expect(place(told(short, '1001'), long, '1001')).toEqual({ candidates: ['a'] });
      expect(place(told(short, 'r123456', { role: 'Baker' }), long, 'r123456')).toEqual({ candidates: [] });
      expect(place(told(short, 'r123456', { role: undefined }), long, 'r123456').applicationId).toBeUndefined();
    });

    it('keeps two employers apart that number their postings alike', () => {
      for (const number of ['r1', '1001']) {
        expect(place(told('Nimbus', number), 'Fernhill', number)).toEqual({ candidates: [] });
        expect(place(told(undefined, number, { role: undefined }), 'Fernhill', number).applicationId).toBeUndefined();
      }
    });

    it('takes no year for a number of a posting', () => {
      expect(
        place(told(undefined, '2026-01', { role: undefined }), 'Fernhill', '2026-01').applicationId,
      ).toBeUndefined();
      expect(place(told(undefined, 'req-2026-001'), 'Fernhill', 'req-2026-001')).toEqual({ candidates: ['a'] });
    });

    it('asks whether an agency and its client mean one application', () => {
      expect(place(told('Nimbus Staffing', 'r123456'), 'Fernhill', 'r123456')).toEqual({ candidates: ['a'] });
      expect(place(told('Nimbus Staffing', 'r123456', { role: 'Baker' }), 'Fernhill', 'r123456')).toEqual({
        candidates: [],
      });
    });

    it('finds it by a long number alone, and by a small one with the company or the role', () => {
      const noNames = { company: undefined, role: undefined };
      expect(place(told('Fernhill', 'r123456', noNames), 'Fernhill', 'r123456').applicationId).toBe('a');
      expect(place(told('Fernhill', 'r1', { role: undefined }), 'Fernhill', 'r1').applicationId).toBe('a');
      expect(place(told(undefined, '1234'), 'Fernhill', '1234').applicationId).toBe('a');
      expect(place(told(undefined, 'r1'), 'Fernhill', 'r1')).toEqual({ candidates: ['a'] });
    });

    it('takes the company that is spelled the same before one that is spelled in another way', () => {
      const both = [
        history('short', event({ id: '1', ...told('Fernhill', 'r123456') })),
        history('long', event({ id: '2', ...told('Fernhill Maps', 'r123456') })),
      ];
      expect(placeIn(unplaced(told('Fernhill Maps', 'r123456')), both)).toBe('long');
    });
  });

  describe('of a row', () => {
    const keyed = (key: string, over: object) => ({ company: 'Fernhill', role: 'Cook', keys: [key], ...over });
    const byName = 'row:icims:jobs.example:fernhill|cook';
    const decided = (key: string) => history('a', event({ id: 'r', ...keyed(key, { at: NOON - 90 * DAY }) }));

    it('is another application where somebody applied anew long after a no, and only its names tell the row', () => {
      expect(placeIn(unplaced(keyed(byName, { kind: 'applied' })), [decided(byName)])).toBeUndefined();
      expect(placeIn(unplaced(keyed('row:x:7', { kind: 'applied' })), [decided('row:x:7')])).toBe('a');
      expect(placeIn(unplaced(keyed(byName, { kind: 'viewed' })), [decided(byName)])).toBe('a');
      // Days later, or dated before the no, it is taken back.
      for (const at of [NOON - 80 * DAY, NOON - 100 * DAY]) {
        expect(placeIn(unplaced(keyed(byName, { kind: 'applied', at })), [decided(byName)])).toBe('a');
      }
    });

    it('that was applied for anew goes on with the newer one', () => {
      const again = history('b', event({ id: 'n', ...keyed(byName, { kind: 'applied', at: NOON - 30 * DAY }) }));
      expect(placeIn(unplaced(keyed(byName, {})), [decided(byName), again])).toBe('b');
    });
  });

  it('knows a company by every name that was given to it', () => {
    const renamed: Entry = {
      kind: 'edit',
      id: 'e',
      applicationId: 'a',
      at: NOON,
      loggedAt: NOON,
      company: 'Fern & Hill Holding',
      keys: ['company:fern hill holding'],
    };
    const known = history('a', earlier, renamed);
    expect(placeIn(unplaced({ company: 'Fernhill', role: 'Data engineer' }), [known])).toBe('a');
    expect(placeIn(unplaced({ company: 'Fern & Hill Holding', role: 'Data engineer' }), [known])).toBe('a');
  });
});
