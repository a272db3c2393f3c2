// Step 3: what went well first, then what to do differently, with all that there is to go by beside it.
import { createMemo, createSignal, onCleanup, Show } from 'solid-js';
import { createDraft, newFact } from '@/components/createDraft';
import { Button } from '@/components/design/Button';
import { Choice } from '@/components/design/Choice';
import { Field } from '@/components/design/Field';
import { DraftState } from '@/components/journal/DraftState';
import { useTexts } from '@/components/texts';
import { ownNameSetting } from '@/utils/browser/settings';
import type { EntryOf } from '@/utils/entry';
import type { Asked } from '@/utils/i18n/en/retrospective';
import { keptLines, keptText, keptWord } from './kept';
import { LineList } from './LineList';
import { Sources } from './Sources';
import type { StepProps } from './step';

const voices = ['I', 'you', 'name'] as const;
type Voice = (typeof voices)[number];

type Words = { well: string[]; passed: string; improve: string[]; surprised: string; voice: Voice };

const written = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);

export function Retrospective(props: StepProps) {
  const t = useTexts();
  const { applicationId } = props.history;
  const draft = createDraft<Words>(applicationId, 'retrospective', startWords());
  const [ownName, setOwnName] = createSignal('');
  const readName = (name: string | null) => setOwnName((name ?? '').trim().slice(0, 60));
  void ownNameSetting.getValue().then(readName, () => readName(''));
  onCleanup(ownNameSetting.watch(readName));

  function startWords(): Words {
    const kept = props.history.drafts.retrospective?.content;
    const finished = props.history.retrospective;
    return {
      well: keptLines(kept, 'well') ?? [...(finished?.well ?? [])],
      passed: keptText(kept, 'passed') ?? finished?.passed ?? '',
      improve: keptLines(kept, 'improve') ?? [...(finished?.improve ?? [])],
      surprised: keptText(kept, 'surprised') ?? finished?.surprised ?? '',
      voice: keptWord(kept, 'voice', voices) ?? 'I',
    };
  }

  const asked = (): Asked => {
    const { voice } = draft.words;
    if (voice !== 'name') return { as: voice };
    return ownName() ? { as: 'name', name: ownName() } : { as: 'you' };
  };
  const voiceOptions = () => [
    { value: 'I' as const, label: t().retrospective.voices.I },
    { value: 'you' as const, label: t().retrospective.voices.you },
    ...(ownName() ? [{ value: 'name' as const, label: ownName() }] : []),
  ];

  const [isPassing, setPassing] = createSignal(draft.words.passed !== '');
  const hasWell = createMemo(() => written(draft.words.well).length > 0);
  const hasPassed = createMemo(() => isPassing() && draft.words.passed.trim() !== '');
  const isOpen = () =>
    hasWell() || hasPassed() || written(draft.words.improve).length > 0 || draft.words.surprised !== '';

  const prompts = () => t().retrospective.prompts[props.history.stage ?? 'any'](asked());
  const [promptIndex, setPromptIndex] = createSignal<number>();
  const prompt = () => {
    const index = promptIndex();
    return index === undefined ? undefined : prompts()[index % prompts().length];
  };
  const [isMissing, setMissing] = createSignal(false);
  let focusWell = () => {};
  let passedField: HTMLElement | undefined;

  const nextPrompt = () => {
    setPromptIndex((index) => (index ?? -1) + 1);
    focusWell();
  };
  const pass = () => {
    setPassing(true);
    setMissing(false);
    passedField?.focus();
  };
  const nameOne = () => {
    setPassing(false);
    focusWell();
  };
  const offerLines = (about: 'well' | 'improve', before: string[]) =>
    props.toasts.show({
      text: t().retrospective.lineRemoved,
      action: { label: t().common.undo, onAct: () => draft.set(about, before) },
    });

  const finish = async () => {
    if (!hasWell() && !hasPassed()) {
      setMissing(true);
      if (isPassing()) passedField?.focus();
      else focusWell();
      return;
    }
    const { words } = draft;
    const entry: EntryOf<'retrospective'> = {
      kind: 'retrospective',
      ...newFact(applicationId),
      well: written(words.well),
      passed: hasWell() ? undefined : words.passed.trim() || undefined,
      improve: written(words.improve),
      surprised: words.surprised.trim() || undefined,
    };
    const { onDone } = props;
    const isSame = sameWords(entry, props.history.retrospective);
    if (await draft.finish(isSame ? [] : [entry])) onDone('actions');
  };

  return (
    <div class="rb-stack" data-gap="wide">
      <header class="rb-stack" data-gap="tight">
        <h2 class="rb-journal-heading" data-step-heading tabindex="-1">
          {t().retrospective.title}
        </h2>
        <p class="rb-quiet">{t().retrospective.lead}</p>
      </header>
      <Sources history={props.history} onPostmortem={() => props.onDone('postmortem')} />
      <Choice
        legend={t().retrospective.askAs}
        hint={ownName() ? t().retrospective.askAsNameHint : t().retrospective.askAsHint}
        options={voiceOptions()}
        value={draft.words.voice === 'name' && !ownName() ? 'you' : draft.words.voice}
        onChange={(voice) => draft.set('voice', voice)}
      />
      <div class="rb-stack">
        <LineList
          legend={t().retrospective.well(asked())}
          hint={hasWell() ? t().retrospective.keys : t().retrospective.wellHint}
          error={isMissing() && !isPassing() && !hasWell() ? t().retrospective.wellMissing : undefined}
          lines={draft.words.well}
          onChange={(lines) => draft.set('well', lines)}
          onRemoved={(before) => offerLines('well', before)}
          lineLabel={t().retrospective.wellLine}
          removeLabel={t().retrospective.removeLine}
          addLabel={t().retrospective.addLine}
          ref={(focus) => {
            focusWell = focus;
          }}
        />
        <p class="rb-read" role="status" dir="auto">
          {prompt()}
        </p>
        <div class="rb-row">
          <Button size="small" onClick={nextPrompt}>
            {promptIndex() === undefined ? t().retrospective.helpMe : t().retrospective.another}
          </Button>
          <Show when={!hasWell()}>
            <Button variant="quiet" size="small" onClick={isPassing() ? nameOne : pass}>
              {isPassing() ? t().retrospective.findOne : t().retrospective.nothingWell}
            </Button>
          </Show>
        </div>
        <Show when={isPassing() && !hasWell()}>
          <Field
            label={t().retrospective.passed}
            hint={t().retrospective.passedHint}
            error={isMissing() && !hasPassed() ? t().retrospective.wellMissing : undefined}
            lines={2}
            maxLength={20_000}
            value={draft.words.passed}
            onInput={(passed) => draft.set('passed', passed)}
            ref={(element) => {
              passedField = element;
            }}
          />
        </Show>
      </div>
      <p class="rb-visually-hidden" role="status">
        {isOpen() ? t().retrospective.restIsOpen : ''}
      </p>
      <Show when={isOpen()} fallback={<p class="rb-quiet">{t().retrospective.restOpens}</p>}>
        <LineList
          legend={t().retrospective.improve(asked())}
          hint={t().retrospective.improveHint}
          lines={draft.words.improve}
          onChange={(lines) => draft.set('improve', lines)}
          onRemoved={(before) => offerLines('improve', before)}
          lineLabel={t().retrospective.improveLine}
          removeLabel={t().retrospective.removeLine}
          addLabel={t().retrospective.addLine}
        />
        <Field
          label={t().retrospective.surprised(asked())}
          hint={t().retrospective.optional}
          lines={2}
          maxLength={20_000}
          value={draft.words.surprised}
          onInput={(surprised) => draft.set('surprised', surprised)}
        />
      </Show>
      <DraftState draft={draft} />
      <div class="rb-row">
        <Button variant="primary" icon="arrow" iconAfter onClick={() => void finish()}>
          {t().retrospective.done}
        </Button>
      </div>
    </div>
  );
}

/** Going through it again without a change is no new fact. */
function sameWords(entry: EntryOf<'retrospective'>, before: EntryOf<'retrospective'> | undefined): boolean {
  const words = (one: EntryOf<'retrospective'>) => JSON.stringify([one.well, one.passed, one.improve, one.surprised]);
  return before !== undefined && words(entry) === words(before);
}
