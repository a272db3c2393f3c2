/** How long a tab may take to answer, in ms: a frozen one never does, and a page that opens its reply box needs a few. */
const PATIENCE = 6_000;

/** What a tab answers, or `undefined` when it does not do so in time. Rejects when the answer does. */
export function inTime<Answer>(answering: Promise<Answer>): Promise<Answer | undefined> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    clock = setTimeout(resolve, PATIENCE, undefined);
  });
  return Promise.race([answering, late]).finally(() => clearTimeout(clock));
}
