// Puts the prompt into a page: one element, an open shadow root, our own styles, and nothing of ours outside of it.
import { createSignal, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { styleText } from '@/components/design/styleText';
import { chosenLanguage } from '@/utils/browser/inPage';
import type { LogFailure } from '@/utils/failure';
import { chooseLanguage, type Language } from '@/utils/i18n/language';
import { promptTexts } from '@/utils/i18n/prompt';
import type { News, Past } from '@/utils/news';
import { isTrusted } from './authority';
import cornerStyle from './corner.css?inline';
import { createPrompt, type ReplyBox } from './createPrompt';
import { ELEMENT } from './element';
import { NotKept } from './NotKept';
import { PastNote } from './PastNote';
import { Prompt } from './Prompt';
import { isDark } from './pageTheme';
import promptStyle from './prompt.css?inline';

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

/** The element that a prompt stands before; without one it lies in the page's corner. */
export type Anchor = Element | undefined;

/** Shows news before `anchor`. `onClose` is called when the person closes it; removing it is the caller's part. */
export function mountPrompt(news: News, anchor: Anchor, replyBox: ReplyBox, onClose: () => void): Mounted {
  const prompt = createPrompt(news, replyBox);
  const isAnswered = (): boolean => prompt.state().name !== 'open';
  return mount(anchor, isAnswered, (language, more) => {
    return (
      <Prompt
        news={news}
        texts={promptTexts[language()]}
        language={language()}
        state={prompt.state()}
        problem={prompt.problem()}
        more={more()}
        onAsk={() => void prompt.ask()}
        onReflect={() => void prompt.reflect()}
        onDismiss={() => void prompt.dismiss()}
        onReject={() => void prompt.reject()}
        onLater={() => void prompt.later()}
        onUndo={() => void prompt.undo()}
        onCopy={() => void prompt.copy()}
        onClose={onClose}
      />
    );
  });
}

/** Says before `anchor` that a mail with news could not be written down. */
export function mountNotKept(failure: LogFailure, anchor: Anchor, onClose: () => void): Mounted {
  return mount(
    anchor,
    () => false,
    (language) => <NotKept failure={failure} texts={promptTexts[language()]} onClose={onClose} />,
  );
}

/** Says how much of the past a list has told. */
export function mountPast(past: Past, anchor: Anchor, onClose: () => void): Mounted {
  return mount(
    anchor,
    () => false,
    (language) => <PastNote past={past} texts={promptTexts[language()]} onClose={onClose} />,
  );
}

type View = (language: () => Language, more: () => number) => JSX.Element;

function mount(anchor: Anchor, isAnswered: () => boolean, view: View): Mounted {
  const host = document.createElement(ELEMENT);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = [styleText, promptStyle, ...(anchor ? [] : [cornerStyle])].join('\n');
  const stage = document.createElement('div');
  stage.dataset['theme'] = isDark(anchor ?? document.body) ? 'dark' : 'light';
  stage.className = 'rb-prompt-stage';
  root.append(style, stage);
  const put = (place: Anchor): void => (place ? place.before(host) : document.body.append(host));
  for (const type of KEPT_INSIDE) host.addEventListener(type, (event) => event.stopPropagation());

  // A page can make clicks of its own, or lay something over the prompt: neither counts.
  const guard = (event: Event): void => {
    if (isTrusted(event, host)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['click', 'keydown']) stage.addEventListener(type, guard, { capture: true });

  const [chosen, setChosen] = createSignal('auto');
  void chosenLanguage().then(setChosen);
  const language = (): Language => chooseLanguage(chosen(), navigator.languages);

  const [more, setMore] = createSignal(0);
  const dispose = render(() => view(language, more), stage);
  put(anchor);

  return {
    isAnswered,
    standsBefore: (other) => (other ? host.nextElementSibling === other : host.parentElement === document.body),
    detach: () => host.remove(),
    moveTo: put,
    setMore,
    remove: () => {
      dispose();
      host.remove();
    },
  };
}
