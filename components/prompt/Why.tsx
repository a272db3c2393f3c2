// 'Why am I seeing this?': the words that decided, how sure it is, and that nothing left the machine.
import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { PromptTexts } from '@/utils/i18n/prompt';
import type { News } from '@/utils/news';

export interface WhyProps {
  news: News;
  texts: PromptTexts;
  /** BCP 47, for the number. */
  language: string;
}

export function Why(props: WhyProps): JSX.Element {
  const t = (): PromptTexts => props.texts;
  const percent = (): string =>
    new Intl.NumberFormat(props.language, { style: 'percent', maximumFractionDigits: 0 }).format(props.news.confidence);
  const [isOpen, setIsOpen] = createSignal(false);
  // A button, not the platform's <details>: its summary has no such role, and Chromium tells it as none.
  return (
    <div class="rb-prompt-why">
      <Button variant="quiet" size="small" icon="chevron" expanded={isOpen()} onClick={() => setIsOpen((was) => !was)}>
        {t().why}
      </Button>
      <Show when={isOpen()}>
        <div class="rb-prompt-reasons">
          <Show
            when={props.news.evidence.length > 0}
            fallback={<p>{props.news.ended ? t().whyEnded : t().whyNoWords}</p>}
          >
            <p>{props.news.kind === 'changed' ? t().whyStatus : t().whyWords}</p>
            <ul class="rb-prompt-evidence">
              <For each={props.news.evidence}>{(words) => <li dir="auto">{words}</li>}</For>
            </ul>
          </Show>
          <Show when={props.news.kind !== 'changed'}>
            <p>{t().whyConfidence(percent())}</p>
          </Show>
          <p>
            {t().whyLocal} {t().whyOff}
          </p>
        </div>
      </Show>
    </div>
  );
}
