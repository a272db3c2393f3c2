import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformWithEsbuild } from 'vite';
import { type Answer, plain, serve } from '../serve';
import type { SampleMail } from './mail';
import { mails as sampleMails } from './mails';
import { type PageSettings, page, policyOf, settingsOf } from './page';

/**
 * Serves the sample mailbox on this machine. A browser that is told to find mail.google.com here (`tests/browsers`)
 * shows it at Gmail's own address, so content scripts run there as they do in real life.
 */

export interface Mailbox {
  port: number;
  /** What is served from the next load of the page on. */
  setMails(mails: readonly SampleMail[]): void;
  close(): Promise<void>;
}

export interface MailboxOptions {
  mails?: readonly SampleMail[];
  /** A free port when absent. */
  port?: number;
  /** What the address does not say otherwise. */
  settings?: Partial<PageSettings>;
}

const host = 'mail.google.com';
const notHere = `There is nothing at this address. This is a sample mailbox on your own machine; it is at https://${host}/mail/u/0/.\n`;
const clientFolder = fileURLToPath(new URL('./client/', import.meta.url));

/** A file of the client; its modules are TypeScript and import each other without an extension. */
async function clientFile(name: string): Promise<Answer> {
  const file = clientFolder + name;
  if (name.endsWith('.css')) return { status: 200, type: 'text/css', body: await readFile(file, 'utf8') };
  const source = file.replace(/(\.js)?$/, '.ts');
  const { code } = await transformWithEsbuild(await readFile(source, 'utf8'), source, { sourcemap: false });
  return { status: 200, type: 'text/javascript', body: code };
}

async function answer(url: URL, mails: readonly SampleMail[], base: Partial<PageSettings>): Promise<Answer> {
  if (url.hostname !== host) return plain(404, notHere);
  if (/^\/(mail\/?)?$/.test(url.pathname)) {
    return { ...plain(302, notHere), headers: { location: `/mail/u/0/${url.search}` } };
  }
  if (/^\/mail\/u\/\d\/?$/.test(url.pathname)) {
    return {
      status: 200,
      type: 'text/html',
      body: page(mails, settingsOf(url.searchParams, base)),
      headers: { 'content-security-policy': policyOf(url.searchParams) },
    };
  }
  const name = /^\/mail\/sample\/(\w+(\.js|\.css)?)$/.exec(url.pathname)?.[1];
  return name ? clientFile(name).catch(() => plain(404, notHere)) : plain(404, notHere);
}

/** Starts the mailbox. Rejects when the port is taken. */
export async function startMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  let mails = options.mails ?? sampleMails;
  const server = await serve((url) => answer(url, mails, options.settings ?? {}), options.port);
  return {
    ...server,
    setMails(next) {
      mails = next;
    },
  };
}
