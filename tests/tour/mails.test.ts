import { expect, test } from 'vitest';
import type { EventEntry } from '@/utils/entry';
import { thread } from '../mailbox/mail';
import { event } from '../make';
import { compare } from './mails';

const [said] = thread({
  at: '2026-11-01T08:00:00Z',
  from: { name: 'Agency', address: 'jobs@agency.example' },
  html: 'No.',
  expect: { outcome: 'rejected' },
});
if (!said) throw new Error('A thread has a mail.');
const logged = (over: Partial<EventEntry>): EventEntry[] => [
  event({ source: { site: 'gmail', messageId: said.id }, ...over }),
];
const named = { ...said, expect: { ...said.expect, company: 'Fernhill' } };

test.each([
  ['no company, as the mail has none', said, logged({}), true],
  ['a company that the mail does not name', said, logged({ company: 'Agency' }), false],
  ['the company', named, logged({ company: 'Fernhill GmbH' }), true],
  ['another company', named, logged({ company: 'Agency' }), false],
  ['no company, though the mail names one', named, logged({}), false],
  ['another outcome', said, logged({ kind: 'interview' }), false],
  ['nothing', said, [], false],
])('logged with %s', (_, mail, entries, ok) => {
  expect(compare(mail, entries).ok).toBe(ok);
});
