import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserKind, browserKinds, findBrowser } from './browsers/find';
import { ensureBrowser } from './browsers/install';
import { launch } from './browsers/launch';
import { build, folderOf } from './build';
import { asOf } from './mailbox/mail';
import { mails as sampleMails } from './mailbox/mails';
import { startMailbox } from './mailbox/server';
import { tour } from './tour';
import { GMAIL } from './tour/page';

/**
 * `npm start`: builds Rebound and opens a browser with it on the sample mailbox. With `-- --headless`, or without a
 * display, it goes through every mail and every step by itself and says what came of it.
 */

const USAGE = 'npm start -- [--browser chromium|firefox] [--headless] [--no-build]';

/** What the person asked for. Throws a sentence for what we do not know. */
function readOptions() {
  try {
    return parseArgs({
      options: {
        browser: { type: 'string' },
        headless: { type: 'boolean', default: false },
        /** Uses the build that is there. */
        'no-build': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message.split('.')[0] : cause}. Try: ${USAGE}`);
  }
}

/** Chrome, Chromium and Edge are one kind. */
function chooseBrowser(wanted: string | undefined): BrowserKind {
  if (wanted === undefined) return browserKinds.find((kind) => findBrowser(kind)) ?? 'chromium';
  const name = wanted.toLowerCase();
  const kind = ['chrome', 'edge'].includes(name) ? 'chromium' : name;
  const known = browserKinds.find((one) => one === kind);
  if (!known) throw new Error(`'${wanted}' is no browser we know. Try: ${USAGE}`);
  return known;
}

async function main(): Promise<void> {
  const values = readOptions();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const kind = chooseBrowser(values.browser);
  const program = ensureBrowser(kind);
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  const headless = values.headless || !hasDisplay;
  const extension = values['no-build'] ? folderOf(kind) : build(kind);
  const mails = asOf(sampleMails, Date.now());
  const mailbox = await startMailbox({ mails });
  console.log(`Rebound in ${program}, with a sample mailbox at ${GMAIL}`);
  const running = await launch({ browser: kind, extension, mailboxPort: mailbox.port, headless }).catch(
    async (cause: unknown) => {
      await mailbox.close();
      const hint = headless ? '' : ' Without a working display, add -- --headless.';
      throw new Error(`The browser did not start.${hint}\n${cause instanceof Error ? cause.message : cause}`);
    },
  );

  try {
    if (headless) {
      const folder = resolve('.rebound/screenshots', kind);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      process.exitCode = (await tour(running, mails, folder)) ? 0 : 1;
      console.log(`Screenshots: ${folder}`);
    } else {
      await running.openPage(`${GMAIL}#inbox`);
      console.log('Open the mails: the rejections among them get a prompt. Close the browser to end this.');
      await new Promise<void>((end) => running.browser.once('disconnected', () => end()));
    }
  } finally {
    await running.close().catch(() => undefined);
    await mailbox.close();
  }
}

await main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
});
