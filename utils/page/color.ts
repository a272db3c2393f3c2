/** Colours as `getComputedStyle` writes them, for telling text that cannot be seen from text that can. */

/** Red, green and blue from 0 to 255, alpha from 0 to 1. */
export interface Color {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** How far two colours may lie apart, per channel, and still look the same: `#f8f8f8` on white is unreadable. */
const SAME = 10;

/** Reads `rgb(...)` and `rgba(...)`, and the name `transparent`; undefined for any other notation. */
export function parseColor(text: string): Color | undefined {
  if (text === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 };
  const match = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+)(%?))?\s*\)$/.exec(text);
  if (!match) return undefined;
  const alpha = match[4] === undefined ? 1 : Number(match[4]) / (match[5] ? 100 : 1);
  return { red: Number(match[1]), green: Number(match[2]), blue: Number(match[3]), alpha };
}

/** True when text of the first colour on ground of the second cannot be made out. */
export const looksSame = (text: Color, ground: Color): boolean =>
  Math.abs(text.red - ground.red) <= SAME &&
  Math.abs(text.green - ground.green) <= SAME &&
  Math.abs(text.blue - ground.blue) <= SAME;
