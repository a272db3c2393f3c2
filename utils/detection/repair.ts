/**
 * Text that went through the wrong hands: UTF-8 read as Windows-1252 ('fÃ¼r'), HTML left standing ('&nbsp;', '<br>'),
 * quoted-printable not undone ('f=C3=BCr'), Hangul in pieces. What is repaired keeps its way back to the original.
 */
import { REFERENCE, referenced } from './plain';

/** A repaired text; `origin[i]` is where its unit `i` begins in the original, with one more for the end. */
export interface Repaired {
  text: string;
  origin: Int32Array;
}

/** The characters that Windows-1252 shows for the bytes 128 to 159. https://encoding.spec.whatwg.org/#windows-1252 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = (unit: number): number => {
  if (unit < 0x80) return -1;
  if (unit < 0x100) return unit;
  const index = HIGH.indexOf(String.fromCharCode(unit));
  return index < 0 ? -1 : 0x80 + index;
};

const MOJIBAKE = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;
const MARKUP = /&(?:#\w{1,7}|[A-Za-z]{2,8});|<\/?[a-z][^<>]{0,300}>/i;
const QUOTED_PRINTABLE = /=\r?\n|=[\dA-F]{2}=[\dA-F]{2}/;
const JAMO = /[\u1100-\u11ff]/;

/** Collects pieces with where each came from. */
function makeOutput(): { add: (piece: string, from: number) => void; end: (length: number) => Repaired } {
  const pieces: string[] = [];
  const origin: number[] = [];
  return {
    add(piece, from) {
      pieces.push(piece);
      for (let i = 0; i < piece.length; i++) origin.push(from);
    },
    end: (length) => ({ text: pieces.join(''), origin: Int32Array.from([...origin, length]) }),
  };
}

type Rule = [pattern: RegExp, replace: (match: RegExpExecArray) => string | undefined];

/** Applies a rule at each place it fits; a match that `replace` has no word for stays. */
function rewrite(text: string, [pattern, replace]: Rule): Repaired {
  const output = makeOutput();
  const places = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  let at = 0;
  const keep = (to: number) => {
    for (; at < to; at++) output.add(text[at] ?? '', at);
  };
  for (let match = places.exec(text); match; match = places.exec(text)) {
    const piece = replace(match);
    if (piece === undefined) continue;
    keep(match.index);
    output.add(piece, match.index);
    at = match.index + match[0].length;
  }
  keep(text.length);
  return output.end(text.length);
}

const SEQUENCE = /[\u00c2-\u00df][\u0080-\uffff]|[\u00e0-\u00ef][\u0080-\uffff]{2}|[\u00f0-\u00f4][\u0080-\uffff]{3}/;

function decodeSequence([sequence]: RegExpExecArray): string | undefined {
  const bytes = [...sequence].map((unit) => byteOf(unit.charCodeAt(0)));
  if (
    bytes.length !== sequence.length ||
    bytes.some((byte, i) => byte < 0 || (i > 0 && (byte < 0x80 || byte > 0xbf)))
  ) {
    return undefined;
  }
  const decoded = new TextDecoder().decode(Uint8Array.from(bytes));
  return decoded.includes('\ufffd') ? undefined : decoded;
}

function decodeBytes([escaped]: RegExpExecArray): string {
  if (/^=\r?\n$/.test(escaped)) return '';
  return new TextDecoder().decode(Uint8Array.from(escaped.slice(1).split('='), (hex) => Number.parseInt(hex, 16)));
}

const mojibake: Rule = [SEQUENCE, decodeSequence];
const quotedPrintable: Rule = [/=\r?\n|(?:=[\dA-F]{2}){1,200}/, decodeBytes];
const tags: Rule = [
  /<(\/?)(br|p|div|li|tr|td|span|b|i|strong|em|a|table|tbody|font|h[1-6]|ul|ol|html|body|head|hr)\b[^<>]{0,300}>/i,
  ({ 2: name = '' }) => (/^(?:span|b|i|strong|em|a|font)$/i.test(name) ? '' : '\n'),
];
const references: Rule = [REFERENCE, ([, decimal, hex, name]) => referenced(decimal, hex, name)];
const jamo: Rule = [/[\u1100-\u11ff]{1,200}/, ([letters]) => letters.normalize('NFC')];

/**
 * The text as it was meant, when it shows one of these faults; undefined when there is nothing to repair. A text that
 * went wrong twice is repaired twice.
 */
export function repair(text: string): Repaired | undefined {
  const rules: Rule[] = [];
  if (QUOTED_PRINTABLE.test(text)) rules.push(quotedPrintable);
  if (MOJIBAKE.test(text)) rules.push(mojibake, mojibake);
  if (MARKUP.test(text)) rules.push(tags, references);
  if (JAMO.test(text)) rules.push(jamo);
  let repaired: Repaired | undefined;
  for (const rule of rules) {
    const next: Repaired = rewrite(repaired?.text ?? text, rule);
    const before = repaired?.origin;
    repaired = before ? { text: next.text, origin: next.origin.map((at) => before[at] ?? 0) } : next;
  }
  return repaired?.text === text ? undefined : repaired;
}
