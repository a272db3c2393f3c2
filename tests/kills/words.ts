import type { Witness } from '@/utils/log';
import type { Told } from './mails';
import type { Verdict } from './verdict';

/** What the page and its workers say to each other. `ask` numbers a question; its answer has the same number. */

/** How a background records: as Rebound does, or without a part of the protection; see `unprotected.ts`. */
export type Way = 'ours' | 'own ids' | 'two transactions';

export type ToWorker =
  /** The first word. `stopAt`: the await point at which the worker stops for good. */
  | { say: 'begin'; life: string; way: Way; stopAt?: number | undefined }
  | { say: 'record'; ask: number; mails: Told[] }
  /** Answered once nothing is under way any more. */
  | { say: 'rest'; ask: number }
  | { say: 'look'; ask: number; reported: Told[][] | undefined }
  /** The third medium's answer. */
  | { say: 'witness'; ask: number; witness: Witness | undefined };

export type FromWorker =
  | { say: 'begun' }
  | { say: 'answer'; ask: number; verdict?: Verdict | undefined }
  | { say: 'refusal'; ask: number; why: string }
  /** The await point is reached: nothing goes on from here. */
  | { say: 'now' }
  /** Asks the page for the third medium, which workers do not have: `write` keeps a witness, else it is read. */
  | { say: 'witness'; ask: number; write?: Witness | undefined };
