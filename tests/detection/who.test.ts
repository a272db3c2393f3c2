import { describe, expect, test } from 'vitest';
import { parseFrom } from '@/utils/detection/parseFrom';
import { MAX_TEXT } from '@/utils/reading';
import type { Case } from './mails';
import { whoMails } from './whoMails';
import { whoOf } from './whoOf';

type Sender = NonNullable<Case['from']>;

describe('whom a mail is from and about, in every language', () => {
  test.each(whoMails)('$language: $from $subject', ({ language, from, subject, text, company, role, person }) => {
    const who = whoOf({ text, subject: subject ?? '', from: parseFrom(from ?? '') as Sender }, language);
    expect({ company: who.company, role: who.role, person: who.person?.name }).toEqual({ company, role, person });
  });

  test('three mails a language', () => {
    const counts = Map.groupBy(whoMails, ({ language }) => language);
    expect(counts.size).toBe(27);
    expect([...counts.values()].every((mails) => mails.length === 3)).toBe(true);
  });
});

describe('the own mail of the person', () => {
  test('names no signer, and no employer by its sender', () => {
    const text =
      'Dear Ms Osei,\n\nI take my application for the Ward Clerk position back.\n\nKind regards,\nLeah Kaplan';
    const who = whoOf(
      { text, own: true, from: { name: 'Leah Kaplan', address: 'leah@kaplan.example' } },
      'en',
      'withdrawn',
    );
    expect(who).toMatchObject({ company: undefined, role: 'Ward Clerk', person: undefined });
  });
});

describe('bad input', () => {
  const fill = (piece: string, length = MAX_TEXT) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  test.each(
    [
      '',
      ' ',
      '\n',
      'a',
      'At Acme ',
      '"a ',
      '「',
      '([',
      'Best,\nJane Doe\n',
      'ref: 1234 ',
      '🎉',
      'position of Engineer ',
      '採用担当',
      'の',
    ].map((piece) => [piece]),
  )('%j over and over', (piece) => {
    const long = piece === '' ? '' : fill(piece);
    const mail = {
      text: long,
      subject: long.slice(0, 2_000),
      from: { name: long.slice(0, 500), address: long.slice(0, 500) },
    };
    whoOf(mail, 'en');
    const started = performance.now();
    const { company, role, requisition, person } = whoOf(mail, 'en');
    for (const name of [company, role, requisition, person?.name]) expect(name?.trim()).not.toBe('');
    // Some ten times what it takes here.
    expect(performance.now() - started).toBeLessThan(500);
  });
});
