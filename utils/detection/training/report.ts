/** How well the sentences are told, for whoever trains. */
import { acts } from '../acts';
import { type Model, makeWhole, weigh } from '../model';
import { makeScan, scan } from '../scan';
import type { Pool } from './composeMail';
import { type LanguageFile, vary } from './languageFile';
import { random, say } from './setup';

const scratch = makeScan();

/** How well each sentence is told by the model that has not seen it: one line a language, and one over all. */
export function report(files: LanguageFile[], pools: Pool[][], perPart: Model[]): void {
  const chances = new Float32Array(acts.length);
  const sum = { count: 0, right: 0, no: 0, noFound: 0, noSaid: 0 };
  const line = (name: string, { count, right, no, noFound, noSaid }: typeof sum) =>
    say(
      `${name} right ${(right / count).toFixed(3)}, rejected P ${(noFound / noSaid).toFixed(3)} R ${(noFound / no).toFixed(3)}`,
    );
  for (const [f, file] of files.entries()) {
    const here = { count: 0, right: 0, no: 0, noFound: 0, noSaid: 0 };
    for (const [part, pool] of (pools[f] ?? []).entries()) {
      for (const [label, act] of acts.entries()) {
        for (const text of pool[act]) {
          scan(vary(text, file, random), scratch);
          weigh(scratch, 0, scratch.count, perPart[part] as Model, chances, 0, makeWhole());
          const said = chances.indexOf(Math.max(...chances));
          here.count += 1;
          here.right += said === label ? 1 : 0;
          here.no += label === 0 ? 1 : 0;
          here.noSaid += said === 0 ? 1 : 0;
          here.noFound += said === 0 && label === 0 ? 1 : 0;
        }
      }
    }
    line(file.tag, here);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += here[key];
  }
  line('all', sum);
}
