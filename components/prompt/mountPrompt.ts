import { styleText } from '@/components/design/styleText';
import type { Background } from '@/utils/browser/inPage';
import type { LogFailure } from '@/utils/failure';
import type { PromptWords } from '@/utils/i18n/prompt';
import type { News, Past } from '@/utils/news';
import { isTrusted } from './authority';
import cornerStyle from './corner.css?inline';
import { ELEMENT } from './element';
import { makePrompt, type ReplyBox } from './makePrompt';
import { makeNotKept } from './notKept';
import { isDark } from './pageTheme';
import { makePastNote } from './pastNote';
import promptStyle from './prompt.css?inline';
import { makePromptCard } from './promptCard';

/** Puts the prompt into a page: one element, an open shadow root, our own styles, and nothing of ours outside of it. */

/** A prompt in the page. */
export interface Mounted {
  /** The person has pressed something in it: it says what became of that, and how to take it back. */
  isAnswered: () => boolean;
  /** False once the site threw our element away, or put another one in front of what it belongs to. */
  standsBefore: (anchor: Anchor) => boolean;
  /** Takes it out of the page and keeps what it says. */
  detach: () => void;
  /** Puts the same prompt, with where it stands, before another element of the page. */
  moveTo: (anchor: Anchor) => void;
  /** Says how many more wait behind this one. */
  setMore: (count: number) => void;
  remove: () => void;
}

/**
 * Events a site listens to, for its shortcuts, its own menu, its swipes, its selections: those from inside the prompt are none of
 * its business. What they do in the browser stays. A file that is dropped here is the site's: without it the browser would open it.
 */
const KEPT_INSIDE = `keydown keypress keyup compositionstart compositionupdate compositionend
  click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup
  touchstart touchmove touchend touchcancel focusin focusout selectstart copy cut paste dragstart`.split(/\s+/);

/** The element that a prompt stands before; without one it lies in the page's corner. */
export type Anchor = Element | undefined;

/** What every prompt needs. */
export interface Mounting {
  /** Stands before it. */
  anchor: Anchor;
  words: PromptWords;
  background: Background;
  /** The person closes it; removing it is the caller's part. */
  onClose: () => void;
}

/** Shows news. */
export function mountPrompt(news: News, replyBox: ReplyBox, { anchor, words, background, onClose }: Mounting): Mounted {
  let more = 0;
  const draw = (): void => card.show(prompt.state(), prompt.problem(), more);
  const prompt = makePrompt(news, replyBox, background, draw);
  const card = makePromptCard(news, words, prompt.actions, onClose);
  draw();
  return {
    ...mount(anchor, card.element, words.language),
    isAnswered: () => prompt.state().name !== 'open',
    setMore: (count) => {
      more = count;
      draw();
    },
  };
}

/** Says that a page holds news which could not be written down. */
export const mountNotKept = (failure: LogFailure, { anchor, words, onClose }: Mounting): Mounted =>
  mount(anchor, makeNotKept(failure, words.texts, onClose), words.language);

/** Says how much of the past a list has told. */
export const mountPast = (past: Past, { anchor, words, background, onClose }: Mounting): Mounted =>
  mount(anchor, makePastNote(past, words.texts, background, onClose), words.language);

/** @param language of its words (BCP 47): the page's may be another one, by whose rules they would be parted */
function mount(anchor: Anchor, card: HTMLElement, language: string): Mounted {
  const host = document.createElement(ELEMENT);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = [styleText, promptStyle, ...(anchor ? [] : [cornerStyle])].join('\n');
  const stage = document.createElement('div');
  stage.lang = language;
  stage.dataset['theme'] = isDark(anchor ?? document.body) ? 'dark' : 'light';
  stage.className = 'rb-prompt-stage';
  stage.append(card);
  root.append(style, stage);
  const put = (place: Anchor): void => (place ? place.before(host) : document.body.append(host));
  // Passive: a page is scrolled by a finger without waiting for us.
  for (const type of KEPT_INSIDE) host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

  // A page can make clicks of its own, or lay something over the prompt: neither counts.
  const guard = (event: Event): void => {
    if (isTrusted(event, host)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['click', 'keydown']) stage.addEventListener(type, guard, { capture: true });

  put(anchor);

  return {
    isAnswered: () => false,
    standsBefore: (other) => (other ? host.nextElementSibling === other : host.parentElement === document.body),
    detach: () => host.remove(),
    moveTo: put,
    setMore: () => undefined,
    remove: () => host.remove(),
  };
}
