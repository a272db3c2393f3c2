// News told by hand: what happened, company, role, the day, how far it went. Saved while typing.
import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { createDraft } from '@/components/createDraft';
import { dayOf, timeOfDay } from '@/components/days';
import { Button } from '@/components/design/Button';
import { Field } from '@/components/design/Field';
import { Notice } from '@/components/design/Notice';
import { Select } from '@/components/design/Select';
import { useTexts } from '@/components/texts';
import { stages } from '@/utils/detection/detection';
import type { LogFailure } from '@/utils/failure';
import { LogError, type Recorded, record } from '@/utils/log';
import { eventByHand } from '@/utils/record';
import { type HandWords, handKinds, NEW } from './newDrafts';

export interface ByHandProps {
  /** What was left half typed, else empty fields. */
  start: HandWords;
  onLogged: (recorded: Recorded) => void;
}

type Mistake = 'needsName' | 'needsDay' | 'dayAhead';

export function ByHand(props: ByHandProps): JSX.Element {
  const t = useTexts();
  // The start is read once: later changes of the log never overwrite what somebody is typing.
  const draft = createDraft<HandWords>(NEW, 'hand', props.start);
  const [pressed, setPressed] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<LogFailure>();
  let first: HTMLElement | undefined;
  let day: HTMLElement | undefined;
  onMount(() => first?.focus());

  const isRejection = (): boolean => draft.words.kind === 'rejected';

  const mistake = (): Mistake | undefined => {
    const now = Date.now();
    if (`${draft.words.company}${draft.words.role}`.trim() === '') return 'needsName';
    const at = timeOfDay(draft.words.day, now);
    if (at === undefined) return 'needsDay';
    return at > now && draft.words.day > dayOf(now) ? 'dayAhead' : undefined;
  };
  const shown = () => (pressed() ? mistake() : undefined);
  const dayMistake = () => (shown() === 'needsName' ? undefined : shown());

  const log = async (): Promise<void> => {
    setPressed(true);
    const wrong = mistake();
    if (wrong) {
      (wrong === 'needsName' ? first : day)?.focus();
      return;
    }
    if (busy()) return;
    setBusy(true);
    setFailure(undefined);
    const { id, kind, company, role, stage } = draft.words;
    const now = Date.now();
    try {
      const told = {
        id: `hand:${id}`,
        kind,
        at: Math.min(timeOfDay(draft.words.day, now) ?? now, now),
        company: company.trim() || undefined,
        role: role.trim() || undefined,
        stage: stage === 'unknown' ? undefined : stage,
      };
      const recorded = await record(eventByHand(told, now));
      if (recorded && (await draft.finish([]))) props.onLogged(recorded);
    } catch (cause) {
      await draft.keep();
      setFailure(cause instanceof LogError ? cause.failure : 'failed');
    } finally {
      setBusy(false);
    }
  };

  const problem = (): LogFailure | undefined => {
    const keeping = draft.keeping();
    return failure() ?? (keeping === 'untouched' || keeping === 'keeping' || keeping === 'kept' ? undefined : keeping);
  };

  return (
    <form
      class="rb-popup-form"
      novalidate
      on:submit={(event) => {
        event.preventDefault();
        void log();
      }}
    >
      <Select
        label={t().popup.hand.kind}
        value={draft.words.kind}
        onChange={(value) => draft.set('kind', value)}
        options={handKinds.map((kind) => ({ value: kind, label: t().common.kinds[kind] }))}
      />
      <Field
        label={t().popup.hand.company}
        value={draft.words.company}
        onInput={(value) => draft.set('company', value)}
        error={shown() === 'needsName' ? t().popup.hand.needsName : undefined}
        maxLength={300}
        ref={(element) => {
          first = element;
        }}
      />
      <Field
        label={t().popup.hand.role}
        value={draft.words.role}
        onInput={(value) => draft.set('role', value)}
        maxLength={300}
      />
      <div class="rb-popup-pair">
        <Field
          type="date"
          label={isRejection() ? t().popup.hand.day : t().popup.hand.dayOf}
          value={draft.words.day}
          onInput={(value) => draft.set('day', value)}
          error={dayMistake() ? t().popup.hand[dayMistake() as 'needsDay' | 'dayAhead'] : undefined}
          ref={(element) => {
            day = element;
          }}
        />
        <Select
          label={t().popup.hand.stage}
          value={draft.words.stage}
          onChange={(value) => draft.set('stage', value)}
          options={[
            { value: 'unknown', label: t().popup.hand.stageUnknown },
            ...stages.map((stage) => ({ value: stage, label: t().common.stages[stage] })),
          ]}
        />
      </div>
      <Show when={problem()}>
        {(found) => (
          <Notice tone="problem" live>
            {t().common.failures[found()]}
          </Notice>
        )}
      </Show>
      <div class="rb-row">
        <Button variant="primary" type="submit" busy={busy()}>
          {problem() ? t().common.save : isRejection() ? t().popup.hand.log : t().popup.hand.logNews}
        </Button>
      </div>
    </form>
  );
}
