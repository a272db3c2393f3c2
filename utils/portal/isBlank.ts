import { areEmpty } from './emptyList';
import { piecesOf } from './pieces';

/** Most pieces of text that are looked at: an empty list has few around it. */
const MAX_PIECES = 300;

/** Whether an element has no words yet, or among them such as any site says of an empty list of applications. */
export function isBlank(root: Element): boolean {
  const pieces = piecesOf(root, MAX_PIECES);
  return pieces !== undefined && (pieces.length === 0 || areEmpty(pieces));
}
