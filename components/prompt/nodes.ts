import { markDot, markLine } from '@/components/design/markShape';

/**
 * Elements made by hand. What stands in foreign pages has no framework: every page that shows it would load that as well.
 * The looks are the design's own, by its classes.
 */

type Attributes = Record<string, string | false | undefined>;
type Child = Node | string | false | undefined;

/** Makes an element. What is `undefined` or `false` among attributes and children is left out. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => filled(document.createElement(tag), attributes, children);

function filled<Made extends Element>(element: Made, attributes: Attributes, children: readonly Child[] = []): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

const shape = <Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] =>
  filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

/** A drawing in strokes of the text's colour, not read aloud. */
const drawing = (name: string, grid: number, size: number, stroke: string, ...shapes: readonly Child[]): SVGElement =>
  shape(
    'svg',
    {
      class: name,
      viewBox: `0 0 ${grid} ${grid}`,
      width: `${size}`,
      height: `${size}`,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': stroke,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
    ...shapes,
  );

/** The mark, 20 px high. */
export const makeMark = (): SVGElement =>
  drawing(
    'rb-mark',
    96,
    20,
    '9',
    shape('path', { d: markLine }),
    shape('circle', { ...markDot, fill: 'currentColor', stroke: 'none' }),
  );

export interface ButtonLook {
  variant: 'primary' | 'secondary' | 'quiet';
  isSmall?: boolean;
  /** One of `design/icons`. */
  icon?: string;
  /** The accessible name of a button without words. */
  label?: string;
}

/** The design's button. Nothing presses it but the listener that it is given: no event reaches the page's document. */
export function makeButton(words: string | Text, press: () => void, look: ButtonLook): HTMLButtonElement {
  const { variant, isSmall, icon, label } = look;
  const button = make(
    'button',
    {
      type: 'button',
      class: 'rb-button',
      'data-variant': variant,
      'data-size': isSmall && 'small',
      'data-bare': words === '' && '',
      'aria-label': label,
    },
    icon !== undefined && drawing('rb-icon', 16, 16, '1.5', shape('path', { d: icon })),
    words !== '' && make('span', { class: 'rb-button-words' }, words),
  );
  button.addEventListener('click', press);
  return button;
}

/** A sentence about what happened. */
export const makeNote = (words: string): HTMLElement => make('p', { class: 'rb-prompt-note' }, words);

/** What stands below each other stands here beside each other: buttons. */
export const makeActions = (...buttons: readonly Child[]): HTMLElement =>
  make('div', { class: 'rb-prompt-actions' }, ...buttons);

/** A part that is read aloud when it changes. */
export const makeStatus = (...children: readonly Child[]): HTMLElement =>
  make('div', { role: 'status', 'aria-live': 'polite' }, ...children);

/** The card around everything. The Escape key closes it, from inside alone. */
export function makeCard(label: string, onClose: () => void, ...children: readonly Child[]): HTMLElement {
  const card = make('section', { class: 'rb-prompt', tabindex: '-1', 'aria-label': label }, ...children);
  card.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') onClose();
  });
  return card;
}
