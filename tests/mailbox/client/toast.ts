import { el } from './element';

/** The short line at the bottom left that says what just happened. */

let shown: HTMLElement | undefined;

/** Says `text` for four seconds; the newest replaces the one before. */
export function toast(text: string): void {
  shown?.remove();
  const line = el('div', { class: 'vh', role: 'alert' }, text);
  shown = line;
  document.body.append(line);
  setTimeout(() => line.remove(), 4000);
}
