import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readPaste } from '@/utils/paste';
import { MAX_TEXT, mailReadingSchema } from '@/utils/reading';

const body = 'Dear Kim,\n\nwe have decided to go on with other candidates.\n\nMara Lind';

describe('pasted text', () => {
  test('without header lines is the mail itself', () => {
    expect(readPaste(body)).toEqual({ kind: 'mail', site: 'paste', to: [], own: false, text: body });
  });

  test.each([
    [
      'English',
      'From: Mara Lind <Mara@Norrvik.example>\nDate: Mon, 4 May 2026 09:12:00 +0200\nSubject: Your application\nTo: kim@example.com',
      Date.UTC(2026, 4, 4, 7, 12),
    ],
    [
      'German',
      'Von: Mara Lind <mara@norrvik.example>\nGesendet: Montag, 4. Mai 2026 09:12\nAn: kim@example.com\nBetreff: Your application',
      new Date(2026, 4, 4, 9, 12).getTime(),
    ],
    [
      'French',
      'De : Mara Lind <mara@norrvik.example>\nEnvoyé : lundi 4 mai 2026 09:12\nÀ : kim@example.com\nObjet : Your application',
      new Date(2026, 4, 4, 9, 12).getTime(),
    ],
    [
      'Spanish',
      '*De:* "Mara Lind" <mara@norrvik.example>\n*Fecha:* lunes, 4 de mayo de 2026, 9:12\n*Para:* kim@example.com\n*Asunto:* Your application',
      new Date(2026, 4, 4, 9, 12).getTime(),
    ],
    [
      'Swedish',
      'Från: Mara Lind <mara@norrvik.example>\nSkickat: den 4 maj 2026 09:12\nTill: kim@example.com\nÄmne: Your application',
      new Date(2026, 4, 4, 9, 12).getTime(),
    ],
    [
      'Hindi',
      'प्रेषक: Mara Lind <mara@norrvik.example>\nदिनांक: 2026-05-04T09:12:00Z\nप्रति: kim@example.com\nविषय: Your application',
      Date.UTC(2026, 4, 4, 9, 12),
    ],
    [
      'Japanese',
      '差出人: Mara Lind <mara@norrvik.example>\n送信日時: 2026年5月4日 9:12\n宛先: kim@example.com\n件名: Your application',
      new Date(2026, 4, 4, 9, 12).getTime(),
    ],
  ])('with header lines in %s says subject, sender and time', (_language, head, at) => {
    const read = readPaste(`${head}\n\n${body}`);
    expect(read).toMatchObject({
      subject: 'Your application',
      from: { name: 'Mara Lind', address: 'mara@norrvik.example' },
      at,
      text: body,
    });
    expect(v.safeParse(mailReadingSchema, read).success).toBe(true);
  });

  test('keeps a rule and Windows line ends out of it', () => {
    const read = readPaste(
      `---------- Forwarded message ---------\r\nFrom: jobs@norrvik.example\r\nSubject: Hello\r\n\r\nNo.`,
    );
    expect(read).toMatchObject({ from: { address: 'jobs@norrvik.example' }, subject: 'Hello', text: 'No.' });
  });

  test('does not take a sentence with a colon for a header', () => {
    const text = 'To: be honest with you, it was close.\nDate: never.';
    expect(readPaste(text)).toMatchObject({ text });
    expect(readPaste('Note: we said no.').text).toBe('Note: we said no.');
  });

  test('rather has no time than one with day and month swapped', () => {
    expect(readPaste(`From: a@b.example\nDate: 03/04/2026 10:00\n\n${body}`)).not.toHaveProperty('at');
    expect(readPaste(`Von: a@b.example\nDatum: 03.04.2026 10:00\n\n${body}`).at).toBe(
      new Date(2026, 3, 3, 10).getTime(),
    );
    // With points the day stands first, in English too.
    expect(readPaste(`From: a@b.example\nDate: 03.04.2026 10:00\n\n${body}`).at).toBe(
      new Date(2026, 3, 3, 10).getTime(),
    );
  });

  test.each(['', ' \n\n ', 'Subject:', 'From: \nSubject: \n\n', 'Subject: only this'])(
    '%j is read in peace',
    (text) => {
      expect(v.safeParse(mailReadingSchema, readPaste(text)).success).toBe(true);
    },
  );

  test('of two megabytes is cut and says so', () => {
    const read = readPaste('word '.repeat(400_000));
    expect(read.text).toHaveLength(MAX_TEXT);
    expect(read.truncated).toBe(true);
    expect(v.safeParse(mailReadingSchema, read).success).toBe(true);
  });
});
