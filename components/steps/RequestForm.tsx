// The feedback request: whom, what, where. The words are the person's; we draft them, and never send them.
import { batch, createMemo, createSignal, onCleanup, Show } from 'solid-js';
import { createDraft, type Draft, newFact } from '@/components/createDraft';
import { createWrites } from '@/components/createWrites';
import { Button } from '@/components/design/Button';
import { Field } from '@/components/design/Field';
import { Notice } from '@/components/design/Notice';
import { Select } from '@/components/design/Select';
import { Skeleton } from '@/components/design/Skeleton';
import { DraftState } from '@/components/journal/DraftState';
import { useFormats, useLanguage, useTexts } from '@/components/texts';
import { ownNameSetting } from '@/utils/browser/settings';
import type { Person } from '@/utils/detection/detection';
import { draftLanguages, draftRequest } from '@/utils/drafts';
import type { EntryOf } from '@/utils/entry';
import { askable, noReplySender } from '@/utils/steps/feedback';
import { keptPerson, keptText } from './kept';
import { RequestPlace } from './RequestPlace';
import { RequestWhom } from './RequestWhom';
import { sendTime, wordCount } from './sendTime';
import type { StepProps } from './step';

/** More words than this are rarely answered. */
const MANY_WORDS = 120;

export type RequestWords = { to: Person | undefined; text: string; language: string };

type RequestFormProps = StepProps & {
  /** The request was sent or skipped: the screen shows something else now. */
  onChange: () => void;
};

export function RequestForm(props: RequestFormProps) {
  const t = useTexts();
  const [ownName, setOwnName] = createSignal<string>();
  void ownNameSetting.getValue().then(setOwnName, () => setOwnName(''));
  return (
    <Show when={ownName() !== undefined} fallback={<Skeleton label={t().feedback.loading} lines={6} />}>
      <Form {...props} ownName={ownName() ?? ''} />
    </Show>
  );
}

function Form(props: RequestFormProps & { ownName: string }) {
  const t = useTexts();
  const formats = useFormats();
  const spoken = useLanguage();
  const { offerUndo } = createWrites(props.toasts);
  const { applicationId } = props.history;
  const [myName, setMyName] = createSignal(props.ownName);
  const asksName = props.ownName.trim() === '';

  const draftFor = (words: { to?: Person | undefined; language: string | undefined }, name: string) =>
    draftRequest({
      language: words.language,
      stage: props.history.stage,
      person: words.to?.name.trim() ? { name: words.to.name } : undefined,
      company: props.history.company,
      role: props.history.role,
      myName: name,
    });
  const draft = createDraft<RequestWords>(applicationId, 'request', startWords());
  // A name typed at the very end still reaches the settings.
  onCleanup(() => asksName && void ownNameSetting.setValue(myName().trim()));

  function startWords(): RequestWords {
    const kept = props.history.drafts.request?.content;
    const to = keptPerson(kept, 'to') ?? askable(props.history)[0];
    const language = keptText(kept, 'language') ?? draftFor({ language: props.history.language }, '').language;
    return { to, language, text: keptText(kept, 'text') ?? draftFor({ to, language }, props.ownName).body };
  }

  const fresh = createMemo(() => draftFor(draft.words, myName()));
  const isFresh = () => draft.words.text === fresh().body;

  /** Changes what the draft is made of; the words follow only while they are ours. */
  const change = (make: () => void) => {
    const follows = isFresh();
    batch(make);
    if (follows && !isFresh()) draft.set('text', fresh().body);
  };

  const draftAgain = () => {
    const before = draft.words.text;
    draft.set('text', fresh().body);
    text?.focus();
    props.toasts.show({
      text: t().feedback.draftedAgain,
      action: { label: t().common.undo, onAct: () => draft.set('text', before) },
    });
  };

  const languageName = (tag: string) => {
    const name = nameOfLanguage(tag, spoken());
    return name.charAt(0).toLocaleUpperCase(spoken()) + name.slice(1);
  };
  const mailLanguage = () => props.history.language?.split('-')[0];
  const languageNote = () => {
    const mail = mailLanguage();
    if (!mail || mail === draft.words.language) return undefined;
    if (!draftLanguages.includes(mail) && draft.words.language === 'en')
      return t().feedback.noDraftIn(languageName(mail));
    return t().feedback.otherLanguage(languageName(mail), languageName(draft.words.language));
  };

  const words = () => wordCount(draft.words.text);
  const hint = () => (words() > MANY_WORDS ? t().feedback.long : t().feedback.when[best()]);
  const best = () => sendTime(props.history.rejection?.entry.at ?? Date.now(), Date.now());
  let text: HTMLElement | undefined;

  const close = async (how: 'sent' | 'skipped') => {
    const content = {
      to: draft.words.to && { ...draft.words.to },
      text: draft.words.text,
      language: draft.words.language,
    };
    const entry: EntryOf<'request'> = {
      kind: 'request',
      ...newFact(applicationId),
      ...(how === 'sent' ? { to: named(content.to), language: content.language, text: content.text } : { text: '' }),
      how,
    };
    const { onDone, onChange } = props;
    if (!(await draft.finish([entry]))) return;
    if (how === 'skipped') {
      offerUndo(t().feedback.skipped, [{ applicationId, targets: [entry.id], words: { about: 'request', content } }]);
      onDone('retrospective');
    } else onChange();
  };

  return (
    <>
      <div class="rb-stack">
        <Show when={noReplySender(props.history)}>
          {(address) => <Notice tone="doubt">{t().feedback.noReply(address())}</Notice>}
        </Show>
        <RequestWhom
          history={props.history}
          to={draft.words.to}
          onChange={(to) => change(() => setPerson(draft, to))}
        />
      </div>
      <div class="rb-stack">
        <Select
          label={t().feedback.language}
          options={draftLanguages.map((tag) => ({ value: tag, label: languageName(tag) }))}
          value={draft.words.language}
          onChange={(language) => change(() => draft.set('language', language))}
          hint={languageNote()}
        />
        <Show when={asksName}>
          <Field
            label={t().feedback.ownName}
            value={myName()}
            maxLength={200}
            onInput={(name) => change(() => setMyName(name))}
            onLeave={(name) => void ownNameSetting.setValue(name.trim())}
          />
        </Show>
        <Field
          label={t().feedback.text}
          lines={9}
          maxLength={19_000}
          lang={draft.words.language}
          value={draft.words.text}
          onInput={(value) => draft.set('text', value)}
          hint={hint()}
          counter={t().feedback.words(formats.number(words()))}
          ref={(element) => (text = element)}
          aside={
            <Show when={!isFresh()}>
              <Button variant="quiet" size="small" icon="undo" onClick={draftAgain}>
                {t().feedback.draftAgain}
              </Button>
            </Show>
          }
        />
        <DraftState draft={draft} />
      </div>
      <RequestPlace
        history={props.history}
        toasts={props.toasts}
        words={draft.words}
        subject={fresh().subject}
        selectText={() => {
          text?.focus();
          if (text instanceof HTMLTextAreaElement) text.select();
        }}
        onSent={() => void close('sent')}
        onSkip={() => void close('skipped')}
      />
    </>
  );
}

/** The store merges objects, so an address that is gone is said. */
const setPerson = (draft: Draft<RequestWords>, to: Person): void =>
  draft.set('to', { name: to.name, address: to.address });

/** Who was asked, without the blanks of a form; `undefined` when nothing was filled in. */
function named(to: Person | undefined): Person | undefined {
  const address = to?.address?.trim() || undefined;
  const name = to?.name.trim() || address;
  return name ? { name, address } : undefined;
}

/** A language in the words of another; a tag that is none is shown as it is. */
function nameOfLanguage(tag: string, spoken: string): string {
  try {
    return new Intl.DisplayNames([spoken], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
