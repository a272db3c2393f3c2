/**
 * Writing into a site's own editor, as if typed: by the document's editing commands, so that the site notices and its undo
 * takes it back. No markup is inserted.
 */

/** What in an editor is the person's own. */
export interface Own {
  /** True for an element in the editor that is the site's and not the person's. */
  isForeign(element: Element): boolean;
  /** The words in the editor without those in foreign elements. */
  words(editor: Element): string;
}

/** Waits until `find` finds; asks again at each change of the page, never by polling. Undefined after `within` ms. */
export function whenFound<T>(
  document: Document,
  find: () => T | undefined,
  within: number,
  signal?: AbortSignal,
): Promise<T | undefined> {
  const found = find();
  if (found !== undefined || signal?.aborted) return Promise.resolve(found);
  return new Promise((resolve) => {
    const end = (value: T | undefined): void => {
      observer.disconnect();
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      resolve(value);
    };
    const abort = (): void => end(undefined);
    const observer = new MutationObserver(() => {
      const value = find();
      if (value !== undefined) end(value);
    });
    const timer = setTimeout(() => end(find()), within);
    signal?.addEventListener('abort', abort);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

/** Presses an element with the mouse, in the order of events that a press has. */
export function press(element: Element): void {
  const box = element.getBoundingClientRect();
  const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click']) {
    const isDown = type === 'mousedown';
    element.dispatchEvent(
      new MouseEvent(type, {
        ...at,
        bubbles: true,
        cancelable: true,
        composed: true,
        detail: 1,
        buttons: isDown ? 1 : 0,
      }),
    );
  }
}

/**
 * Writes `text` at the start of an editor, above what the site has put there (a signature, a quote).
 *
 * @returns true when the text stands there line for line, outside of all foreign elements
 */
export function writeAtStart(editor: HTMLElement, text: string, own: Own): boolean {
  const { ownerDocument: document } = editor;
  const lines = text.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  const isWritten = (): boolean => {
    const there = `${plain(own.words(editor).split('\n'))}\n`;
    // Firefox may put line ends as they are into an editor with `pre-wrap`: in the mail they would be spaces.
    const isRaw = lines.length > 1 && (editor.textContent ?? '').includes(`${lines[0]}\n`);
    return !isRaw && there.startsWith(`${plain(lines)}\n`);
  };

  makeRoom(editor, own);
  caretToStart(editor);
  const before = editor.textContent;
  const takeBack = (): boolean => {
    for (let steps = 0; editor.textContent !== before && steps < lines.length * 2; steps++) run(document, 'undo');
    return editor.textContent === before;
  };
  run(document, 'insertText', lines.join('\n'));
  if (isWritten()) return true;

  // An editor that takes a text as one paragraph: take it back and write line by line.
  if (!takeBack()) return false;
  caretToStart(editor);
  for (const [index, line] of lines.entries()) {
    if (index > 0) run(document, 'insertParagraph');
    if (line !== '') run(document, 'insertText', line);
  }
  if (isWritten()) return true;
  takeBack();
  return false;
}

/**
 * Deletes `text` from an editor as a person would, so that the site's undo brings it back.
 *
 * @returns false, and nothing is touched, when the editor holds any other words than these outside of foreign elements
 */
export function removeWritten(editor: HTMLElement, text: string, own: Own): boolean {
  const { ownerDocument: document } = editor;
  const there = plain(own.words(editor).split('\n'));
  if (there === '' || there !== plain(text.split(/\r\n?|\n/))) return false;
  const last = lastOwnText(editor, own);
  const selection = document.getSelection();
  if (!last || !selection) return false;
  editor.focus({ preventScroll: true });
  const range = document.createRange();
  range.setStart(editor, 0);
  range.setEnd(last, last.data.length);
  selection.removeAllRanges();
  selection.addRange(range);
  return run(document, 'delete');
}

/** The last text in an editor that is in no foreign element. */
function lastOwnText(within: Element, own: Own): Text | undefined {
  for (const node of [...within.childNodes].reverse()) {
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return node as Text;
    if (node.nodeType !== 1 || own.isForeign(node as Element)) continue;
    const inside = lastOwnText(node as Element, own);
    if (inside) return inside;
  }
  return undefined;
}

/** A caret at the start of a quote would be inside it: there must be an empty line before. */
function makeRoom(editor: HTMLElement, own: Own): void {
  const first = [...editor.childNodes].find((node) => node.nodeType === 1 || /\S/.test(node.textContent ?? ''));
  if (first?.nodeType !== 1 || !own.isForeign(first as Element)) return;
  const line = editor.ownerDocument.createElement('div');
  line.append(editor.ownerDocument.createElement('br'));
  editor.prepend(line);
}

function caretToStart(editor: HTMLElement): void {
  const { ownerDocument: document } = editor;
  editor.focus({ preventScroll: true });
  const range = document.createRange();
  const first = editor.firstElementChild;
  const isEmptyLine =
    first !== null && /^(?:DIV|P)$/.test(first.tagName) && first === editor.firstChild && first.textContent === '';
  range.setStart(isEmptyLine ? first : editor, 0);
  range.collapse(true);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

const run = (document: Document, command: string, value?: string): boolean => {
  try {
    return document.execCommand(command, false, value);
  } catch {
    return false;
  }
};

/** Lines as they can be seen; how empty lines and indents are drawn differs between browsers. */
const plain = (lines: string[]): string =>
  lines
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
