import { MAX_TEXT } from '@/utils/reading';
import { type Ground, groundOf, type Look, lookOf } from './look';

/**
 * The text a person sees in a part of a page. Reads computed styles, each element's once and only where there is text
 * beneath it; never layout (`innerText`, `offsetHeight`). Mail is untrusted: everything is bounded, nothing recurses.
 */

/** Nodes walked at most. A mail beyond it is cut and says so. */
const MAX_NODES = 60_000;

/** Elements styled at most: a style costs some microseconds, and a mail of 2 MB may have 50,000 elements. */
const MAX_STYLED = 3_000;

const ELEMENT = 1;
const TEXT = 3;

/** Elements whose content is no text to read: code, widgets, and the prompt of ours. */
const SILENT = new Set(
  'script style noscript template title head textarea select option button input iframe object embed svg math canvas audio video rebound-prompt'
    .split(' ')
    .map((name) => name.toUpperCase()),
);

export interface VisibleTextOptions {
  /** Longest text, UTF-16 units. */
  max?: number;
  /** True for an element to leave out with all it holds. Asked once for each element that holds text. */
  leaveOut?: (element: Element) => boolean;
  /** True for an element at which the text ends. Asked once for each element. */
  endAt?: (element: Element) => boolean;
}

export interface VisibleText {
  /** Lines end in `\n`, never more than one empty line in a row, no space at the ends. */
  text: string;
  /** True when a limit was reached and there was more. */
  truncated: boolean;
}

interface Frame {
  element: Element;
  look?: Look;
}

/** Reads the text of `root` as a person sees it: blocks and `<br>` as lines, table cells apart, nothing hidden. */
export function visibleText(root: Element, options: VisibleTextOptions = {}): VisibleText {
  const { max = MAX_TEXT, leaveOut = () => false, endAt = () => false } = options;
  const lines = makeLines(max);
  const ground: Ground = groundOf(root);
  const frames: Frame[] = [{ element: root }];
  let looked = 0;
  let styled = 0;
  let walked = 0;
  let truncated = false;

  /** Looks at every open element that was not looked at; returns the outermost hidden one. */
  const findHidden = (): number | undefined => {
    for (; looked < frames.length; looked++) {
      const frame = frames[looked] as Frame;
      const outer = frames[looked - 1]?.look;
      styled++;
      const isOut = looked > 0 && leaveOut(frame.element);
      const look = isOut ? undefined : lookOf(frame.element, outer, ground);
      if (!look || look.hidden) return looked;
      frame.look = look;
      if (look.flow === 'block') lines.block();
      else if (look.flow === 'apart') lines.space();
    }
    return undefined;
  };

  const close = (): Node => {
    const frame = frames.pop() as Frame;
    if (looked > frames.length) looked = frames.length;
    const flow = frame.look?.flow ?? emptyFlow(frame.element);
    if (flow === 'block') lines.block();
    else if (flow === 'apart') lines.space();
    return frame.element;
  };

  let node: Node | null = root.firstChild;
  walk: while (node) {
    if (++walked > MAX_NODES || styled > MAX_STYLED) {
      truncated = true;
      break;
    }
    let next: Node | null = null;
    if (node.nodeType === ELEMENT) {
      const element = node as Element;
      if (endAt(element)) break;
      const emoji = element.tagName === 'IMG' ? element.getAttribute('data-emoji') : null;
      const isBreak = element.tagName === 'BR';
      if (emoji || isBreak) {
        const hidden = findHidden();
        if (hidden !== undefined) node = leave(hidden);
        else if (isBreak) lines.newline();
        else if (frames.at(-1)?.look?.visible) lines.add(emoji ?? '', false);
      } else if (element.tagName === 'HR') lines.block();
      else if (!SILENT.has(element.tagName.toUpperCase()) && element.firstChild && !isClosed(element)) {
        frames.push({ element });
        next = element.firstChild;
      } else if (emptyFlow(element) === 'block') lines.block();
    } else if (node.nodeType === TEXT) {
      const { data } = node as Text;
      if (isClosed(node)) {
        // Text beside a closed summary is not drawn.
      } else if (/\S/.test(data)) {
        const hidden = findHidden();
        if (hidden !== undefined) node = leave(hidden);
        else {
          const look = frames.at(-1)?.look;
          if (look?.visible && !lines.add(data, look.keepsLines)) {
            truncated = true;
            break;
          }
        }
      } else if (data.includes('\n') && frames[looked - 1]?.look?.keepsLines) lines.add(data, true);
      else if (data !== '') lines.space();
    }
    while (!next) {
      if (node === root) break walk;
      next = (node as Node).nextSibling;
      if (!next) node = close();
    }
    node = next;
  }
  return { text: lines.text(), truncated };

  /** Closes all frames from the hidden one inwards and goes on behind it. */
  function leave(hidden: number): Node {
    const { element } = frames[hidden] as Frame;
    frames.length = hidden;
    looked = hidden;
    return element;
  }
}

/** What an element without text does to the line it is in. Its name has to do: no style is asked for it. */
const emptyFlow = (element: Element): 'block' | 'inline' =>
  /^(DIV|P|TABLE|TR|UL|OL|LI|PRE|CENTER|SECTION|H[1-6])$/.test(element.tagName) ? 'block' : 'inline';

const isClosed = (node: Node): boolean =>
  node.parentElement?.tagName === 'DETAILS' && !node.parentElement.hasAttribute('open') && node.nodeName !== 'SUMMARY';

/** Signs that take no room: soft hyphens, byte order marks, the padding of preview lines. Joiners in words stay. */
const UNSEEN = /\u00ad|\u034f|\u200b|\u2060|\ufeff|(?<![\p{L}\p{M}])\u200c|\u200c(?![\p{L}\p{M}])/gu;

/** Collects text with the white space of a page: breaks and spaces wait until there is text behind them. */
function makeLines(max: number) {
  const parts: string[] = [];
  let length = 0;
  let breaks = 0;
  let gap = false;

  const put = (text: string): boolean => {
    const lead = parts.length === 0 ? '' : breaks > 0 ? '\n'.repeat(Math.min(breaks, 2)) : gap ? ' ' : '';
    breaks = 0;
    gap = false;
    const whole = lead + text;
    const room = max - length;
    const kept = whole.length <= room ? whole : whole.slice(0, room).replace(/[\ud800-\udbff]$/, '');
    parts.push(kept);
    length += kept.length;
    return whole.length <= room;
  };

  const addLine = (line: string): boolean => {
    const text = line.replace(UNSEEN, '').replace(/[\s\u00a0]+/g, ' ');
    if (text.startsWith(' ')) gap = true;
    const trimmed = text.trim();
    if (trimmed === '') return true;
    const fits = put(trimmed);
    if (text.endsWith(' ')) gap = true;
    return fits;
  };

  return {
    /** Adds text; false when it did not fit. */
    add(data: string, keepsLines: boolean): boolean {
      // A node of megabytes is cut before anything is searched in it; the rest could not fit.
      const cut = (max - length) * 2 + 1_000;
      const part = data.length > cut ? data.slice(0, cut) : data;
      let fits = part === data;
      if (!keepsLines) return addLine(part) && fits;
      const all = part.split(/\r\n?|\n/);
      for (const [index, line] of all.entries()) {
        if (index > 0) breaks++;
        if (!addLine(line)) {
          fits = false;
          break;
        }
      }
      return fits;
    },
    newline() {
      breaks++;
    },
    block() {
      breaks = Math.max(breaks, 1);
    },
    space() {
      gap = true;
    },
    text: () => parts.join('').trim(),
  };
}
