// Somebody else's words, word for word and as text only; long ones are folded until asked for.
import { createSignal, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { useTexts } from '@/components/texts';
import './quote.css';
import './steps.css';

/** Longer ones are folded: characters (UTF-16 units), lines. */
const LONG = { units: 640, lines: 14 };

export function Quote(props: { text: string /** BCP 47, where it is known. */; language?: string | undefined }) {
  const t = useTexts();
  const [isOpen, setOpen] = createSignal(false);
  const isLong = () => props.text.length > LONG.units || props.text.split('\n').length > LONG.lines;
  const isFolded = () => isLong() && !isOpen();
  return (
    <div class="rb-stack" data-gap="tight">
      <blockquote
        class="rb-quote rb-quote-words"
        data-folded={isFolded() ? '' : undefined}
        dir="auto"
        lang={props.language}
      >
        {props.text}
      </blockquote>
      <Show when={isLong()}>
        <div class="rb-row rb-row-quiet" data-size="small">
          <Button variant="quiet" size="small" expanded={isOpen()} onClick={() => setOpen(!isOpen())}>
            {isOpen() ? t().feedback.showLess : t().feedback.showAll}
          </Button>
        </div>
      </Show>
    </div>
  );
}
