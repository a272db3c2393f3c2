import browser from 'webextension-polyfill';
import type { Language } from '@/utils/i18n/language';

/** The parts of a content script that come into a page when it asks for them. */
export type Part = `prompt-${Language}` | 'reply' | 'structure';

/** Runs a part beside the content script of a tab. */
export async function startPart(tabId: number, part: Part): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`${part}.js`] });
}
