import { type ChurnFigures, churnFigures } from './churn';
import { type LoadFigures, loadFigures } from './load';
import { type TurnsFigures, turnsFigures } from './turns';

/** What the extension costs the pages it reads, in Chromium, each figure beside a control of the same run. Some three minutes. */
export async function pageFigures(): Promise<{ load: LoadFigures; churn: ChurnFigures; turns: TurnsFigures }> {
  const load = await loadFigures();
  const churn = await churnFigures();
  return { load, churn, turns: await turnsFigures() };
}
