// A pasted mail: its text, what was understood of it, and the way into the log. Saved while typing.
import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { createDraft } from '@/components/createDraft';
import { Button } from '@/components/design/Button';
import { Field } from '@/components/design/Field';
import { Notice } from '@/components/design/Notice';
import { useTexts } from '@/components/texts';
import { loadDetector } from '@/utils/browser/detector';
import { type Detection, LIKELY } from '@/utils/detection/detection';
import type { LogFailure } from '@/utils/failure';
import { LogError } from '@/utils/log';
import type { MailReading } from '@/utils/reading';
import { eventOf } from '@/utils/record';
import { logPaste, type PasteLogged } from './logPaste';
import { isPasteBegun, NEW, type PasteWords } from './newDrafts';
import { Understood } from './Understood';

export interface PasteProps {
  /** What was left there, else empty. */
  start: PasteWords;
  onLogged: (logged: PasteLogged) => void;
  /** The person would rather tell it by hand; what was understood goes along. */
  onByHand: (company: string, role: string) => void;
}

/** A pasted text is cut here, in UTF-16 units: far beyond what is read of it, and short enough to be drawn at once. */
const MOST_TEXT = 200_000;

/** What came of reading: `other` is ordinary mail, or too unsure to be logged. */
type Read = { state: 'read' | 'other'; reading: MailReading; detection: Detection } | { state: 'failed' };

/** What stands in the way of logging. */
type Problem = LogFailure | 'noApplication';

export function Paste(props: PasteProps): JSX.Element {
  const t = useTexts();
  const draft = createDraft<PasteWords>(NEW, 'paste', props.start);
  const [pressed, setPressed] = createSignal(false);
  const [read, setRead] = createSignal<Read>();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem>();
  let field: HTMLElement | undefined;
  let result: HTMLElement | undefined;
  onMount(() => field?.focus());

  const understood = () => {
    const found = read();
    return found?.state === 'read' ? found : undefined;
  };
  const company = () => draft.words.company ?? (understood()?.detection.company || '');
  const role = () => draft.words.role ?? (understood()?.detection.role || '');

  const change = (text: string): void => {
    // Corrections belong to the reading of this very text.
    draft.set({ text, company: undefined, role: undefined });
    setRead(undefined);
    setProblem(undefined);
    setPressed(false);
  };

  const readIt = async (): Promise<void> => {
    setPressed(true);
    if (!isPasteBegun(draft.words)) {
      field?.focus();
      return;
    }
    if (busy()) return;
    setBusy(true);
    const { text } = draft.words;
    try {
      // The detector is big and needed by few openings of the popup.
      const [detect, { readPaste }] = await Promise.all([loadDetector(), import('@/utils/paste')]);
      const reading = readPaste(text);
      const detection = detect(reading);
      const isNews = detection.outcome !== 'other' && detection.confidence >= LIKELY;
      if (text === draft.words.text) setRead({ state: isNews ? 'read' : 'other', reading, detection });
    } catch {
      setRead({ state: 'failed' });
    } finally {
      setBusy(false);
    }
    result?.focus();
  };

  const log = async (): Promise<void> => {
    const found = understood();
    if (!found || busy()) return;
    const said = { company: company().trim() || undefined, role: role().trim() || undefined };
    const now = Date.now();
    const event = eventOf(found.reading, { ...found.detection, ...said }, now);
    if (!event) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const corrected = { company: draft.words.company?.trim(), role: draft.words.role?.trim() };
      const logged = await logPaste(event, now, corrected);
      if (!logged) setProblem('noApplication');
      else if (await draft.finish(logged.entries)) props.onLogged(logged);
    } catch (cause) {
      await draft.keep();
      setProblem(cause instanceof LogError ? cause.failure : 'failed');
    } finally {
      setBusy(false);
    }
  };

  const shownProblem = (): Problem | undefined => {
    const keeping = draft.keeping();
    return problem() ?? (keeping === 'untouched' || keeping === 'keeping' || keeping === 'kept' ? undefined : keeping);
  };
  const byHand = (): void => props.onByHand(company(), role());

  return (
    <form
      class="rb-popup-form"
      novalidate
      on:submit={(event) => {
        event.preventDefault();
        void (understood() ? log() : readIt());
      }}
    >
      <div class="rb-popup-paste" data-read={read() ? '' : undefined}>
        <Field
          label={t().popup.paste.field}
          value={draft.words.text}
          onInput={change}
          onEnter={() => void readIt()}
          lines={4}
          maxLength={MOST_TEXT}
          hint={read() ? undefined : t().popup.paste.hint}
          error={pressed() && !isPasteBegun(draft.words) ? t().popup.paste.needsText : undefined}
          ref={(element) => {
            field = element;
          }}
        />
      </div>
      <Show when={!read()}>
        <div class="rb-row">
          <Button variant="primary" type="submit" busy={busy()}>
            {t().popup.paste.read}
          </Button>
        </div>
      </Show>
      {/* Takes the focus once something was read, so that it is read aloud and the next Tab goes on from there. */}
      <section
        class="rb-popup-understood"
        tabindex="-1"
        aria-label={t().popup.paste.understood}
        hidden={!read()}
        ref={result}
      >
        <Show when={understood()}>
          {(found) => (
            <Understood
              detection={found().detection}
              company={company()}
              role={role()}
              onCompany={(value) => draft.set('company', value)}
              onRole={(value) => draft.set('role', value)}
            />
          )}
        </Show>
        <Show when={read()?.state === 'other' || read()?.state === 'failed'}>
          <Notice
            tone={read()?.state === 'failed' ? 'problem' : 'quiet'}
            action={
              <Button size="small" onClick={byHand}>
                {t().popup.paste.byHand}
              </Button>
            }
          >
            {read()?.state === 'failed' ? t().popup.paste.readFailed : t().popup.paste.other}
          </Notice>
        </Show>
      </section>
      <Show when={shownProblem()}>
        {(found) => (
          <Notice tone="problem" live>
            {found() === 'noApplication' ? t().popup.paste.noApplication : t().common.failures[found() as LogFailure]}
          </Notice>
        )}
      </Show>
      <Show when={understood()}>
        <div class="rb-row" data-spread>
          <Button variant="primary" type="submit" busy={busy()}>
            {shownProblem() && shownProblem() !== 'noApplication' ? t().common.save : t().popup.paste.log}
          </Button>
          <Button variant="quiet" onClick={byHand}>
            {t().popup.paste.byHand}
          </Button>
        </div>
      </Show>
    </form>
  );
}
