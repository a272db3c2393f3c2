import { type Entry, isEvent } from '@/utils/entry';
import { allEntries, catchUp, histories, stories } from '@/utils/log';
import { readCopy } from '@/utils/log/copy';
import { withDatabase } from '@/utils/log/database';
import { inTurn } from '@/utils/log/medium';
import { isSameSum, sumOf } from '@/utils/log/sum';
import type { Told } from './mails';

/** What a fresh life finds in the log, held against what was reported. */
export interface Verdict {
  /** How many entries there are. */
  entries: number;
  /** Mails that are not in the log, by their ids. */
  lost: string[];
  /** Mails that are in it more than once; each as often as it is there too often. */
  doubled: string[];
  /** What else is wrong, in words. */
  troubles: string[];
}

/** What is to be looked for. */
export interface Wanted {
  /** All the conversations that were reported. Absent: mails of any kind were. */
  reported?: Told[][] | undefined;
  /** This life has used the log before somebody else died: the copy may miss a write, as long as it says so. */
  isOld?: boolean | undefined;
}

/** Opens the log and looks into it. */
export async function look({ reported, isOld = false }: Wanted): Promise<Verdict> {
  if (!isOld) await catchUp();
  const told = await stories();
  const entries = await allEntries();
  const verdict: Verdict = { entries: entries.length, lost: [], doubled: [], troubles: [] };
  verdict.troubles.push(...told.map(({ found, had, back }) => `a story: ${found}, had ${had}, ${back} are back`));
  verdict.troubles.push(...(await countsOf(entries, isOld)));
  if (!reported) return verdict;

  const times = Map.groupBy(entries.filter(isEvent), ({ source }) => source.messageId);
  for (const { reading } of reported.flat()) {
    const id = reading.messageId ?? '';
    const found = times.get(id)?.length ?? 0;
    times.delete(id);
    if (found === 0) verdict.lost.push(id);
    for (let more = 1; more < found; more++) verdict.doubled.push(id);
  }
  if (times.size > 0) verdict.troubles.push(`nobody reported ${[...times.keys()]}`);

  const applications = Map.groupBy(await histories(), ({ company }) => company);
  for (const mails of reported) {
    const company = mails[0]?.detection.company;
    const folded = (applications.get(company) ?? []).map(({ status, events }) =>
      [status, ...events.map(({ entry }) => entry.kind)].join(' '),
    );
    const wanted = ['rejected', ...mails.map(({ detection }) => detection.outcome)].join(' ');
    if (folded.join() !== wanted) verdict.troubles.push(`${company} folds to: ${folded.join()}`);
  }
  return verdict;
}

/** What the witness and the copy say otherwise. */
async function countsOf(entries: readonly Entry[], mayMiss: boolean): Promise<string[]> {
  const troubles: string[] = [];
  const sum = sumOf(entries);
  const witness = await withDatabase((db) => db.get('state', 'witness'));
  if (!witness || !isSameSum(witness, sum)) troubles.push(`the witness says ${witness?.count} of ${sum.count}`);
  const copy = await inTurn(readCopy);
  const isBehind = (copy.witness?.seq ?? 0) < (witness?.seq ?? 0);
  const isWhole = copy.isWhole && copy.entries.length === sum.count;
  if (!isWhole && !(mayMiss && isBehind)) troubles.push(`the copy has ${copy.entries.length} of ${sum.count}`);
  return troubles;
}
