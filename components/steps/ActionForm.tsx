// A new action item: if this, then I will that, done when. With three open already, one of them goes first.
import { createSignal, For, onMount, Show } from 'solid-js';
import { type Draft, newFact } from '@/components/createDraft';
import { createWrites, type TakenBack } from '@/components/createWrites';
import { Button } from '@/components/design/Button';
import { Field } from '@/components/design/Field';
import { DraftState } from '@/components/journal/DraftState';
import { useTexts } from '@/components/texts';
import type { EntryOf } from '@/utils/entry';
import { MAX_OPEN_ACTIONS, openActions } from '@/utils/steps/actions';
import { MakeRoom } from './MakeRoom';
import type { StepProps } from './step';

/** What is half written on this screen: a new item, and a rehearsal of the item with the id `rehearsing`. */
export type ActionWords = { cue: string; response: string; doneWhen: string; rehearsing: string; recalled: string };
export type ActionDraft = Draft<ActionWords>;

export interface ActionFormProps extends StepProps {
  draft: ActionDraft;
  /** Nothing else on the screen is more pressing. */
  isPrimary: boolean;
  /** Opened by hand: the focus goes into it. */
  takesFocus: boolean;
  onKept: () => void;
  /** The kept item was taken back: its words are in the draft again. */
  onBack: () => void;
}

export function ActionForm(props: ActionFormProps) {
  const t = useTexts();
  const { offerUndo } = createWrites(props.toasts);
  const [isTried, setTried] = createSignal(false);
  const [asksRoom, setAsksRoom] = createSignal(false);
  const words = () => props.draft.words;
  let cue!: HTMLElement;
  let response!: HTMLElement;
  onMount(() => props.takesFocus && cue.focus());

  const used = () => props.history.actions.map(({ entry }) => entry.cue.trim());
  const suggestions = () =>
    [...new Set(props.history.retrospective?.improve ?? [])].filter(
      (line) => line.trim() && !used().includes(line.trim()),
    );

  const suggest = (line: string) => {
    const before = words().cue;
    props.draft.set('cue', line);
    cue.focus();
    if (before.trim() && before !== line) {
      const back = () => props.draft.set('cue', before);
      props.toasts.show({ text: t().actions.cueReplaced, action: { label: t().common.undo, onAct: back } });
    }
  };

  const tryToKeep = () => {
    setTried(true);
    if (!words().cue.trim()) cue.focus();
    else if (!words().response.trim()) response.focus();
    else if (openActions(props.histories).length >= MAX_OPEN_ACTIONS) setAsksRoom(true);
    else void keep();
  };

  /** @param goes the item that makes room */
  const keep = async (goes?: EntryOf<'action'>) => {
    const content = { ...words() };
    const { applicationId } = props.history;
    const action: EntryOf<'action'> = {
      kind: 'action',
      ...newFact(applicationId),
      cue: content.cue.trim(),
      response: content.response.trim(),
      doneWhen: content.doneWhen.trim() || undefined,
    };
    const dropped: EntryOf<'progress'>[] = goes
      ? [{ kind: 'progress', ...newFact(goes.applicationId), target: goes.id, to: 'dropped' }]
      : [];
    const { onKept } = props;
    if (!(await props.draft.finish([action, ...dropped]))) {
      setAsksRoom(false);
      return;
    }
    const back: TakenBack[] = [
      { applicationId, targets: [action.id], words: { about: 'action', content } },
      ...dropped.map((entry) => ({ applicationId: entry.applicationId, targets: [entry.id] })),
    ];
    const { draft, onBack } = props;
    offerUndo(goes ? t().actions.roomDropped : t().actions.kept, back, () => {
      draft.set(content);
      onBack();
    });
    setAsksRoom(false);
    setTried(false);
    draft.set({ cue: '', response: '', doneWhen: '' });
    // The empty fields are no draft.
    void draft.finish([]);
    onKept();
  };

  return (
    <div class="rb-stack">
      <Show when={suggestions().length > 0}>
        <div class="rb-stack" data-gap="tight">
          <p class="rb-small rb-quiet" id="suggestions-label">
            {t().actions.suggestions}
          </p>
          <ul class="rb-suggestions" aria-labelledby="suggestions-label">
            <For each={suggestions()}>
              {(line) => (
                <li>
                  <Button size="small" icon="plus" label={t().actions.suggest(line)} onClick={() => suggest(line)}>
                    <span dir="auto">{line}</span>
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Field
        label={t().actions.cue}
        hint={t().actions.cueHint}
        error={isTried() && !words().cue.trim() ? t().actions.cueMissing : undefined}
        lines={1}
        maxLength={2_000}
        value={words().cue}
        onInput={(value) => props.draft.set('cue', value)}
        onEnter={tryToKeep}
        ref={(element) => {
          cue = element;
        }}
      />
      <Field
        label={t().actions.response}
        hint={t().actions.responseHint}
        error={isTried() && !words().response.trim() ? t().actions.responseMissing : undefined}
        lines={1}
        maxLength={2_000}
        value={words().response}
        onInput={(value) => props.draft.set('response', value)}
        onEnter={tryToKeep}
        ref={(element) => {
          response = element;
        }}
      />
      <Field
        label={t().actions.doneWhen}
        hint={t().actions.doneWhenHint}
        lines={1}
        maxLength={2_000}
        value={words().doneWhen}
        onInput={(value) => props.draft.set('doneWhen', value)}
        onEnter={tryToKeep}
      />
      <DraftState draft={props.draft} />
      <div class="rb-row">
        <Button variant={props.isPrimary ? 'primary' : 'secondary'} onClick={tryToKeep}>
          {t().actions.keep}
        </Button>
      </div>
      <MakeRoom
        open={asksRoom()}
        histories={props.histories}
        onClose={() => setAsksRoom(false)}
        onDrop={(goes) => void keep(goes)}
      />
    </div>
  );
}
