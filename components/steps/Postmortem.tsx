// Step 1: what happened, as facts, before any judgement.
import { For, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Choice } from '@/components/design/Choice';
import { Field } from '@/components/design/Field';
import { DraftState } from '@/components/journal/DraftState';
import { Factors } from '@/components/journal/Factors';
import { Feeling } from '@/components/journal/Feeling';
import { Biases, Perspective } from '@/components/journal/Perspective';
import { isTelling, postmortemOf, postmortemWords, saysMore, tellings } from '@/components/journal/postmortemWords';
import { TimelineFacts } from '@/components/journal/TimelineFacts';
import { useFormats, useTexts } from '@/components/texts';
import { stages } from '@/utils/detection/detection';
import type { Entry } from '@/utils/entry';
import { createDraft, newFact } from '../createDraft';
import type { StepProps } from './step';

export function Postmortem(props: StepProps) {
  const t = useTexts();
  const formats = useFormats();
  const { applicationId } = props.history;
  const draft = createDraft(applicationId, 'postmortem', postmortemWords(props.history));

  const stage = () => draft.words.stage ?? props.history.stage;
  /** The chosen way of telling; `own` while it is told in the person's own words. */
  const telling = () => {
    const { told } = draft.words;
    return told === undefined || isTelling(told) ? told : 'own';
  };

  const finish = async (): Promise<void> => {
    const document = postmortemOf(draft.words, props.history);
    const text = draft.words.note?.trim();
    // A note that was typed but not kept yet is taken along: no word is lost.
    const note: Entry[] = text ? [{ kind: 'note', ...newFact(applicationId), text }] : [];
    const done = await draft.finish([{ kind: 'postmortem', ...newFact(applicationId), ...document }, ...note]);
    if (!done) return;
    // A line that was being added waits for whoever comes back: without its day it is no fact.
    const { line } = draft.words;
    if (line && saysMore(line)) draft.set({ line: { ...line }, note: undefined });
    props.onDone(undefined);
  };

  return (
    <div class="rb-stack" data-gap="wide">
      <header class="rb-stack" data-gap="tight">
        <h2 data-step-heading tabindex="-1" class="rb-journal-heading">
          {t().postmortem.title}
        </h2>
        <p class="rb-quiet">{t().postmortem.lead}</p>
        <Show when={props.history.postmortem}>
          {(before) => <p class="rb-quiet rb-small">{t().postmortem.finishedOn(formats.day(before().at))}</p>}
        </Show>
      </header>
      <Feeling history={props.history} draft={draft} toasts={props.toasts} />
      <TimelineFacts
        history={props.history}
        histories={props.histories}
        draft={draft}
        toasts={props.toasts}
        level={3}
      />
      <Choice
        legend={t().postmortem.stage}
        options={stages.map((value) => ({ value, label: t().common.stages[value] }))}
        value={stage()}
        onChange={(chosen) => draft.set('stage', chosen)}
      />
      <div class="rb-stack">
        <Choice
          legend={t().postmortem.told}
          options={[...tellings, 'own' as const].map((value) => ({ value, label: t().postmortem.tellings[value] }))}
          value={telling()}
          onChange={(chosen) => draft.set('told', chosen === 'own' ? '' : chosen)}
        />
        <Show when={telling() === 'own'}>
          <Field
            label={t().postmortem.toldOwn}
            value={draft.words.told ?? ''}
            maxLength={300}
            onInput={(told) => draft.set('told', told)}
          />
        </Show>
      </div>
      <div class="rb-stack">
        <Field
          label={t().postmortem.happened}
          lines={5}
          value={draft.words.happened}
          maxLength={100_000}
          onInput={(happened) => draft.set('happened', happened)}
        />
        {/* biome-ignore lint/a11y/noRedundantRoles: browsers drop a list's role with its bullets */}
        <ul class="rb-journal-prompts rb-quiet" role="list">
          <For each={t().postmortem.prompts[stage() ?? 'unknown']}>{(question) => <li>{question}</li>}</For>
        </ul>
        <Biases />
      </div>
      <Factors draft={draft} toasts={props.toasts} />
      <Perspective applicationId={applicationId} />
      <footer class="rb-stack">
        <div>
          <Button variant="primary" onClick={() => void finish()}>
            {props.history.postmortem ? t().postmortem.doneAgain : t().postmortem.done}
          </Button>
        </div>
        <DraftState draft={draft} />
      </footer>
    </div>
  );
}
