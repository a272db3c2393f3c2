// A line of the timeline, put right: what it was, when, how far, whose it is. Kept while it is typed.
import { createMemo, createSignal, Show } from 'solid-js';
import { Field } from '@/components/design/Field';
import { Select, type SelectOption } from '@/components/design/Select';
import { useTexts } from '@/components/texts';
import { type Stage, stages } from '@/utils/detection/detection';
import { type EventKind, toldKinds } from '@/utils/entry';
import type { History } from '@/utils/history';
import type { LineForm as Half } from './createLineForms';
import type { DraftStateProps } from './DraftState';
import { LineButtons } from './LineButtons';
import { type DayMistake, dayMistake, fieldsOf, type LineWords, OWN, placeOf, roundsFor } from './lineWords';
import { TalkFields } from './TalkFields';
import { useNames } from './useNames';

export interface LineFormProps {
  /** What the line is called where it stands. */
  name: string;
  half: Half;
  /** Whether what is typed is kept. */
  draft: DraftStateProps['draft'] | undefined;
  /** The application it stands in. */
  history: History;
  /** Every application, newest first. */
  histories: readonly History[];
  onChange: (part: Partial<LineWords>) => void;
  /** With a day that can be taken. @param place a value of `LineWords`; empty when that one is no place any more */
  onSave: (place: string) => void;
  onCancel: () => void;
  onDelete: () => void;
  ref: (form: HTMLFormElement) => void;
}

export function LineForm(props: LineFormProps) {
  const t = useTexts();
  const names = useNames();
  const [error, setError] = createSignal<DayMistake>();
  const [isHalf, setIsHalf] = createSignal(false);
  let dayField: HTMLElement | undefined;
  let whenField: HTMLInputElement | undefined;

  const words = () => props.half.words;
  const has = () => fieldsOf(words(), props.half.start);
  const isOnly = () => props.history.events.length === 1;
  const isUntouched = (): boolean => JSON.stringify(words()) === JSON.stringify(props.half.start);

  const kinds = (): SelectOption<EventKind>[] => toldKinds.map((value) => ({ value, label: t().common.kinds[value] }));
  const stageOptions = (): SelectOption<Stage | ''>[] => [
    { value: '', label: t().arrange.unknown },
    ...stages.map((value) => ({ value, label: t().common.stages[value] })),
  ];
  const rounds = (): SelectOption<string>[] => [
    { value: '', label: t().arrange.unknown },
    ...roundsFor(props.half.start).map((value) => ({ value, label: value })),
  ];
  const places = createMemo((): SelectOption<string>[] => {
    const others = props.histories.filter(({ applicationId }) => applicationId !== props.history.applicationId);
    const labels = names.applications(others);
    return [
      { value: '', label: t().arrange.placeHere },
      ...(isOnly() ? [] : [{ value: OWN, label: t().arrange.placeOwn }]),
      ...others.map(({ applicationId }, index) => ({ value: placeOf(applicationId), label: labels[index] ?? '' })),
    ];
  });
  const place = (): string => (places().some(({ value }) => value === words().place) ? words().place : '');

  const save = (): void => {
    const mistake = dayMistake(words(), props.half.start, Date.now());
    setError(mistake);
    // A date that is half typed has no value: it must not count as emptied.
    setIsHalf(has().round && whenField?.validity.badInput === true);
    if (mistake) dayField?.focus();
    else if (isHalf()) whenField?.focus();
    else props.onSave(place());
  };

  return (
    <form
      class="rb-journal-form"
      novalidate
      ref={(element) => props.ref(element)}
      aria-label={t().arrange.putRightLine(props.name)}
      on:submit={(event) => {
        event.preventDefault();
        save();
      }}
      on:keydown={(event) => {
        // What somebody typed goes by 'Cancel' alone.
        if (event.key === 'Escape' && isUntouched()) props.onCancel();
      }}
    >
      <div class="rb-journal-pair">
        <Select
          label={t().arrange.what}
          options={kinds()}
          value={words().kind}
          onChange={(kind) => props.onChange({ kind })}
        />
        <Field
          label={t().arrange.when}
          type="date"
          value={words().day}
          error={error() && t().postmortem[error() as DayMistake]}
          onInput={(day) => {
            setError(undefined);
            props.onChange({ day });
          }}
          ref={(element) => {
            dayField = element;
          }}
        />
        <Show when={has().stage}>
          <Select
            label={t().arrange.stage}
            options={stageOptions()}
            value={words().stage}
            onChange={(stage) => props.onChange({ stage })}
          />
        </Show>
        <Show when={has().round}>
          <Select
            label={t().arrange.round}
            options={rounds()}
            value={words().round}
            onChange={(round) => props.onChange({ round })}
          />
        </Show>
      </div>
      <Show when={has().round}>
        <TalkFields
          when={words().when}
          attendees={words().attendees}
          isHalf={isHalf()}
          onWhen={(when) => {
            setIsHalf(false);
            props.onChange({ when });
          }}
          onAttendees={(attendees) => props.onChange({ attendees })}
          ref={(field) => {
            whenField = field;
          }}
        />
      </Show>
      <Show when={has().few}>
        <Field
          label={t().postmortem.words}
          maxLength={300}
          value={words().few ?? ''}
          onInput={(few) => props.onChange({ few })}
        />
      </Show>
      <Show when={has().text}>
        <Field
          label={t().arrange.text}
          lines={3}
          maxLength={100_000}
          value={words().text}
          onInput={(text) => props.onChange({ text })}
        />
      </Show>
      <Show when={places().length > 1}>
        <Select
          label={t().arrange.place}
          options={places()}
          value={place()}
          hint={isOnly() && place() !== '' ? t().arrange.placeAllHint : undefined}
          onChange={(chosen) => props.onChange({ place: chosen })}
        />
      </Show>
      <LineButtons
        name={props.name}
        draft={props.draft}
        onCancel={() => props.onCancel()}
        onDelete={() => props.onDelete()}
      />
    </form>
  );
}
