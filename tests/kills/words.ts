import type { Told } from './mails';
import type { Verdict, Wanted } from './verdict';

/** What the page and its workers say to each other. `ask` numbers a question; its answer has the same number. */

/** How a background records: as Rebound does, or without a part of the protection; see `unprotected.ts`. */
export type Way = 'ours' | 'own ids' | 'two transactions';

/** What is asked of the browser's own storage. */
export type StorageCall = { name: 'get' | 'remove'; value: string } | { name: 'set'; value: Record<string, unknown> };

export type ToWorker =
  /** The first word. `stopAt`: the await point at which the worker stops for good. `isAsleep`: it asks for nothing before the next one. */
  | { say: 'begin'; life: string; way: Way; stopAt?: number | undefined; isAsleep: boolean }
  | { say: 'record'; ask: number; mails: Told[] }
  /** Answered once nothing is under way any more. */
  | { say: 'rest'; ask: number }
  | { say: 'look'; ask: number; wanted: Wanted }
  /** What the storage answered, or how it failed. */
  | { say: 'storage'; ask: number; value: unknown; failure: string | undefined };

export type FromWorker =
  | { say: 'begun' }
  | { say: 'answer'; ask: number; verdict?: Verdict | undefined }
  | { say: 'refusal'; ask: number; why: string }
  /** The await point is reached: nothing goes on from here. */
  | { say: 'now' }
  /** Workers do not have the browser's own storage: the page asks it for them. */
  | { say: 'storage'; ask: number; call: StorageCall };
