import { type Color, looksSame, parseColor } from './color';
import { styleOf } from './shown';

/** How an element looks, as far as it decides whether its text is seen and where lines end. */
export interface Look {
  /** The element and all it holds cannot be seen. */
  hidden: boolean;
  /** Text directly in the element can be seen; an element inside it may differ. */
  visible: boolean;
  /** `block`: stands on lines of its own. `apart`: beside its neighbour with a space between. */
  flow: 'block' | 'apart' | 'inline';
  /** Line ends in the source are line ends on the screen (`white-space: pre` and its like). */
  keepsLines: boolean;
  /** The colour of what is painted behind; undefined when that is a picture or cannot be known. */
  ground: Ground;
  // The rest is handed on to the elements inside where a document without a full cascade does not do so itself.
  color: string;
  fontSize: string;
  textIndent: string;
  visibility: string;
  whiteSpace: string;
}

export type Ground = Color | undefined;

const WHITE: Color = { red: 255, green: 255, blue: 255, alpha: 1 };

/** Text smaller than this, in px, is not meant to be read. */
const SMALLEST = 2;

/** Nearer to nothing than this, in opacity, is hidden. */
const FAINTEST = 0.05;

/** Further out than this, in px, is off the screen. */
const OFF = -400;

/**
 * What is painted behind an element by what stands around it: the nearest opaque ground, else white; undefined when
 * it is a picture, or when the page writes in that very colour, so that it must be painted by something unseen here.
 */
export function groundOf(element: Element): Ground {
  let own: Color | undefined;
  for (let at = element.parentElement; at; at = at.parentElement) {
    const style = styleOf(at);
    if (!style) return undefined;
    own ??= parseColor(style.color);
    if (style.backgroundImage && style.backgroundImage !== 'none') return undefined;
    const ground = parseColor(style.backgroundColor);
    if (ground && ground.alpha > 0.9) return own && looksSame(own, ground) ? undefined : ground;
  }
  return own && looksSame(own, WHITE) ? undefined : WHITE;
}

/** Looks at one element, reading its computed style once. `outer` is the look of the element around it. */
export function lookOf(element: Element, outer: Look | undefined, ground: Ground): Look {
  const style = styleOf(element);
  // No window, no cascade: what the element says of itself is all there is.
  const css = style ?? (element as HTMLElement).style;
  const look: Look = {
    hidden: false,
    visible: true,
    flow: flowOf(css.display),
    keepsLines: false,
    ground: outer ? outer.ground : ground,
    color: css.color || (outer?.color ?? ''),
    fontSize: css.fontSize || (outer?.fontSize ?? ''),
    textIndent: css.textIndent || (outer?.textIndent ?? ''),
    visibility: css.visibility || (outer?.visibility ?? ''),
    whiteSpace: css.whiteSpace || (outer?.whiteSpace ?? ''),
  };
  look.hidden = isHidden(element, css);
  if (look.hidden) return look;

  look.keepsLines = /^(pre|break-spaces)/.test(look.whiteSpace);
  if (css.backgroundImage && css.backgroundImage !== 'none') look.ground = undefined;
  else {
    const own = parseColor(css.backgroundColor);
    if (own ? own.alpha > 0.9 : css.backgroundColor) look.ground = own;
    else if (own && own.alpha > 0.1) look.ground = undefined;
  }

  const color = parseColor(look.color);
  look.visible =
    !/^(hidden|collapse)$/.test(look.visibility) &&
    !(color && (color.alpha < FAINTEST || (look.ground !== undefined && looksSame(color, look.ground)))) &&
    !(pixels(look.fontSize) < SMALLEST) &&
    !(pixels(look.textIndent) < OFF);
  return look;
}

function isHidden(element: Element, css: CSSStyleDeclaration): boolean {
  if (css.display === 'none' || element.hasAttribute('hidden')) return true;
  if (css.opacity !== '' && Number(css.opacity) < FAINTEST) return true;
  const inline = (element as HTMLElement).style as CSSStyleDeclaration | undefined;
  // `height` and `width` of the computed style would ask for layout; what the mail wrote does not.
  const sizes = [css.maxHeight, css.maxWidth, inline?.height ?? '', inline?.width ?? ''];
  if (sizes.some((size) => pixels(size) < SMALLEST) && (cuts(css.overflowX) || cuts(css.overflow))) return true;
  if (css.position === 'absolute' || css.position === 'fixed') {
    if (pixels(css.left) < OFF || pixels(css.top) < OFF) return true;
    if (/^inset\((50|100)%/.test(css.clipPath ?? '')) return true;
    if (/^rect\((0(px)?[,\s]*){4}\)$|^rect\(1px[,\s]+1px[,\s]+1px[,\s]+1px\)$/.test(css.clip)) return true;
  }
  return pixels(inline?.marginLeft ?? '') < OFF || pixels(inline?.marginTop ?? '') < OFF;
}

const cuts = (overflow: string): boolean => /^(hidden|clip)/.test(overflow);

/** A length in px; NaN, which no comparison holds for, when it is in another unit. */
function pixels(length: string): number {
  const match = /^(-?[\d.]+)(px|pt)?$/.exec(length);
  return match ? Number(match[1]) : Number.NaN;
}

const flowOf = (display: string): Look['flow'] => {
  if (/^(table-cell|inline-(block|flex|grid|table))$/.test(display)) return 'apart';
  return /^(block|flex|grid|list-item|flow-root|table|table-(?!column).+|-webkit-box)$/.test(display)
    ? 'block'
    : 'inline';
};
