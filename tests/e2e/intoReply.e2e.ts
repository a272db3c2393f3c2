import { expect, test } from 'vitest';
import { addressOf } from '../tour/page';
import { press } from '../tour/steps';
import { openJournal } from './journalPage';
import { promptSaying } from './prompts';
import { describeInBrowsers, recentMails } from './setup';
import { openStep, says } from './surfaces';

/** A draft goes from the journal into the reply box of the conversation that is open in a tab. */

const mail = recentMails.findLast(({ subject }) => subject?.includes('Fernweh Maps'));
const words = 'Fernweh Maps said no to Senior Frontend Engineer.';

describeInBrowsers('a draft in the journal', (session) => {
  test('goes into the reply box of the open conversation, once and again', async () => {
    const page = await session.open(addressOf(mail?.threadId ?? ''));
    await promptSaying(page, words);
    const journal = await openJournal(session);
    await press(journal, words);
    await openStep(journal, 'Gather feedback');
    await press(journal, 'Put it into the reply box');
    await says(journal, 'The draft is in your reply box.');
    const written = await page.$eval('.Am.Al.editable[role=textbox]', (editor) => editor.textContent ?? '');
    expect(written).toContain('Ilse');
    await journal.bringToFront();
    await press(journal, 'Put it into the reply box');
    await says(journal, 'Your reply box holds words of yours already.');
    expect(await page.$eval('.Am.Al.editable[role=textbox]', (editor) => editor.textContent ?? '')).toBe(written);
  });
});
