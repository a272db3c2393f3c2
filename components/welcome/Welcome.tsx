// The page that opens once after the installation: what is read, when, where it stays; and a try without real mail.
import { createEffect, createSignal, ErrorBoundary, For, type JSX, lazy, Show, Suspense } from 'solid-js';
import { Broken } from '@/components/Broken';
import { Button } from '@/components/design/Button';
import { LoopBar } from '@/components/design/LoopBar';
import { Mark } from '@/components/design/Mark';
import { Skeleton } from '@/components/design/Skeleton';
import { useTexts } from '@/components/texts';
import { openOptions, openTab } from '@/utils/browser/tabs';
import { stepNames } from '@/utils/steps/step';
import { Picture } from './Picture';
import { Terms } from './Terms';

const GMAIL = 'https://mail.google.com/mail/u/0/#inbox';
const blocks = ['what', 'when', 'where'] as const;

// The detector is bigger than this page; it comes when somebody asks for the sample.
const Sample = lazy(() => import('./Sample').then((module) => ({ default: module.Sample })));

export function Welcome(): JSX.Element {
  return (
    <ErrorBoundary fallback={(_cause, reset) => <Broken onRetry={reset} />}>
      <Sheet />
    </ErrorBoundary>
  );
}

function Sheet(): JSX.Element {
  const t = useTexts();
  const [isTrying, setTrying] = createSignal(false);
  createEffect(() => {
    document.title = t().common.name;
  });
  const steps = () =>
    stepNames.map((id, index) => ({
      id,
      label: t().journal.loop[id],
      name: t().common.stepName(index + 1, t().common.steps[id], t().common.stepStates.later),
      state: 'later' as const,
    }));
  return (
    <main class="rb-page rb-welcome">
      <header class="rb-welcome-head">
        <p class="rb-welcome-name">
          <Mark size={32} />
          {t().common.name}
        </p>
        <h1 class="rb-display">{t().welcome.title}</h1>
        <p class="rb-read">{t().welcome.lead}</p>
      </header>
      <div class="rb-welcome-loop">
        <LoopBar steps={steps()} label={t().welcome.stepsLabel} />
      </div>
      <div class="rb-welcome-blocks">
        <For each={blocks}>
          {(block) => (
            <section>
              <Picture of={block} />
              <h2>{t().welcome.blocks[block].title}</h2>
              <p class="rb-quiet">{t().welcome.blocks[block].text}</p>
            </section>
          )}
        </For>
      </div>
      <Terms />
      <div class="rb-row">
        <Button variant="primary" onClick={() => void openTab(GMAIL)}>
          {t().welcome.openGmail}
        </Button>
        <Button expanded={isTrying()} onClick={() => setTrying(true)}>
          {t().welcome.trySample}
        </Button>
      </div>
      <Show when={isTrying()}>
        <Suspense fallback={<Skeleton label={t().welcome.sample.title} lines={6} look="card" />}>
          <Sample />
        </Suspense>
      </Show>
      <footer class="rb-welcome-foot">
        <p>{t().welcome.pin}</p>
        <p>
          {t().welcome.elsewhere}{' '}
          <button type="button" class="rb-link" on:click={() => void openOptions()}>
            {t().welcome.importFile}
          </button>
        </p>
        <button type="button" class="rb-link" on:click={() => void openOptions()}>
          {t().welcome.settings}
        </button>
      </footer>
    </main>
  );
}
