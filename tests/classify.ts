/**
 * `npm run --silent classify -- FILE...`: what the detector says of mails in files, one JSON object a message on
 * standard output. Reads `.eml`, `.mbox`, `.txt` (header lines like 'Subject:' or 'Von:' may come first) and `.jsonl`
 * (`{id, subject, from, body}` a line). What cannot be read is told in a sentence on standard error, without any text
 * of the mail; the rest is still processed, and the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import PostalMime from 'postal-mime';
import { detect } from '@/utils/detection/detect';
import history from '@/utils/detection/model/history.json';
import { maskHistory } from '@/utils/detection/newest';
import { parseFrom } from '@/utils/detection/parseFrom';
import { htmlToPlain } from '@/utils/detection/plain';
import { type HeaderName, headerNames } from '@/utils/detection/training/history';
import { type Address, MAX_TEXT, type MailReading } from '@/utils/reading';

interface Mail {
  id: string;
  subject: string | undefined;
  from: Address | undefined;
  body: string;
}

/** Reads one message of RFC 822. Throws when it is none. */
async function parseMail(raw: Uint8Array, fallbackId: string): Promise<Mail> {
  const mail = await PostalMime.parse(raw);
  const isMail = mail.headers.some(({ key }) =>
    /^(?:from|to|subject|date|message-id|content-type|received)$/i.test(key),
  );
  if (!isMail) throw new Error('it has no mail headers');
  const { from } = mail;
  const name = from?.name?.trim().slice(0, 500);
  const address = from && 'address' in from ? from.address?.toLowerCase().slice(0, 500) : undefined;
  const plain = mail.text?.trim() ? mail.text : htmlToPlain(mail.html ?? '');
  return {
    id: mail.messageId?.replace(/^<|>$/g, '') || fallbackId,
    subject: mail.subject,
    from: name || address ? { ...(name ? { name } : {}), ...(address ? { address } : {}) } : undefined,
    body: plain,
  };
}

/** The messages of an mbox: split at 'From ' lines, one '>' taken off '>From ' lines (mboxrd). */
function splitMbox(bytes: Buffer): Uint8Array[] {
  const text = bytes.toString('latin1').replace(/\r\n/g, '\n');
  if (!text.startsWith('From ')) throw new Error("it does not begin with a 'From ' line");
  return `\n${text}`
    .split('\nFrom ')
    .slice(1)
    .map((message) => Buffer.from(message.slice(message.indexOf('\n') + 1).replace(/^>(>*From )/gm, '$1'), 'latin1'));
}

/** The text of a file: UTF-8, or what its first bytes say; older files that are neither are read as Windows-1252. */
function decode(bytes: Buffer): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (mark) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What a line over a mail is called in any of the languages: 'Betreff' is the subject. */
const headerOf = new Map(
  Object.values(history.headers).flatMap((words) =>
    headerNames.flatMap((name) => words[name].map((word): [string, HeaderName] => [word, name])),
  ),
);

/** A text file with optional header lines on top; a blank line ends them. */
function parseText(text: string, id: string): Mail {
  const headers = new Map<HeaderName, string>();
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  let first = 0;
  for (; first < Math.min(lines.length, 12); first++) {
    const [, word = '', value = ''] = /^([^:：]{1,30}?)\s*[:：]\s*(.*)$/.exec(lines[first] ?? '') ?? [];
    const name = headerOf.get(word.toLowerCase());
    if (name === undefined) break;
    if (!headers.has(name)) headers.set(name, value);
  }
  return {
    id,
    subject: headers.get('subject'),
    from: parseFrom(headers.get('from') ?? ''),
    body: lines.slice(first).join('\n'),
  };
}

/** One line of `.jsonl`; fields that are missing or no strings are absent. Throws when it is no JSON object. */
function parseRow(line: string, fallbackId: string): Mail {
  const row: unknown = JSON.parse(line);
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new Error('it is not a JSON object');
  const { id, subject, from, body } = row as Record<string, unknown>;
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : fallbackId,
    subject: typeof subject === 'string' ? subject : undefined,
    from: typeof from === 'string' ? parseFrom(from) : undefined,
    body: typeof body === 'string' ? body : '',
  };
}

let failed = false;
/** Tells what could not be read. Only our own words: a parser's message may quote the mail. */
function complain(where: string, what: string): void {
  failed = true;
  process.stderr.write(`${where}: ${what}; it was left out.\n`);
}

function print(file: string, mail: Mail): void {
  const reading: MailReading = {
    kind: 'mail',
    site: 'paste',
    to: [],
    own: false,
    text: maskHistory(mail.body.slice(0, MAX_TEXT)),
    ...(mail.subject ? { subject: mail.subject.slice(0, 2_000) } : {}),
    ...(mail.from ? { from: mail.from } : {}),
  };
  const { outcome, confidence, company, role, stage, person, language, evidence } = detect(reading);
  const line = { file, id: mail.id, outcome, confidence, company, role, stage, person, language, evidence };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function classify(file: string): Promise<void> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return complain(file, 'the file cannot be opened');
  }
  const name = basename(file, extname(file));
  const kind = extname(file).toLowerCase();
  if (kind === '.eml') {
    try {
      print(file, await parseMail(bytes, name));
    } catch {
      complain(file, 'this is not a mail we can read');
    }
  } else if (kind === '.mbox') {
    let messages: Uint8Array[];
    try {
      messages = splitMbox(bytes);
    } catch {
      return complain(file, "this is not an mbox: it does not begin with a 'From ' line");
    }
    for (const [i, message] of messages.entries()) {
      try {
        print(file, await parseMail(message, String(i + 1)));
      } catch {
        complain(`${file}, message ${i + 1}`, 'this is not a mail we can read');
      }
    }
  } else if (kind === '.txt') print(file, parseText(decode(bytes), name));
  else if (kind === '.jsonl') {
    for (const [i, line] of decode(bytes).split('\n').entries()) {
      if (line.trim() === '') continue;
      try {
        print(file, parseRow(line, String(i + 1)));
      } catch {
        complain(`${file}, line ${i + 1}`, 'this line is not a JSON object');
      }
    }
  } else complain(file, 'only .eml, .mbox, .txt and .jsonl can be read');
}

const files = process.argv.slice(2).filter((argument) => argument !== '--');
if (files.length === 0) {
  process.stderr.write('Name at least one file: npm run --silent classify -- FILE...\n');
  failed = true;
}
for (const file of files) await classify(file);
process.exitCode = failed ? 1 : 0;
