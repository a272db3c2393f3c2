import { type Accessor, createMemo } from 'solid-js';

/** How many more lines a press of 'Show more' brings. */
export const PAGE = 30;

/** The beginning of a long list, so that five hundred lines are not drawn at once. */
export function createPage<Item>(
  all: Accessor<readonly Item[]>,
  length: Accessor<number>,
): { shown: Accessor<readonly Item[]>; more: Accessor<number> } {
  const shown = createMemo(() => all().slice(0, length()));
  return { shown, more: () => Math.min(PAGE, all().length - shown().length) };
}
