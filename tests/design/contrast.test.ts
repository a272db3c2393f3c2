// The tokens' pairs keep the contrast that LOOK asks for, computed from the OKLCH values that the style sheet holds.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../components/design/', import.meta.url);
const components = readdirSync(new URL('css/', folder)).map((file) => `css/${file.replace('.css', '')}`);
const sheet = readFileSync(new URL('../../components/design/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the block whose selector list contains `selector`, within the text from `from` on. */
function block(selector: string, from = 0): Map<string, string> {
  const start = sheet.indexOf('{', sheet.indexOf(selector, from));
  const words = sheet.slice(start + 1, sheet.indexOf('}', start));
  return new Map([...words.matchAll(/--rb-([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

const themes = {
  light: block(':host([data-theme="light"])'),
  dark: block(':host([data-theme="dark"])'),
};

/** WCAG relative luminance of an opaque OKLCH colour; colours outside sRGB are cut off per channel, as screens do. */
function luminance(oklch: string): number {
  const parts = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(oklch);
  if (!parts) throw new Error(`not a plain oklch() colour: ${oklch}`);
  const [lightness, chroma, hue] = [Number(parts[1]) / 100, Number(parts[2]), (Number(parts[3]) * Math.PI) / 180];
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (channel: number) => Math.min(1, Math.max(0, channel));
  const red = cut(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
  const green = cut(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
  const blue = cut(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Map<string, string>, one: string, other: string): number {
  const lights = [one, other].map((name) => luminance(theme.get(name) ?? `no token ${name}`));
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

const grounds = ['paper', 'surface', 'hover', 'lift-wash', 'amber-wash'];

/** Words: 4.5 to 1. */
const words: [string, string][] = [
  ...['ink', 'ink-quiet', 'lift', 'amber'].flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
  ['ink', 'press'],
  ['lift-deep', 'paper'],
  ['lift-deep', 'surface'],
  ['on-lift', 'lift'],
  ['on-lift', 'lift-deep'],
  ['on-red', 'red'],
  ['on-red', 'red-deep'],
  ['red', 'paper'],
  ['red', 'surface'],
];

/** Lines that mean something, such as a field's border or the focus ring: 3 to 1. */
const lines: [string, string][] = [
  ['line-strong', 'paper'],
  ['line-strong', 'surface'],
  ['line-strong', 'lift-wash'],
  ['line-strong', 'amber-wash'],
  ['lift', 'press'],
];

describe.each(Object.entries(themes))('in the %s theme', (_, theme) => {
  test.each(words)('%s can be read on %s', (ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(lines)('the line %s can be seen on %s', (line, ground) => {
    expect(contrast(theme, line, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('the measure is right: black on white is 21, and the known grey #767676 is 4.54', () => {
  const known = new Map([
    ['black', 'oklch(0% 0 0)'],
    ['white', 'oklch(100% 0 0)'],
    ['grey', 'oklch(56.67% 0 0)'],
  ]);
  expect(contrast(known, 'black', 'white')).toBeCloseTo(21, 1);
  expect(contrast(known, 'grey', 'white')).toBeCloseTo(4.54, 1);
});

test('the dark theme is the same by the wish of the system and by attribute', () => {
  expect(block(':host(:not([data-theme]))')).toEqual(themes.dark);
  expect([...themes.light.keys()]).toEqual([...themes.dark.keys()]);
});

test('the sheets fit a shadow root: no import, no address, no font file, no rem', () => {
  for (const name of ['tokens', 'base', ...components]) {
    const text = readFileSync(new URL(`../../components/design/${name}.css`, import.meta.url), 'utf8');
    expect(text.replace(/\/\*[\s\S]*?\*\//g, ''), name).not.toMatch(/@import|@font-face|url\(|[\d.]rem\b/);
  }
});

test('no sheet but the tokens names a colour', () => {
  for (const name of ['base', ...components]) {
    const text = readFileSync(new URL(`../../components/design/${name}.css`, import.meta.url), 'utf8');
    const named = text.replace(/::backdrop \{[^}]*\}/, '').match(/oklch\(|rgba?\(|hsla?\(|#[0-9a-f]{3,8}\b(?=[;\s])/gi);
    expect(named, name).toBeNull();
  }
});
