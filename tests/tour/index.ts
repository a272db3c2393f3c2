import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { foldLog } from '@/utils/history';
import { prompt as english } from '@/utils/i18n/en/prompt';
import { nextStep } from '@/utils/steps';
import type { Running } from '../browsers/launch';
import type { SampleMail } from '../mailbox/mail';
import { entriesOf } from './log';
import { readEveryMail } from './mails';
import { addressOf, clickInPrompt, GMAIL, openConversation, waitFor } from './page';
import { promptSays } from './prompt';
import { walkSteps } from './steps';

/** The whole loop once, without a person: every mail, the prompt, the reply box, the popup, all five steps. */

/** The rejection whose loop is lived: signed by a human, after a final round. */
const HERO = 'Fernweh Maps';

interface Check {
  what: string;
  ok: boolean;
}

/**
 * @param folder where the screenshots go
 * @returns whether all of it was right; says so in tables on the console
 */
export async function tour(running: Running, mails: readonly SampleMail[], folder: string): Promise<boolean> {
  const shoot = async (page: Page, name: string, size: { width: number; height: number }): Promise<void> => {
    await page.setViewport(size);
    // Whatever is fading in has come by then.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
  };
  const own = await running.openExtensionPage('popup.html');
  const gmail = await running.openPage(`${GMAIL}#inbox`);

  const outcomes = await readEveryMail(gmail, own, mails);
  console.table(outcomes.map(({ ok, ...shown }) => ({ ...shown, right: ok ? 'yes' : 'NO' })));

  const heroHistory = async () => foldLog(await entriesOf(own)).find((one) => one.company === HERO);
  const checks: Check[] = [];
  const check = (what: string, ok: boolean): void => void checks.push({ what, ok });
  const hero = mails.findLast((mail) => mail.expect.outcome === 'rejected' && mail.expect.company === HERO);
  if (!hero) throw new Error(`The sample mailbox has no rejection from ${HERO}.`);

  await gmail.bringToFront();
  await openConversation(gmail, hero.threadId);
  await waitFor(gmail, `document.querySelector('rebound-prompt')`);
  await gmail.evaluate(() => document.querySelector('rebound-prompt')?.scrollIntoView({ block: 'center' }));
  await shoot(gmail, 'prompt', { width: 1280, height: 900 });
  await shootDark(running, hero.threadId, folder);
  await gmail.bringToFront();
  const said = await promptTakesBack(gmail);
  const untouched = await heroHistory();
  check(
    'the prompt tells why, puts off and takes back, and both can be undone',
    said && untouched?.rejection?.standing === 'told' && untouched.laterUntil === undefined,
  );
  await clickInPrompt(gmail, 'Ask for feedback');
  await waitFor(gmail, `document.querySelector('[g_editable=true]')?.textContent.includes('${HERO}')`);
  await shoot(gmail, 'reply-box', { width: 1280, height: 900 });
  const { threadId, messageId } = await replyPlace(gmail);
  check('the draft is below the rejection, in the same thread', threadId === hero.threadId && messageId === hero.id);
  check('nothing was sent', (await gmail.evaluate('window.__sent.length === 0')) as boolean);

  const popup = await running.openExtensionPage('popup.html');
  await waitFor(popup, `document.querySelector('main')?.textContent.includes('${HERO}')`);
  await shoot(popup, 'popup', { width: 380, height: 560 });
  await popup.close();

  const journal = await running.openExtensionPage('sidepanel.html');
  await shoot(journal, 'journal', { width: 360, height: 800 });
  await walkSteps(journal, `${HERO} said no to ${hero.expect.role}.`, (step) =>
    shoot(journal, `step-${step}`, { width: 360, height: 800 }),
  );
  const history = await heroHistory();
  check('the loop is closed: a rejection became an action item', history !== undefined && !nextStep(history));
  check('the action item was started', history?.actions[0]?.state === 'started');
  await journal.close();
  // Last of all: one of the browsers stays dark.
  for (const [name, path, size] of [
    ['popup-dark', 'popup.html', { width: 380, height: 560 }],
    ['journal-dark', 'sidepanel.html', { width: 360, height: 800 }],
  ] as const) {
    const page = await running.openExtensionPage(path);
    await running.darken(page);
    await waitFor(page, `document.querySelector('main')?.textContent.includes('${HERO}')`);
    await shoot(page, name, size);
    await page.close();
  }
  console.table(checks.map(({ what, ok }) => ({ what, right: ok ? 'yes' : 'NO' })));

  const right = outcomes.filter(({ ok }) => ok).length;
  console.log(
    `${right} of ${outcomes.length} mails right, ${checks.filter(({ ok }) => ok).length} of ${checks.length} checks`,
  );
  return right === outcomes.length && checks.every(({ ok }) => ok);
}

/** Presses in the prompt what can be taken back, and takes it back. Returns whether each time it said what it should. */
async function promptTakesBack(gmail: Page): Promise<boolean> {
  try {
    await clickInPrompt(gmail, english.why);
    await promptSays(gmail, english.whyWords);
    for (const [button, answer] of [
      [english.later, english.putOff],
      [english.dismiss, english.dismissed],
    ] as const) {
      await clickInPrompt(gmail, button);
      await promptSays(gmail, answer);
      await clickInPrompt(gmail, english.undo);
      await promptSays(gmail, english.ask);
    }
    return true;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    return false;
  }
}

/** Where the open reply box stands: the conversation on the screen, and the message it is below. */
const replyPlace = (gmail: Page): Promise<{ threadId?: string | undefined; messageId?: string | undefined }> =>
  gmail.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('h2.hP')].find((one) => one.getClientRects().length > 0);
    const message = document
      .querySelector('[g_editable=true]')
      ?.closest('[role=listitem]')
      ?.querySelector<HTMLElement>('.adn');
    return { threadId: shown?.dataset['legacyThreadId'], messageId: message?.dataset['legacyMessageId'] };
  });

/** The same prompt in the mailbox's dark theme. */
async function shootDark(running: Running, threadId: string, folder: string): Promise<void> {
  const page = await running.openPage(addressOf(threadId, '?theme=dark'));
  await waitFor(page, `document.querySelector('rebound-prompt')`);
  await page.setViewport({ width: 900, height: 900 });
  await page.screenshot({ path: join(folder, 'prompt-dark.png') as `${string}.png` });
  await page.close();
}
