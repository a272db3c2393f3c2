import type { InsertResult, ReplyBoxes } from '@/utils/sites/site';
import { type Own, press, removeWritten, whenFound, writeAtStart } from './writeText';

/** Answering a message in the site's own reply box. Nothing is ever sent. */

/** How long a site may take to open its reply box. */
const WAIT_MS = 4_700;

/** How long a new editor is left alone: sites put the signature and the quote in after the editor itself. */
const SETTLE_MS = 120;

/**
 * Opens the reply box of a message where it is not open, and writes `text` at its start. Resolves within 5 s.
 * @param messageId without it the newest opened message is answered. @param signal stops the waiting
 */
export async function reply(
  boxes: ReplyBoxes,
  document: Document,
  messageId: string | undefined,
  text: string,
  signal?: AbortSignal,
): Promise<InsertResult> {
  const message = boxes.message(document, messageId);
  if (!message) return 'not-here';
  const find = (): HTMLElement | undefined => boxes.editor(document, message);
  let editor = find();
  if (!editor) {
    const button = boxes.button(document, message);
    if (!button) return 'no-box';
    press(button);
    editor = await whenFound(document, find, WAIT_MS, signal);
    if (!editor) return 'no-box';
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    editor = find();
  }
  if (!editor || signal?.aborted) return 'no-box';
  const own = ownIn(boxes);
  if (holdsOwnWords(editor, own)) return 'occupied';
  return writeAtStart(editor, text, own) ? 'inserted' : 'no-box';
}

/** Removes `text` from the open reply box where it stands unchanged; otherwise touches nothing. */
export function takeBack(boxes: ReplyBoxes, document: Document, text: string): void {
  const own = ownIn(boxes);
  const holder = boxes.editors(document).find((editor) => removeWritten(editor, text, own));
  holder?.focus({ preventScroll: true });
}

const ownIn = ({ words, isSites = () => false }: ReplyBoxes): Own => ({ words, isForeign: isSites });

/** True when there is more in the editor than what the site puts there. */
function holdsOwnWords(editor: HTMLElement, { isForeign, words: wordsIn }: Own): boolean {
  const words = wordsIn(editor).replace(/^\s*--\s*$/m, '');
  if (words.trim() !== '') return true;
  return [...editor.querySelectorAll('img, video, table')].some((picture) => {
    for (let at: Element | null = picture; at && at !== editor; at = at.parentElement) if (isForeign(at)) return false;
    return true;
  });
}
