// One word for how it feels, and a later hour to come back when it stings less.
import { Show } from 'solid-js';
import { tonight } from '@/components/days';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { Field } from '@/components/design/Field';
import { useFormats, useTexts } from '@/components/texts';
import { tomorrowMorning, undoEntries } from '@/utils/answers';
import type { Entry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { entriesOf } from '@/utils/log';
import type { Draft } from '../createDraft';
import { newFact } from '../createDraft';
import { createLogging } from './createLogging';
import type { PostmortemWords } from './postmortemWords';

export interface FeelingProps {
  history: History;
  draft: Draft<PostmortemWords>;
  toasts: ToastQueue;
}

export function Feeling(props: FeelingProps) {
  const t = useTexts();
  const formats = useFormats();
  const logging = createLogging(props.toasts);
  const until = (): number | undefined => {
    const at = props.history.laterUntil;
    return at !== undefined && at > Date.now() ? at : undefined;
  };
  const isTomorrow = () => until() === tomorrowMorning(Date.now());

  /** Takes back what was put off before: the log takes the furthest of all. */
  const takenBack = async (): Promise<Entry[]> => {
    const { applicationId } = props.history;
    const targets = (await entriesOf(applicationId).catch(() => []))
      .filter((entry) => entry.kind === 'later' && entry.until > Date.now())
      .map((entry) => entry.id);
    return undoEntries({ id: crypto.randomUUID(), applicationId, targets }, Date.now());
  };

  const putOff = async (at: number): Promise<void> => {
    const { applicationId, rejection } = props.history;
    if (!rejection) return;
    const later: Entry = { kind: 'later', ...newFact(applicationId), target: rejection.entry.id, until: at };
    await logging.write([...(await takenBack()), later]);
  };

  const takeUp = async (): Promise<void> => {
    if (until() !== undefined) await logging.write(await takenBack());
  };

  return (
    <div class="rb-stack">
      <Field
        label={t().postmortem.feeling}
        hint={t().postmortem.feelingHint}
        value={props.draft.words.feeling}
        maxLength={60}
        onInput={(feeling) => props.draft.set('feeling', feeling)}
      />
      <fieldset class="rb-row">
        <legend class="rb-visually-hidden">{t().postmortem.whenToDo}</legend>
        <Button size="small" pressed={until() === undefined} onClick={() => void takeUp()}>
          {t().postmortem.now}
        </Button>
        <Button
          size="small"
          pressed={until() !== undefined && !isTomorrow()}
          onClick={() => void putOff(tonight(Date.now()))}
        >
          {t().postmortem.tonight}
        </Button>
        <Button size="small" pressed={isTomorrow()} onClick={() => void putOff(tomorrowMorning(Date.now()))}>
          {t().postmortem.tomorrow}
        </Button>
      </fieldset>
      {/* Always there, so that it is read aloud when it changes. 'Now' takes it back. */}
      <p class="rb-quiet rb-small" role="status">
        <Show when={until()}>{(at) => t().postmortem.putOffUntil(formats.dayAndTime(at()))}</Show>
      </p>
    </div>
  );
}
