// Step 4: few action items, each with a moment and an answer to it, the first two minutes of one today.
import { createSignal, For, Show } from 'solid-js';
import { createDraft, newFact } from '@/components/createDraft';
import { createWrites } from '@/components/createWrites';
import { Button } from '@/components/design/Button';
import { Icon } from '@/components/design/Icon';
import { useFormats, useTexts } from '@/components/texts';
import type { EntryOf } from '@/utils/entry';
import type { ActionItem } from '@/utils/history';
import { isDecisionNotToAct, MAX_OPEN_ACTIONS, openActions } from '@/utils/steps/actions';
import { ActionCard } from './ActionCard';
import { ActionForm, type ActionWords } from './ActionForm';
import { clip } from './clip';
import { countdown } from './firstMinutes';
import { keptText } from './kept';
import { planInWords } from './Plan';
import type { StepProps } from './step';
import './actions.css';
import './steps.css';

const isOpen = ({ state }: ActionItem): boolean => state === 'open' || state === 'started';

export function Actions(props: StepProps) {
  const t = useTexts();
  const formats = useFormats();
  const { write, takeBack, offerUndo } = createWrites(props.toasts);
  const { applicationId, drafts } = props.history;
  const kept = drafts.action?.content;
  const draft = createDraft<ActionWords>(applicationId, 'action', {
    cue: keptText(kept, 'cue') ?? '',
    response: keptText(kept, 'response') ?? '',
    doneWhen: keptText(kept, 'doneWhen') ?? '',
    rehearsing: keptText(kept, 'rehearsing') ?? '',
    recalled: keptText(kept, 'recalled') ?? '',
  });
  const [isAdding, setAdding] = createSignal(Boolean(draft.words.cue || draft.words.response || draft.words.doneWhen));
  let heading!: HTMLHeadingElement;

  const actions = () => props.history.actions;
  // By id: the items are new objects each time the log changes, and a card keeps its focus and its clock.
  const openIds = () =>
    actions()
      .filter(isOpen)
      .map(({ entry }) => entry.id);
  const byId = (id: string) => actions().find(({ entry }) => entry.id === id);
  const today = () => actions().find(({ state }) => state === 'open')?.entry.id;
  const settled = () => actions().filter((action) => !isOpen(action) && !isDecisionNotToAct(action));
  const decision = () => actions().find((action) => isDecisionNotToAct(action) && action.state === 'dropped');
  const isRunning = () => openIds().some((id) => id === countdown()?.actionId);
  const showsForm = () => isAdding() || (openIds().length === 0 && settled().length === 0 && !decision());
  const canGoOn = () => Boolean(decision()) || actions().some(({ state }) => state === 'started' || state === 'done');
  const goesOn = () => canGoOn() && !today() && !isRunning();

  const decideNothing = async () => {
    const action: EntryOf<'action'> = { kind: 'action', ...newFact(applicationId), cue: '', response: '' };
    const dropped: EntryOf<'progress'> = {
      kind: 'progress',
      ...newFact(applicationId),
      target: action.id,
      to: 'dropped',
    };
    const { onDone } = props;
    if (!(await write([action, dropped]))) return;
    offerUndo(t().actions.nothingKept, [{ applicationId, targets: [action.id, dropped.id] }]);
    onDone('repeat');
  };

  const actAfterAll = async (made: ActionItem) => {
    if (await takeBack([{ applicationId, targets: [made.entry.id] }])) heading.focus();
  };

  return (
    <div class="rb-stack" data-gap="wide">
      <header class="rb-stack" data-gap="tight">
        <h2 ref={heading} class="rb-journal-heading" data-step-heading tabindex="-1">
          {t().actions.title}
        </h2>
        <Show when={showsForm() || openIds().length === 0}>
          <p class="rb-quiet">{t().actions.lead}</p>
        </Show>
      </header>
      <Show when={openIds().length > 0}>
        <ul class="rb-stack">
          <For each={openIds()}>
            {(id) => (
              <Show when={byId(id)}>
                {(action) => (
                  <ActionCard
                    action={action()}
                    isToday={today() === id && !isRunning()}
                    draft={draft}
                    toasts={props.toasts}
                    onSettled={() => heading.focus()}
                  />
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <Show when={decision()}>
        {(made) => (
          <div class="rb-stack">
            <p>{t().actions.nothingSince(formats.day(made().entry.at))}</p>
            <div>
              <Button size="small" onClick={() => void actAfterAll(made())}>
                {t().actions.actAfterAll}
              </Button>
            </div>
          </div>
        )}
      </Show>
      <Show when={showsForm()}>
        <ActionForm
          {...props}
          draft={draft}
          isPrimary={!today() && !goesOn() && !isRunning()}
          takesFocus={isAdding()}
          onKept={() => {
            setAdding(false);
            heading.focus();
          }}
          onBack={() => setAdding(true)}
        />
      </Show>
      <Show when={settled().length > 0}>
        <div class="rb-stack">
          <h3>{t().actions.past}</h3>
          <ul class="rb-settled">
            <For each={settled()}>
              {(action) => (
                <li>
                  <Icon name={action.state === 'done' ? 'check' : 'close'} size={14} />
                  <div>
                    <p dir="auto">{clip(planInWords(t, action.entry), 160)}</p>
                    <p class="rb-small rb-quiet">{t().actions.state[action.state]}</p>
                  </div>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <div class="rb-stack">
        <div class="rb-row">
          <Show when={canGoOn()}>
            <Button
              variant={goesOn() ? 'primary' : 'secondary'}
              icon="arrow"
              iconAfter
              onClick={() => props.onDone('repeat')}
            >
              {t().actions.goOn}
            </Button>
          </Show>
        </div>
        <div class="rb-row rb-row-quiet">
          <Show when={!showsForm() && !decision()}>
            <Button variant="quiet" icon="plus" onClick={() => setAdding(true)}>
              {t().actions.another}
            </Button>
          </Show>
          <Show when={actions().length === 0}>
            <Button variant="quiet" onClick={() => void decideNothing()}>
              {t().actions.nothing}
            </Button>
          </Show>
        </div>
        <Show when={actions().length === 0}>
          <p class="rb-small rb-quiet">{t().actions.nothingHint}</p>
        </Show>
        <Show when={openIds().length > 0}>
          <p class="rb-small rb-quiet">
            {t().actions.openCount(
              formats.number(openActions(props.histories).length),
              formats.number(MAX_OPEN_ACTIONS),
            )}
          </p>
        </Show>
      </div>
    </div>
  );
}
