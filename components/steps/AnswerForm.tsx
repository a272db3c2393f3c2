// An answer that did not come through a page we read: pasted, or from a call; kept word for word.
import { createSignal, onMount } from 'solid-js';
import { createDraft, newFact } from '@/components/createDraft';
import { createWrites } from '@/components/createWrites';
import { Button } from '@/components/design/Button';
import { Choice } from '@/components/design/Choice';
import { Field } from '@/components/design/Field';
import { DraftState } from '@/components/journal/DraftState';
import { useTexts } from '@/components/texts';
import { type AnswerWay, answerWays, type EventEntry } from '@/utils/entry';
import { keptText, keptWord } from './kept';
import type { StepProps } from './step';

/** How an answer came; what a page showed was a mail. */
export const cameBy = ({ source }: EventEntry): AnswerWay => source.via ?? 'mail';

export function AnswerForm(props: StepProps & { onCancel: () => void; onKept: () => void }) {
  const t = useTexts();
  const { offerUndo } = createWrites(props.toasts);
  const { applicationId, drafts } = props.history;
  const draft = createDraft(applicationId, 'answer', {
    text: keptText(drafts.answer?.content, 'text') ?? '',
    via: keptWord(drafts.answer?.content, 'via', answerWays) ?? ('mail' as AnswerWay),
  });
  const [isMissing, setMissing] = createSignal(false);
  let field!: HTMLElement;
  onMount(() => field.focus());

  const keep = async () => {
    if (!draft.words.text.trim()) {
      setMissing(true);
      field.focus();
      return;
    }
    const { text, via } = draft.words;
    const event: EventEntry = {
      kind: 'feedback',
      ...newFact(applicationId),
      source: { site: 'hand', via },
      confidence: 1,
      person: props.history.request?.to,
      evidence: [],
      text,
      keys: [],
    };
    const goOn = props.onDone;
    if (!(await draft.finish([event]))) return;
    const words = { about: 'answer' as const, content: { text, via } };
    offerUndo(t().feedback.answerKept, [{ applicationId, targets: [event.id], words }]);
    props.onKept();
    goOn('retrospective');
  };

  return (
    <div class="rb-stack">
      <Field
        label={t().feedback.answer}
        hint={t().feedback.answerHint}
        error={isMissing() && !draft.words.text.trim() ? t().feedback.answerMissing : undefined}
        lines={5}
        maxLength={60_000}
        value={draft.words.text}
        onInput={(text) => draft.set('text', text)}
        onEnter={() => void keep()}
        ref={(element) => (field = element)}
      />
      <Choice
        legend={t().feedback.via}
        options={answerWays.map((value) => ({ value, label: t().feedback.ways[value] }))}
        value={draft.words.via}
        onChange={(via) => draft.set('via', via)}
      />
      <DraftState draft={draft} />
      <div class="rb-row">
        <Button variant="primary" onClick={() => void keep()}>
          {t().feedback.keepAnswer}
        </Button>
        <Button variant="quiet" onClick={() => props.onCancel()}>
          {t().common.cancel}
        </Button>
      </div>
    </div>
  );
}
