import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { defineListSite } from '@/utils/portal/defineListSite';
import { isListTitle } from '@/utils/portal/listTitles';

const url = 'https://jobs.example/applications';
const state = (main: string, at: RegExp | ((heading: string) => boolean) = /\/applications$/) =>
  defineListSite({ id: 'xing', at }).read(new JSDOM(`<main>${main}</main>`, { url }).window.document, url).state;
const other = '<h1>My applications</h1><p>Words that nobody knows of</p>';

describe('a page without a list', () => {
  test('is unreadable where its address says that it has one', () => {
    expect(state(other)).toBe('unreadable');
  });

  test('is nothing where a heading alone says so: it may be a part of a profile', () => {
    expect(state('<h1>Kim</h1><h2>Bewerbungen</h2><p>Zeig, was du kannst</p>', isListTitle)).toBe('nothing');
  });

  test.each([
    '<input type="email">',
    '<input autocomplete="username">',
    '<input autocomplete="one-time-code">',
    '<input type="password">',
  ])('is nothing where somebody is asked to sign in: %s', (field) => {
    expect(state(`${other}${field}`)).toBe('nothing');
  });

  test.each(['Loading…', 'Wird geladen...', '読み込み中…'])('is nothing yet while it says %s', (line) => {
    expect(state(`<h1>My applications</h1><p>${line}</p>`)).toBe('nothing');
    expect(state(`${other.repeat(12)}<p>${line}</p>`)).toBe('unreadable');
  });

  test('is nothing where it says that there are none', () => {
    expect(state('<h1>My applications</h1><p>You don’t have active job applications.</p>')).toBe('nothing');
  });
});
