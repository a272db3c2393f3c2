import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../browsers/waiting';

/** Lives the loop once in the journal, as a person would: by the names of fields and buttons, with mouse and keyboard. */

/** Something on one of the extension's pages, by the role and the name that the browser computes for it. */
async function byName(page: Page, role: string, name: string): Promise<ElementHandle<Element>> {
  const quoted = name.replace(/["\\]/g, '\\$&');
  const found = await page.waitForSelector(`::-p-aria([name="${quoted}"][role="${role}"])`, { timeout: 10_000 });
  if (!found) throw new Error(`There is no ${role} '${name}'.`);
  return found;
}

/** Brings something into view, and waits until it rests there with nothing above it. */
async function reach(element: ElementHandle<Element>, name: string): Promise<void> {
  await until(`'${name}' to be in reach`, async () => {
    const state = await element.evaluate(async (target) => {
      const place = (): string => JSON.stringify(target.getBoundingClientRect());
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      const before = place();
      await new Promise((resolve) => setTimeout(resolve, 40));
      if (!target.isConnected || place() !== before) return 'moving';
      const { left, top, width, height } = target.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      if (hit && (target.contains(hit) || hit.contains(target))) return 'free';
      return hit?.closest('.rb-toast') ? 'below a notice' : 'covered';
    });
    return state === 'free' ? true : undefined;
  });
}

/** Clicks a button by its name. */
export async function press(page: Page, name: string): Promise<void> {
  const button = await byName(page, 'button', name);
  await reach(button, name);
  await button.click();
}

/** Puts a text at the caret at once, as pasting does. */
export const insert = (page: Page, words: string): Promise<unknown> =>
  page.evaluate((text) => document.execCommand('insertText', false, text), words);

/** Types into a field by its label, at the end of what stands there. */
export async function fill(page: Page, name: string, words: string): Promise<void> {
  const field = await byName(page, 'textbox', name);
  await reach(field, name);
  await field.click();
  // The first letters key by key; the rest in one go, as pasting does, because key by key a sentence takes seconds.
  await field.type(words.slice(0, 8));
  if (words.length > 8) await insert(page, words.slice(8));
}

/** Waits for the heading of a screen. */
export const heading = (page: Page, words: string): Promise<unknown> =>
  page
    .waitForFunction(
      (wanted) => [...document.querySelectorAll('h1, h2, h3')].some((one) => one.textContent?.includes(wanted)),
      { polling: 50, timeout: 10_000 },
      words,
    )
    .catch((cause: unknown) => {
      throw new Error(`No heading says '${words}'.`, { cause });
    });

/**
 * Goes through the five steps of one application, from the list of rejections to the closed loop, and hands each filled
 * screen to `look` before it is finished.
 * @param page the journal, in English, showing the list
 * @param rejection the sentence of the application, for example 'Acme said no to Designer.'
 */
export async function walkSteps(page: Page, rejection: string, look: (step: string) => Promise<void>): Promise<void> {
  await press(page, rejection);

  await heading(page, 'What happened');
  await fill(
    page,
    'What happened, as a camera would have seen it',
    'Three talks in three weeks. In the last one we debugged a slow map together and then spoke about the team.',
  );
  await look('postmortem');
  await press(page, 'Done: these are the facts');

  await heading(page, 'Ask one person');
  await look('feedback');
  await press(page, 'I sent it');
  await press(page, 'An answer came');
  await fill(
    page,
    'The answer, word for word',
    'Your debugging was the best we saw. Say earlier which option you would drop, and why.',
  );
  await look('feedback-answer');
  await press(page, 'Keep the answer');

  await heading(page, 'What you take from this');
  await fill(page, 'Went well, line 1', 'I narrowed the bug down aloud, so that both could follow');
  await look('retrospective-first');
  await fill(page, 'To improve, line 1', 'I name the option I would drop within the first five minutes');
  await look('retrospective');
  await press(page, 'Done: on to one small action');

  await heading(page, 'One small action');
  await fill(page, 'If ...', 'they ask me to choose between two designs');
  await fill(page, '... then I will', 'name the one I would drop, and why, before I go on');
  await look('actions');
  await press(page, 'Keep this action');
  await press(page, 'Start: 2 minutes');
  await look('actions-started');
  await press(page, 'Stop here');
  await press(page, 'Go on to the last step');

  await heading(page, 'Go again');
  await fill(page, 'What will get in the way next?', 'They ask for a decision while I still collect facts');
  await fill(page, 'What will you do then?', 'I say what I would choose today, and what would change my mind');
  await look('repeat');
  await press(page, 'Go again');
  await heading(page, 'is closed');
  await look('closed');
}
