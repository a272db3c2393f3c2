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

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    headless: { type: 'boolean', default: false },
    /** Uses the build that is there. */
    'no-build': { type: 'boolean', default: false },
  },
});

/** Chrome, Chromium and Edge are one kind. */
function chooseBrowser(wanted: string | undefined): BrowserKind {
  if (wanted === undefined) return browserKinds.find((kind) => findBrowser(kind)) ?? 'chromium';
  const kind = ['chrome', 'chromium', 'edge'].includes(wanted) ? 'chromium' : wanted;
  const known = browserKinds.find((name) => name === kind);
  if (!known) throw new Error(`'${wanted}' is no browser we know: chromium, chrome, edge or firefox.`);
  return known;
}

async function main(): Promise<void> {
  const kind = chooseBrowser(values.browser);
  const program = ensureBrowser(kind);
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  const headless = values.headless || !hasDisplay;
  const extension = values['no-build'] ? folderOf(kind) : build(kind);
  const mails = asOf(sampleMails, Date.now());
  const mailbox = await startMailbox({ mails });
  console.log(`Rebound in ${program}, with a sample mailbox at ${GMAIL}`);
  const running = await launch({ browser: kind, extension, mailboxPort: mailbox.port, headless });

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
