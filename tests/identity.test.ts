import { describe, expect, it } from 'vitest';
import type { Entry } from '@/utils/entry';
import { foldHistory } from '@/utils/history';
import { companyKey, keysOf, placeNews, roleKey } from '@/utils/identity';
import { DAY, event, mail, NOON, unplaced } from './make';

const history = (applicationId: string, ...entries: Entry[]) =>
  foldHistory(
    applicationId,
    entries.map((entry) => ({ ...entry, applicationId })),
  );

describe('names for comparing', () => {
  it.each([
    ['Beispiel GmbH & Co. KG', 'beispiel'],
    ['Fernhill, Inc.', 'fernhill'],
    ['Größe AG', 'grosse'],
    ['Société Générique S.A.', 'societe generique'],
    ['AG', 'ag'],
  ])('%s is %s', (company, key) => expect(companyKey(company)).toBe(key));

  it('drop gender marks from roles and keep seniority', () => {
    expect(roleKey('Senior Entwickler*in (m/w/d)')).toBe(roleKey('Senior Entwickler'));
    expect(roleKey('Senior engineer')).not.toBe(roleKey('Staff engineer'));
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
    expect(placeNews(news, [history('a', earlier)])).toBe('a');
  });

  it('keeps two roles at one company apart', () => {
    const news = unplaced({ company: 'Fernhill', role: 'Staff data engineer' });
    expect(placeNews(news, [history('a', earlier)])).toBeUndefined();
  });

  it('finds it by company alone when only one fits', () => {
    const news = unplaced({ company: 'Fernhill' });
    expect(placeNews(news, [history('a', earlier)])).toBe('a');
    const other = event({ id: 'j', kind: 'interview', at: NOON - 3 * DAY, company: 'Fernhill', role: 'Designer' });
    expect(placeNews(news, [history('a', earlier), history('b', other)])).toBeUndefined();
  });

  it('does not merge strangers of whom no company is known', () => {
    const stranger = event({ id: 's', kind: 'received', at: NOON - DAY });
    expect(placeNews(unplaced(), [history('a', stranger)])).toBeUndefined();
  });

  it('finds it by thread, unless the thread now speaks of another role', () => {
    const keys = ['thread:gmail:t'];
    const inThread = history('a', { ...earlier, keys });
    expect(placeNews(unplaced({ keys }), [inThread])).toBe('a');
    expect(placeNews(unplaced({ keys, role: 'Designer' }), [inThread])).toBeUndefined();
  });

  it.each([
    ['Senior data engineer', undefined],
    ['Data engineer', 'Fernhill Maps GmbH'],
  ])('finds it by thread when the names only got longer: %s, %s', (role, company) => {
    const keys = ['thread:gmail:t'];
    const inThread = history('a', { ...earlier, keys });
    expect(placeNews(unplaced({ keys, role, company }), [inThread])).toBe('a');
    expect(placeNews(unplaced({ role, company: company ?? 'Fernhill' }), [inThread])).toBeUndefined();
  });

  it('takes the very role before one that is only worded alike, where a thread holds both', () => {
    const keys = ['thread:gmail:t'];
    const senior = event({ ...earlier, role: 'Senior data engineer', keys });
    const both = [history('a', { ...earlier, keys }), history('b', senior)];
    expect(placeNews(unplaced({ keys, role: 'Senior data engineer' }), both)).toBe('b');
    expect(placeNews(unplaced({ keys, role: 'Lead data engineer' }), both)).toBe('a');
    expect(placeNews(unplaced({ keys, role: 'Engineer' }), both)).toBeUndefined();
  });

  it('never decides an application because its recruiter writes of a decision', () => {
    const keys = ['person:nora@agency.example'];
    const running = history('a', { ...earlier, keys });
    expect(placeNews(unplaced({ keys, kind: 'interview' }), [running])).toBe('a');
    expect(placeNews(unplaced({ keys }), [running])).toBeUndefined();
    expect(placeNews(unplaced({ keys, kind: 'offer' }), [running])).toBeUndefined();
    expect(placeNews(unplaced({ keys, company: 'Fernhill' }), [running])).toBe('a');
    expect(placeNews(unplaced({ keys: [...keys, 'thread:gmail:t'] }), [running])).toBeUndefined();
    const inThread = history('a', { ...earlier, keys: [...keys, 'thread:gmail:t'] });
    expect(placeNews(unplaced({ keys: ['thread:gmail:t'] }), [inThread])).toBe('a');
  });

  it('finds it by a contact that was put in by hand', () => {
    const keys = ['person:nora@fernhill.example'];
    const person = { name: 'Nora Field', address: 'nora@fernhill.example' };
    const edit: Entry = { kind: 'edit', id: 'e', applicationId: 'a', at: NOON, loggedAt: NOON, person, keys };
    expect(placeNews(unplaced({ kind: 'interview', keys }), [history('a', earlier, edit)])).toBe('a');
  });

  it('takes an application after a decision for a new one', () => {
    const decided = history('a', event({ id: 'r', at: NOON - 90 * DAY, company: 'Fernhill', role: 'Data engineer' }));
    const again = unplaced({ kind: 'received', company: 'Fernhill', role: 'Data engineer' });
    expect(placeNews(again, [decided])).toBeUndefined();
  });

  it('takes the same rejection told twice within days for one', () => {
    const told = history('a', event({ id: 'r', at: NOON - 2 * DAY, company: 'Fernhill', role: 'Data engineer' }));
    expect(placeNews(unplaced({ company: 'Fernhill', role: 'Data engineer' }), [told])).toBe('a');
  });
});
