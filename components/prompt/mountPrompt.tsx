// Puts the prompt into a page: one element, an open shadow root, our own styles, and nothing of ours outside of it.
import { createSignal, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { styleText } from '@/components/design/styleText';
import { languageSetting } from '@/utils/browser/settings';
import type { LogFailure } from '@/utils/failure';
import { chooseLanguage, type Language } from '@/utils/i18n/language';
import { promptTexts } from '@/utils/i18n/prompt';
import type { News } from '@/utils/news';
import { isTrusted } from './authority';
import { createPrompt, type ReplyBox } from './createPrompt';
import { NotKept } from './NotKept';
import { Prompt } from './Prompt';
import { isDark } from './pageTheme';
import promptStyle from './prompt.css?inline';

const ELEMENT = 'rebound-prompt';

/** A prompt in the page. */
export interface Mounted {
  /** The person has pressed something in it: it says what became of that, and how to take it back. */
  isAnswered: () => boolean;
  /** False once the site threw our element away, or put another one in front of what it belongs to. */
  standsBefore: (anchor: Element) => boolean;
  /** Takes it out of the page and keeps what it says. */
  detach: () => void;
  /** Puts the same prompt, with where it stands, before another element of the page. */
  moveTo: (anchor: Element) => void;
  remove: () => void;
}

/** Events a webmail listens to for its shortcuts; those from inside the prompt are none of its business. */
const KEPT_INSIDE = [
  'keydown',
  'keypress',
  'keyup',
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'focusin',
];

/**
 * Takes away the prompts of an earlier life of ours, before an update: nothing answers in them any more. A mail's body may
 * hold an element of that name, but none with a shadow root.
 */
export function removeLeftPrompts(document: Document): void {
  for (const left of document.querySelectorAll(ELEMENT)) if (left.shadowRoot) left.remove();
}

/** Shows news before `anchor`. `onClose` is called when the person closes it; removing it is the caller's part. */
export function mountPrompt(news: News, anchor: Element, replyBox: ReplyBox, onClose: () => void): Mounted {
  const prompt = createPrompt(news, replyBox);
  const isAnswered = (): boolean => prompt.state().name !== 'open';
  return mount(anchor, isAnswered, (language) => {
    return (
      <Prompt
        news={news}
        texts={promptTexts[language()]}
        language={language()}
        state={prompt.state()}
        problem={prompt.problem()}
        onAsk={() => void prompt.ask()}
        onReflect={() => void prompt.reflect()}
        onDismiss={() => void prompt.dismiss()}
        onLater={() => void prompt.later()}
        onUndo={() => void prompt.undo()}
        onCopy={() => void prompt.copy()}
        onClose={onClose}
      />
    );
  });
}

/** Says before `anchor` that a mail with news could not be written down. */
export function mountNotKept(failure: LogFailure, anchor: Element, onClose: () => void): Mounted {
  return mount(
    anchor,
    () => false,
    (language) => <NotKept failure={failure} texts={promptTexts[language()]} onClose={onClose} />,
  );
}

function mount(anchor: Element, isAnswered: () => boolean, view: (language: () => Language) => JSX.Element): Mounted {
  const host = document.createElement(ELEMENT);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `${styleText}\n${promptStyle}`;
  const stage = document.createElement('div');
  stage.dataset['theme'] = isDark(anchor) ? 'dark' : 'light';
  stage.className = 'rb-prompt-stage';
  root.append(style, stage);
  for (const type of KEPT_INSIDE) host.addEventListener(type, (event) => event.stopPropagation());

  // A page can make clicks of its own, or lay something over the prompt: neither counts.
  const guard = (event: Event): void => {
    if (isTrusted(event, host)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['click', 'keydown']) stage.addEventListener(type, guard, { capture: true });

  const [chosen, setChosen] = createSignal('auto');
  void languageSetting.getValue().then(setChosen, () => undefined);
  const language = (): Language => chooseLanguage(chosen(), navigator.languages);

  const dispose = render(() => view(language), stage);
  anchor.before(host);

  return {
    isAnswered,
    standsBefore: (other) => host.nextElementSibling === other,
    detach: () => host.remove(),
    moveTo: (other) => other.before(host),
    remove: () => {
      dispose();
      host.remove();
    },
  };
}
