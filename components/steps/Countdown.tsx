// Two calm minutes: a number and a line that gets shorter. No sound, and at the end a question, not an alarm.
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { useTexts } from '@/components/texts';
import { countdown, FIRST_MINUTES, minutesAndSeconds, stopCountdown } from './firstMinutes';

export interface CountdownProps {
  /** Just started by hand: the focus of the button that started it goes on here. */
  takesFocus: boolean;
  onDone: () => void;
  onNotYet: () => void;
}

export function Countdown(props: CountdownProps) {
  const t = useTexts();
  const [now, setNow] = createSignal(Date.now());
  const clock = setInterval(() => setNow(Date.now()), 250);
  onCleanup(() => clearInterval(clock));
  const left = () => Math.max(0, (countdown()?.until ?? 0) - now());
  const isOver = () => left() === 0 || countdown()?.stopped === true;
  const shown = () => {
    const { minutes, seconds } = minutesAndSeconds(left());
    return t().actions.timeLeft(minutes, seconds);
  };
  let done!: HTMLButtonElement;
  onMount(() => props.takesFocus && done.focus());
  const stop = () => {
    stopCountdown();
    done.focus();
  };
  return (
    <div class="rb-stack">
      <Show when={!isOver()}>
        <div class="rb-countdown">
          <span class="rb-countdown-number" role="timer" aria-label={t().actions.timer}>
            {shown()}
          </span>
          <progress class="rb-countdown-line" aria-hidden="true" max={FIRST_MINUTES} value={left()} />
          <p class="rb-small rb-quiet">{t().actions.timerHint}</p>
        </div>
      </Show>
      <p role="status">{isOver() ? (countdown()?.stopped ? t().actions.stopped : t().actions.timeIsOver) : ''}</p>
      <div class="rb-row">
        <Button
          variant="primary"
          icon="check"
          onClick={() => props.onDone()}
          ref={(element) => {
            done = element;
          }}
        >
          {t().actions.finish}
        </Button>
        <Show when={isOver()} fallback={<Button onClick={stop}>{t().actions.stop}</Button>}>
          <Button onClick={() => props.onNotYet()}>{t().actions.notYet}</Button>
        </Show>
      </div>
    </div>
  );
}
