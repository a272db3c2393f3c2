import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { mailText } from '@/utils/page/mailText';

/** When a body is read again: webmails fill and fade in what they have put into the page before. */

const body = (html: string): HTMLElement => new JSDOM(`<body>${html}</body>`).window.document.body;

test('a wrapper that fills later is read again', () => {
  const mail = body('<div>Dear Kim,</div>');
  expect(mailText(mail).text).toBe('Dear Kim,');
  mail.firstElementChild?.append(' welcome.');
  expect(mailText(mail).text).toBe('Dear Kim, welcome.');
});

test('a mail that fades in is read once it is shown', () => {
  const mail = body('<div style="opacity:0">Dear Kim,</div>');
  expect(mailText(mail).text).toBe('');
  mail.firstElementChild?.removeAttribute('style');
  expect(mailText(mail).text).toBe('Dear Kim,');
});

test('a body that has not changed is read once', () => {
  const mail = body('<div>Dear Kim,</div>');
  expect(mailText(mail)).toBe(mailText(mail));
});
