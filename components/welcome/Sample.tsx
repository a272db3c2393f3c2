// An invented rejection, read here and now by the real detector, with the prompt as it would stand in the mail.
import '@/components/prompt/prompt.css';
import { createEffect, createMemo, createResource, createSignal, For, type JSX, onMount, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { PromptState } from '@/components/prompt/makePrompt';
import { makePromptCard } from '@/components/prompt/promptCard';
import { useLanguage, useTexts } from '@/components/texts';
import { loadDetector } from '@/utils/browser/detector';
import type { Detection } from '@/utils/detection/detection';
import { promptTexts } from '@/utils/i18n/prompt';
import { cutAtEvidence, sampleNews, sampleReading } from './sampleMail';

const DAY = 86_400_000;

export function Sample(): JSX.Element {
  const t = useTexts();
  const language = useLanguage();
  const [state, setState] = createSignal<PromptState>({ name: 'open' });
  const [isPressed, setPressed] = createSignal(false);
  const at = Date.now() - DAY;
  let heading: HTMLHeadingElement | undefined;
  let box: HTMLDivElement | undefined;
  onMount(() => {
    heading?.focus();
    heading?.scrollIntoView({ block: 'nearest' });
  });

  const reading = createMemo(() => sampleReading(t().welcome.sample, at));
  const [detection] = createResource(reading, async (mail): Promise<Detection> => (await loadDetector())(mail));
  const news = () => {
    const found = detection();
    return found && sampleNews(reading(), found);
  };
  const show = (shown: PromptState['name'] & ('open' | 'dismissed' | 'putOff')): void => {
    setState({ name: shown });
    setPressed(false);
    // The button that was pressed is gone: the focus goes to the first one that took its place.
    queueMicrotask(() => box?.querySelector<HTMLElement>('.rb-prompt-actions button')?.focus());
  };
  const press = (): void => {
    setPressed(true);
  };

  const card = createMemo(() => {
    const found = news();
    const actions = {
      ask: press,
      reflect: press,
      reject: press,
      copy: press,
      dismiss: () => show('dismissed'),
      later: () => show('putOff'),
      undo: () => show('open'),
    };
    return found && makePromptCard(found, { language: language(), texts: promptTexts[language()] }, actions, press);
  });
  createEffect(() => card()?.show(state(), undefined, 0));

  return (
    <section class="rb-welcome-sample">
      <div>
        <h2 tabindex="-1" ref={heading}>
          {t().welcome.sample.title}
        </h2>
        <p class="rb-quiet">{t().welcome.sample.lead}</p>
      </div>
      <div class="rb-welcome-pair">
        <article class="rb-card" aria-label={t().welcome.sample.mailLabel}>
          <div>
            <h3>{reading().subject}</h3>
            <p class="rb-quiet rb-small">
              {t().welcome.sample.from} {t().welcome.sample.fromName} &lt;{t().welcome.sample.fromAddress}&gt;
            </p>
          </div>
          <p class="rb-welcome-mail">
            <For each={cutAtEvidence(reading().text, detection()?.evidence ?? [])}>
              {(piece) => (
                <Show when={piece.decided} fallback={piece.text}>
                  <mark>{piece.text}</mark>
                </Show>
              )}
            </For>
          </p>
        </article>
        <div class="rb-welcome-prompt" ref={box}>
          <Show when={card()} fallback={<p>{detection.loading ? '' : t().welcome.sample.notRead}</p>}>
            {(made) => made().element}
          </Show>
          <div role="status">
            <Show when={isPressed() || state().name !== 'open'}>
              <p class="rb-quiet rb-small">{t().welcome.sample.pressed}</p>
            </Show>
          </div>
          <Show when={state().name !== 'open'}>
            <Button size="small" variant="quiet" onClick={() => show('open')}>
              {t().welcome.sample.again}
            </Button>
          </Show>
        </div>
      </div>
    </section>
  );
}
