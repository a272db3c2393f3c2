import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { siteFor } from '@/utils/sites';
import outlook, { about } from '@/utils/sites/outlook';
import { fixturesOf, open, readAsSaid, readMails as readMailsOf } from './fixture';

const readMails = (document: Document, url: string) =>
  readMailsOf(outlook, document, url).map(({ reading }) => reading);

describe('each page is read as its comment says', () => {
  test.each(fixturesOf('outlook'))('%s', (name) => {
    for (const { anchor } of readAsSaid(outlook, name)) {
      expect(anchor?.matches('[data-test-id="mailMessageBodyContainer"]')).toBe(true);
      expect(anchor?.parentElement?.closest('[data-test-id="mailMessageBodyContainer"], [role="toolbar"]')).toBeNull();
    }
  });
});
