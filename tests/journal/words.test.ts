import { describe, expect, it } from 'vitest';
import { dayOf, momentOf, tonight } from '@/components/days';
import { editOf, editWords } from '@/components/journal/editWords';
import { postmortemOf, postmortemWords, saysNothingNew } from '@/components/journal/postmortemWords';
import { webAddress } from '@/components/journal/webAddress';
import type { Entry } from '@/utils/entry';
import { foldHistory } from '@/utils/history';

const at = (time: string): number => new Date(`2026-03-09T${time}`).getTime();

describe('days', () => {
  it('puts a remembered day at its noon, but never in the future', () => {
    expect(momentOf('2026-03-02', at('09:00'))).toBe(new Date('2026-03-02T12:00').getTime());
    expect(momentOf('2026-03-09', at('09:00'))).toBe(at('09:00'));
  });

  it('puts what happened on the day of the decision before it', () => {
    expect(momentOf('2026-03-09', at('18:00'), at('10:00'))).toBeLessThan(at('10:00'));
    expect(momentOf('2026-03-09', at('18:00'), at('15:00'))).toBe(at('12:00'));
  });

  it.each(['', '2026', '2026-02-31x', '20260309', '2026-13-40'])('does not make a day of %j', (day) => {
    expect(momentOf(day, at('09:00'))).toBeUndefined();
  });

  it('writes a day as a date field does', () => {
    expect(dayOf(at('00:00'))).toBe('2026-03-09');
    expect(dayOf(at('23:59'))).toBe('2026-03-09');
  });

  it('takes seven in the evening for tonight, and three hours from now after that', () => {
    expect(tonight(at('09:30'))).toBe(at('19:00'));
    expect(tonight(at('21:00'))).toBe(at('21:00') + 3 * 3_600_000);
  });
});

const base = { applicationId: 'a', at: 1, loggedAt: 1 };
const rejected: Entry = {
  ...base,
  kind: 'rejected',
  id: 'r',
  source: { site: 'gmail' },
  from: { address: 'mira@acme.example' },
  confidence: 1,
  stage: 'final',
  evidence: [],
  keys: [],
};
const draft = (content: Record<string, unknown>): Entry => ({
  ...base,
  kind: 'draft',
  id: 'draft:postmortem:a',
  about: 'postmortem',
  content,
});

describe('the words of a postmortem', () => {
  it('start with what the log knows', () => {
    const words = postmortemWords(foldHistory('a', [rejected]));
    expect(words).toMatchObject({ told: 'mail', happened: '', factors: [] });
  });

  it('come back from a draft, field by field, whatever else is in it', () => {
    const content = { happened: 'They called.', factors: [{ text: 'x', owner: 'nobody' }], stage: 7, line: 'odd' };
    const words = postmortemWords(foldHistory('a', [rejected, draft(content)]));
    expect(words).toMatchObject({ happened: 'They called.', factors: [], told: 'mail' });
    expect(words.stage).toBeUndefined();
    expect(words.line).toBeUndefined();
  });

  it('take a factor along that was typed but not added', () => {
    const history = foldHistory('a', [rejected]);
    const words = { ...postmortemWords(history), factor: ' a hiring stop ', owner: 'outside' as const };
    expect(postmortemOf(words, history)).toMatchObject({
      stage: 'final',
      told: 'mail',
      factors: [{ text: 'a hiring stop', owner: 'outside' }],
      feeling: undefined,
    });
  });

  it('say nothing new until somebody writes', () => {
    const history = foldHistory('a', [rejected]);
    const words = postmortemWords(history);
    expect(saysNothingNew(words, history)).toBe(true);
    expect(saysNothingNew({ ...words, happened: 'They called.' }, history)).toBe(false);
  });
});

describe('what is put right by hand', () => {
  const known = foldHistory('a', [{ ...rejected, company: 'Acme', role: 'Designer', person: { name: 'Mira Holt' } }]);
  const words = { company: 'Acme', role: 'Designer', requisition: '', name: 'Mira Holt', address: '' };

  it('is nothing where nothing differs', () => {
    expect(editOf(words, known)).toBeUndefined();
    expect(editOf({ ...words, company: ' ', role: '', name: '' }, foldHistory('a', [rejected]))).toBeUndefined();
  });

  it('says only what differs, with its keys', () => {
    expect(editOf({ ...words, company: 'Acme Maps' }, known)).toEqual({
      company: 'Acme Maps',
      role: undefined,
      person: undefined,
      keys: ['company:acme maps', 'company:acmemaps'],
    });
    expect(editOf({ ...words, address: 'Mira@acme.example' }, known)).toMatchObject({
      person: { name: 'Mira Holt', address: 'Mira@acme.example' },
      keys: ['person:mira@acme.example'],
    });
  });

  it('gives the number of the posting, which alone counts from then on', () => {
    const numbered = { ...rejected, requisition: 'R-17', keys: ['requisition:r 17', 'company:acme'] };
    const before = foldHistory('a', [numbered]);
    expect(before).toMatchObject({ requisition: 'R-17', keys: ['requisition:r 17', 'company:acme'] });
    const edit = editOf({ ...editWords(before), requisition: ' R-71 ' }, before);
    expect(edit).toMatchObject({ requisition: 'R-71', company: undefined, keys: ['requisition:r 71'] });
    const after = foldHistory('a', [numbered, { ...base, kind: 'edit', id: 'e', ...edit, keys: edit?.keys ?? [] }]);
    expect(after).toMatchObject({ requisition: 'R-71', keys: ['requisition:r 71', 'company:acme'] });
    const emptied = editOf({ ...editWords(after), requisition: '' }, after);
    const none = foldHistory('a', [numbered, { ...base, kind: 'edit', id: 'e', ...emptied, keys: [] }]);
    expect([none.requisition, none.keys]).toEqual([undefined, ['company:acme']]);
  });

  it('says that an emptied field is not known', () => {
    const edit = editOf({ ...words, company: '', name: '' }, known);
    expect(edit).toEqual({ company: '', role: undefined, person: { name: '', address: undefined }, keys: [] });
    expect(foldHistory('a', [rejected, { ...base, kind: 'edit', id: 'e', ...edit, keys: [] }]).person).toBeUndefined();
  });
});

describe('the way back to a source', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', '', undefined])('is not %j', (url) => {
    expect(webAddress(url)).toBeUndefined();
  });

  it('is an address of the web', () => {
    expect(webAddress('https://mail.google.com/mail/u/0/#inbox/1')).toBe('https://mail.google.com/mail/u/0/#inbox/1');
  });
});
