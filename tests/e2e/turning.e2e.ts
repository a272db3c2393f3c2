import { expect, test } from 'vitest';
import { prompt as english } from '@/utils/i18n/en/prompt';
import { until } from '../browsers/waiting';
import type { SampleMail } from '../mailbox/mail';
import { entriesOf } from '../tour/log';
import { addressOf, clickInPrompt, GMAIL, openConversation } from '../tour/page';
import { promptGone, promptSays, promptShown, promptWords } from '../tour/prompt';
import { describeInBrowsers, recentMails } from './setup';

/** Away from a conversation and back, and pages that are drawn late, anew, or without rest. */

const newestOf = (subject: string): SampleMail => {
  const mail = recentMails.findLast((one) => one.subject?.includes(subject));
  if (!mail) throw new Error(`No sample mail has '${subject}' in its subject.`);
  return mail;
};
const fernweh = newestOf('Fernweh Maps');
const refund = newestOf('refund request');

describeInBrowsers('turning away and back', (session) => {
  const kinds = async () => (await entriesOf(session.own)).map(({ kind }) => kind).sort();

  test('an answered prompt still says what became of it, and can still be undone', async () => {
    const page = await session.open(addressOf(fernweh.threadId));
    await promptShown(page);
    await clickInPrompt(page, 'Not a rejection');
    await promptSays(page, english.dismissed);
    await openConversation(page, refund.threadId);
    await promptGone(page);
    await openConversation(page, fernweh.threadId);
    await promptSays(page, english.dismissed);
    expect(await page.$$('rebound-prompt')).toHaveLength(1);
    await clickInPrompt(page, 'Undo');
    await until('the undo', async () => ((await kinds()).includes('undo') ? true : undefined));
  });

  test('an answer given in another tab is known on the way back', async () => {
    const first = await session.open(addressOf(fernweh.threadId));
    await promptShown(first);
    const second = await session.open(addressOf(fernweh.threadId));
    await promptShown(second);
    await clickInPrompt(second, 'Later');
    await promptSays(second, english.putOff);
    await first.bringToFront();
    await openConversation(first, refund.threadId);
    await openConversation(first, fernweh.threadId);
    await until('the prompt to be gone', async () => ((await promptWords(first)).length === 0 ? true : undefined));
    expect(await kinds()).toEqual(['later', 'rejected']);
  });

  test('a body that comes after its message is read when it is there', async () => {
    const page = await session.open(`${GMAIL}#inbox`);
    await page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const body = document.querySelector('.h7 .a3s');
        if (!body?.textContent) return;
        observer.disconnect();
        const words = [...body.childNodes];
        body.replaceChildren();
        setTimeout(() => body.replaceChildren(...words), 1_500);
      }).observe(document.body, { childList: true, subtree: true });
    });
    await openConversation(page, fernweh.threadId);
    await promptShown(page);
    expect(await kinds()).toEqual(['rejected']);
  });

  test('a page that never rests is read all the same', async () => {
    const page = await session.open(`${GMAIL}#inbox`);
    await page.evaluate(() => {
      setInterval(() => {
        document.querySelector('[role=main]')?.classList.toggle('ticking');
      }, 80);
    });
    await openConversation(page, fernweh.threadId);
    await promptShown(page);
  });

  test('a conversation drawn anew beside its hidden old view has the prompt where it is seen', async () => {
    const page = await session.open(addressOf(fernweh.threadId));
    await promptShown(page);
    await page.evaluate(() => {
      const old = document.querySelector<HTMLElement>('rebound-prompt')?.closest<HTMLElement>('.bkK');
      if (!old) throw new Error('The prompt stands in no view.');
      const drawn = old.cloneNode(true) as HTMLElement;
      for (const prompt of drawn.querySelectorAll('rebound-prompt')) prompt.remove();
      old.style.display = 'none';
      old.after(drawn);
    });
    await until('the prompt to be seen', async () => {
      const seen = await page.$$eval('rebound-prompt', (all) => all.map((one) => one.getClientRects().length > 0));
      return seen.length === 1 && seen[0] ? true : undefined;
    });
  });
});
