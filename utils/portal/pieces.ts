import { wordsOf } from './readList';

/** The text below an element in pieces, as the page sets them apart: a line, a cell, a chip. */
export interface Piece {
  text: string;
  /** The element it stands in. */
  element: Element;
}

/** Most levels that are walked down: deeper is no list of anything. */
const MAX_DEPTH = 60;

/** What is not said by the page, or not about the thing it stands in: buttons, menus, forms. */
const NO_TEXT =
  /^(?:script|style|noscript|template|svg|select|option|textarea|button|input|nav|footer|dialog|rebound-prompt)$/;
const NO_ROLE = /^(?:menu|button|tablist|navigation|dialog)$/;

/** Elements that belong to the line they stand in. */
const IN_LINE = /^(?:b|i|em|strong|u|small|mark|font|wbr|bdi|abbr|sub|sup)$/;

/** Whether an element is hidden, or says nothing. By its own attributes alone: asking for its style costs a layout. */
export const isPassedOver = (element: Element): boolean =>
  NO_TEXT.test(element.localName) ||
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  NO_ROLE.test(element.getAttribute('role') ?? '') ||
  /display:\s*none/.test(element.getAttribute('style') ?? '');

/**
 * The pieces below an element, in their order; `undefined` where there are more than `most`.
 * @param without these elements are left out, with what is in them
 */
export function piecesOf(root: Element, most: number, without?: (element: Element) => boolean): Piece[] | undefined {
  const pieces: Piece[] = [];
  let line = '';
  let holder = root;
  let isOver = false;
  const end = (): void => {
    const text = wordsOf(line);
    line = '';
    if (text === undefined) return;
    if (pieces.length >= most) isOver = true;
    else pieces.push({ text, element: holder });
  };
  const walk = (element: Element, depth: number): void => {
    for (const node of element.childNodes) {
      if (isOver) return;
      if (node.nodeType === 3) {
        if (line === '') holder = element;
        line += (node.textContent ?? '').slice(0, 3_000);
      } else if (node.nodeType === 1) {
        const child = node as Element;
        if (depth >= MAX_DEPTH || isPassedOver(child) || without?.(child)) continue;
        if (IN_LINE.test(child.localName)) walk(child, depth + 1);
        else {
          end();
          walk(child, depth + 1);
          end();
        }
      }
    }
  };
  walk(root, 0);
  end();
  return isOver ? undefined : pieces;
}
