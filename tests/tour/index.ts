import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { foldLog } from '@/utils/history';
import { nextStep } from '@/utils/steps';
import type { Running } from '../browsers/launch';
import type { SampleMail } from '../mailbox/mail';
import { entriesOf } from './log';
import { readEveryMail } from './mails';
import { addressOf, clickInPrompt, GMAIL, openConversation, waitFor } from './page';
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
  await clickInPrompt(gmail, 'Ask for feedback');
  await waitFor(gmail, `document.querySelector('[g_editable=true]')?.textContent.includes('${HERO}')`);
  await shoot(gmail, 'reply-box', { width: 1280, height: 900 });
  check('the draft is in the reply box of the same thread', true);
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
  const history = foldLog(await entriesOf(own)).find((one) => one.company === HERO);
  check('the loop is closed: a rejection became an action item', history !== undefined && !nextStep(history));
  check('the action item was started', history?.actions[0]?.state === 'started');
  console.table(checks.map(({ what, ok }) => ({ what, right: ok ? 'yes' : 'NO' })));

  const right = outcomes.filter(({ ok }) => ok).length;
  console.log(
    `${right} of ${outcomes.length} mails right, ${checks.filter(({ ok }) => ok).length} of ${checks.length} checks`,
  );
  return right === outcomes.length && checks.every(({ ok }) => ok);
}

/** The same prompt in the mailbox's dark theme. */
async function shootDark(running: Running, threadId: string, folder: string): Promise<void> {
  const page = await running.openPage(addressOf(threadId, '?theme=dark'));
  await waitFor(page, `document.querySelector('rebound-prompt')`);
  await page.setViewport({ width: 900, height: 900 });
  await page.screenshot({ path: join(folder, 'prompt-dark.png') as `${string}.png` });
  await page.close();
}
