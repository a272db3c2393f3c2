import { type DBSchema, openDB } from 'idb';
import type { Entry } from '@/utils/entry';
import { catchUp, deleteEverything } from '@/utils/log';
import { merge } from '@/utils/log/transfer';

/** What the bench of the log does inside one of the extension's pages, with the real log in it. */

const DAY = 86_400_000;
/** What an application leaves behind, about ten entries: news, answers, the steps. */
const course = ['applied', 'received', 'viewed', 'interview', 'rejected'] as const;

/** The entries of one application. @param index 0 is the newest */
function entriesOf(index: number): Entry[] {
  const applicationId = `application:bench:${index}`;
  const begun = Date.now() - (index / 40 + 60) * DAY;
  const fact = (name: string, days: number) => ({
    id: `bench:${index}:${name}`,
    applicationId,
    at: begun + days * DAY,
    loggedAt: begun + days * DAY,
  });
  const company = `Company ${index}`;
  const events = course.map(
    (kind, step): Entry => ({
      kind,
      ...fact(kind, step * 8),
      source: { site: 'gmail', threadId: `t${index}`, messageId: `m${index}-${step}` },
      confidence: 0.95,
      company,
      role: 'Engineer',
      evidence: ['we have decided not to go on'],
      text: kind === 'rejected' ? 'Some words of the mail. '.repeat(20) : undefined,
      keys: [`thread:gmail:t${index}`, `company:company ${index}`],
    }),
  );
  const rejected = `bench:${index}:rejected`;
  return [
    ...events,
    { kind: 'confirm', ...fact('confirm', 33), target: rejected },
    { kind: 'postmortem', ...fact('postmortem', 34), happened: 'One talk of an hour.', factors: [] },
    { kind: 'request', ...fact('request', 35), text: 'What decided?', how: 'sent' },
    { kind: 'retrospective', ...fact('retrospective', 36), well: ['I drew before I spoke'], improve: [] },
    { kind: 'action', ...fact('action', 37), cue: 'they ask for a choice', response: 'I name one' },
  ];
}

const applications = (from: number, count: number): Entry[] =>
  Array.from({ length: count }, (_, at) => entriesOf(from + at)).flat();

interface Plain extends DBSchema {
  entries: {
    key: string;
    value: Entry;
    indexes: { applicationId: string; kindAt: [string, number, string]; at: number; keys: string };
  };
}

/** The control: a loop in one transaction, into a store with the same indexes. */
async function insertByLoop(entries: readonly Entry[]): Promise<number> {
  const db = await openDB<Plain>('bench-loop', 1, {
    upgrade(made) {
      const store = made.createObjectStore('entries', { keyPath: 'id' });
      store.createIndex('applicationId', 'applicationId');
      store.createIndex('at', 'at');
      store.createIndex('keys', 'keys', { multiEntry: true });
      store.createIndex('kindAt', ['kind', 'at', 'applicationId']);
    },
  });
  await db.clear('entries');
  const begun = performance.now();
  const tx = db.transaction('entries', 'readwrite', { durability: 'strict' });
  for (const entry of entries) void tx.store.put(entry);
  await tx.done;
  const took = performance.now() - begun;
  await db.clear('entries');
  db.close();
  return took;
}

async function insertByLog(entries: readonly Entry[]): Promise<number> {
  await deleteEverything();
  const begun = performance.now();
  await merge(entries);
  const took = performance.now() - begun;
  await deleteEverything();
  return took;
}

export const logBench = {
  /** How long each way takes to write so many applications, in ms. Who goes second finds the other's litter. */
  async insert(count: number, isLogFirst: boolean): Promise<{ log: number; loop: number }> {
    const entries = applications(0, count);
    const early = isLogFirst ? await insertByLog(entries) : undefined;
    const loop = await insertByLoop(entries);
    return { loop, log: early ?? (await insertByLog(entries)) };
  },
  /** Writes applications past the log, so that a figure is the surface's alone. */
  async fill(from: number, count: number): Promise<void> {
    const db = await openDB<Plain>('rebound');
    for (let at = from; at < from + count; at += 2_000) {
      const tx = db.transaction('entries', 'readwrite');
      for (const entry of applications(at, Math.min(2_000, from + count - at))) void tx.store.put(entry);
      await tx.done;
    }
    db.close();
  },
  /** Has the copy hold what was written past the log, as it does of what is not. */
  catchUp,
};
Object.assign(globalThis, { logBench });
