import type { Page } from 'puppeteer-core';
import { choose } from '../tour/log';
import { waitFor } from '../tour/page';
import type { Session } from './setup';
import { axe, NARROW, POPUP, shoot, sideways } from './surfaces';

/** What axe and a ruler say of a page as it stands, in each of its looks; every look is kept as a picture. */

export interface Looks {
  /** The page's size; it has it again afterwards. The popup has its own width everywhere. */
  size: { width: number; height: number };
  /** Also in German, back in English afterwards. */
  german?: boolean;
}

/** What is wrong, by look: light, dark, narrow, German; `{}` for nothing. @param name of the pictures */
export async function wrongLooks(
  session: Session,
  page: Page,
  name: string,
  { size, german = false }: Looks,
): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  const look = async (where: string): Promise<void> => {
    const found = [...(await axe(page)), ...(await sideways(page))];
    if (found.length > 0) wrong[where] = found;
    await shoot(page, `${session.kind}-${name}-${where}`);
  };
  const speak = async (language: 'de' | 'en'): Promise<void> => {
    await choose(session.own, { language });
    await waitFor(page, `document.documentElement.lang === '${language}'`);
  };

  await look('light');
  // Firefox's driver cannot switch the theme.
  if (session.kind === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await look('dark');
    await page.emulateMediaFeatures([]);
  }
  if (size !== POPUP) {
    await page.setViewport({ ...NARROW, height: size.height });
    await look('narrow');
  }
  if (german) {
    await speak('de');
    await look('german');
    await speak('en');
  }
  if (size !== POPUP) await page.setViewport(size);
  return wrong;
}
