// A line of the timeline, added by hand: what it was, the day, and a few words if they help.
import { createSignal, Show } from 'solid-js';
import { dayOf, momentOf, timeOfMinute } from '@/components/days';
import type { ToastQueue } from '@/components/design/createToasts';
import { Field } from '@/components/design/Field';
import { Select } from '@/components/design/Select';
import { useTexts } from '@/components/texts';
import type { EventEntry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { eventByHand } from '@/utils/record';
import type { Draft } from '../createDraft';
import { AddForm } from './AddForm';
import { createLogging } from './createLogging';
import { peopleIn, roundsFor } from './lineWords';
import {
  eventOfLine,
  type HalfLine,
  type LineKind,
  lineKinds,
  type PostmortemWords,
  saysMore,
  saysNothingNew,
} from './postmortemWords';
import { TalkFields } from './TalkFields';

export interface AddLineProps {
  history: History;
  draft: Draft<PostmortemWords>;
  toasts: ToastQueue;
}

export function AddLine(props: AddLineProps) {
  const t = useTexts();
  const logging = createLogging(props.toasts);
  const [error, setError] = createSignal<string>();
  const [isHalf, setIsHalf] = createSignal(false);
  let dayField: HTMLElement | undefined;
  let whenField: HTMLInputElement | undefined;
  let place!: HTMLDivElement;

  const line = () => props.draft.words.line;
  const change = (part: Partial<HalfLine>): void => {
    setError(undefined);
    const now = line();
    if (now) props.draft.set('line', { ...now, ...part });
  };
  const isUntouched = (): boolean => {
    const half = line();
    return half === undefined || !saysMore(half);
  };
  const open = (): void => {
    props.draft.set('line', { what: props.history.rejection ? 'interview' : 'rejected', day: '', words: '' });
    place.querySelector('select')?.focus();
  };
  const close = (): void => {
    setError(undefined);
    props.draft.set('line', undefined);
    if (saysNothingNew(props.draft.words, props.history)) void props.draft.finish([]);
  };

  // A second rejection is one that is told again; it is read, not added.
  const kinds = (): LineKind[] => lineKinds.filter((kind) => kind !== 'rejected' || !props.history.rejection);
  const nameOf = (kind: LineKind): string => (kind === 'final' ? t().postmortem.finalRound : t().common.kinds[kind]);

  const rounds = () => [
    { value: '', label: t().arrange.unknown },
    ...roundsFor({ round: '' }).map((value) => ({ value, label: value })),
  ];

  const putIn = async (): Promise<void> => {
    const said = line();
    if (!said) return;
    const now = Date.now();
    const at = momentOf(said.day, now, props.history.rejection?.entry.at);
    if (at === undefined || said.day > dayOf(now)) {
      setError(at === undefined ? t().postmortem.whenMissing : t().postmortem.whenFuture);
      dayField?.focus();
      return;
    }
    const { kind, stage } = eventOfLine(said.what);
    const isTalk = kind === 'interview';
    // A date that is half typed has no value: it must not count as none.
    setIsHalf(isTalk && whenField?.validity.badInput === true);
    if (isHalf()) {
      whenField?.focus();
      return;
    }
    const event: EventEntry = {
      ...eventByHand({ id: crypto.randomUUID(), kind, at, stage }, now),
      applicationId: props.history.applicationId,
      subject: said.words.trim() || undefined,
      ...(isTalk ? talkOf(said) : {}),
    };
    if (await logging.writeUndoable([event], t().postmortem.lineAdded)) close();
  };

  return (
    <div ref={place}>
      <AddForm
        label={t().postmortem.addLine}
        submit={t().postmortem.putIn}
        isOpen={line() !== undefined}
        isUntouched={isUntouched()}
        onOpen={open}
        onSubmit={() => void putIn()}
        onCancel={close}
      >
        <Show when={line()}>
          {(half) => (
            <>
              <div class="rb-journal-pair">
                <Select
                  label={t().postmortem.what}
                  options={kinds().map((value) => ({ value, label: nameOf(value) }))}
                  value={half().what}
                  onChange={(what) => change({ what })}
                />
                <Field
                  label={t().postmortem.when}
                  type="date"
                  value={half().day}
                  error={error()}
                  onInput={(day) => change({ day })}
                  ref={(element) => {
                    dayField = element;
                  }}
                />
              </div>
              <Show when={eventOfLine(half().what).kind === 'interview'}>
                <Select
                  label={t().arrange.round}
                  options={rounds()}
                  value={half().round ?? ''}
                  onChange={(round) => change({ round })}
                />
                <TalkFields
                  when={half().when ?? ''}
                  attendees={half().attendees ?? ''}
                  isHalf={isHalf()}
                  onWhen={(when) => {
                    setIsHalf(false);
                    change({ when });
                  }}
                  onAttendees={(attendees) => change({ attendees })}
                  ref={(field) => {
                    whenField = field;
                  }}
                />
              </Show>
              <Field
                label={t().postmortem.words}
                placeholder={t().postmortem.wordsExample}
                value={half().words}
                maxLength={300}
                onInput={(words) => change({ words })}
              />
            </>
          )}
        </Show>
      </AddForm>
    </div>
  );
}

/** What is known of an interview itself. */
function talkOf({ round, when, attendees }: HalfLine): Pick<EventEntry, 'round' | 'when' | 'attendees'> {
  const people = peopleIn(attendees ?? '');
  return {
    round: round ? Number(round) : undefined,
    when: timeOfMinute(when ?? ''),
    attendees: people.length > 0 ? people : undefined,
  };
}
