import { chevron } from '@/components/design/icons';
import type { PromptWords } from '@/utils/i18n/prompt';
import type { News } from '@/utils/news';
import { make, makeButton } from './nodes';

/** 'Why am I seeing this?': the words that decided, how sure it is, and that nothing left the machine. */
export function makeWhy(news: News, { texts: t, language }: PromptWords): HTMLElement {
  const { kind, evidence, ended, confidence } = news;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(confidence);
  const reasons = make(
    'div',
    { class: 'rb-prompt-reasons' },
    make(
      'p',
      {},
      evidence.length === 0 ? (ended ? t.whyEnded : t.whyNoWords) : kind === 'changed' ? t.whyStatus : t.whyWords,
    ),
    evidence.length > 0 &&
      make('ul', { class: 'rb-prompt-evidence' }, ...evidence.map((words) => make('li', { dir: 'auto' }, words))),
    kind !== 'changed' && make('p', {}, t.whyConfidence(percent)),
    make('p', {}, `${t.whyLocal} ${t.whyOff}`),
  );
  // A button, not the platform's <details>: its summary has no such role, and Chromium tells it as none.
  const button = makeButton(
    t.why,
    () => {
      const isOpen = reasons.isConnected;
      if (isOpen) reasons.remove();
      else button.after(reasons);
      button.setAttribute('aria-expanded', String(!isOpen));
    },
    { variant: 'quiet', isSmall: true, icon: chevron },
  );
  button.setAttribute('aria-expanded', 'false');
  return make('div', { class: 'rb-prompt-why' }, button);
}
