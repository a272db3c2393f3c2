// What a page shows when a part of it threw: calm words and one more try. For the ErrorBoundary at each surface.
import type { JSX } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Notice } from '@/components/design/Notice';
import { useTexts } from '@/components/texts';

export interface BrokenProps {
  /** Builds the view again. */
  onRetry: () => void;
}

export function Broken(props: BrokenProps): JSX.Element {
  const t = useTexts();
  return (
    <main class="rb-page">
      <h1 class="rb-visually-hidden">{t().common.name}</h1>
      <Notice
        tone="problem"
        live
        action={
          <Button size="small" onClick={() => props.onRetry()}>
            {t().common.tryAgain}
          </Button>
        }
      >
        {t().common.broken}
      </Notice>
    </main>
  );
}
