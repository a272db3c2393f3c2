/** Asks again every 50 ms until `find` gives something. Throws with `what` after `within` ms. */
export async function until<T>(
  what: string,
  find: () => Promise<T | undefined> | T | undefined,
  within = 10_000,
): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited ${within} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
