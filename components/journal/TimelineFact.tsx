// One line of the timeline: what was noticed or told and where that comes from, and the form that puts it right.
import { createEffect, on, Show } from 'solid-js';
import type { ToastQueue } from '@/components/design/createToasts';
import { TimelineLine, type TimelineSource } from '@/components/design/Timeline';
import { useFormats, useTexts } from '@/components/texts';
import { belongsEntry, splitEntry, standingIn } from '@/utils/arrange';
import type { JournalTarget } from '@/utils/browser/journal';
import { isFromList } from '@/utils/changed';
import type { Entry, EventEntry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { decidingWords } from '@/utils/record';
import { sites } from '@/utils/sites';
import { newFact } from '../createDraft';
import { createLogging } from './createLogging';
import { Pencil } from './LineButtons';
import { LineForm } from './LineForm';
import { applicationAt, changeOf, lineWords, OWN, peopleWords } from './lineWords';
import { useJournal } from './useJournal';
import { useNames } from './useNames';
import { webAddress } from './webAddress';

export interface TimelineFactProps {
  entry: EventEntry;
  /** What it is called, unlike every other line here. */
  name: string;
  /** Somebody put it right by hand. */
  isPutRight: boolean;
  history: History;
  histories: readonly History[];
  toasts: ToastQueue;
  /** It was deleted, or moved to another application, and there are others here. */
  onGone: () => void;
}

export function TimelineFact(props: TimelineFactProps) {
  const t = useTexts();
  const formats = useFormats();
  const names = useNames();
  const logging = createLogging(props.toasts);
  const { go, lineForms: forms } = useJournal();
  const { id } = props.entry;
  let opener: HTMLButtonElement | undefined;
  let form: HTMLFormElement | undefined;
  /** It was just put right, and with another day it moves in the list: moving an element takes the focus from it. */
  let isMoving = false;

  const isTheRejection = () => props.history.rejection?.entry.id === id;

  createEffect(
    on(
      () => props.history,
      () => {
        if (isMoving && document.activeElement === document.body) opener?.focus();
        isMoving = false;
      },
      { defer: true },
    ),
  );

  const source = (entry: EventEntry): TimelineSource => {
    const {
      source: { site, url },
      at,
      loggedAt,
    } = entry;
    if (site === 'hand') return { label: t().postmortem.byHand };
    if (site === 'paste') return { label: t().postmortem.fromPaste };
    const told = isFromList(entry)
      ? t().postmortem.fromList(sites[site]?.name ?? t().common.portal, formats.day(loggedAt))
      : t().postmortem.fromMail(formats.day(at));
    const label = props.isPutRight ? t().arrange.byYou : told;
    return { label, href: webAddress(url) };
  };

  /** The words themselves, where they are not the reason for the line but the line. */
  const quote = (): string | undefined =>
    decidingWords(props.entry, 1)[0] ?? (props.entry.kind === 'feedback' ? props.entry.text : undefined);

  const open = (): void => {
    forms.open(id, lineWords(props.entry));
    form?.querySelector('select')?.focus();
  };
  const close = (): void => {
    forms.close(id);
    opener?.focus();
  };

  /**
   * Writes what takes the line away from here. With the last one its application goes as well.
   * @param next where the journal goes then
   */
  const writeAway = async (entries: readonly Entry[], text: string, next: JournalTarget): Promise<boolean> => {
    const { applicationId, events } = props.history;
    const isLast = events.length === 1;
    if (!(await logging.writeUndoable(entries, text, isLast ? () => go({ applicationId }) : undefined))) return false;
    if (isLast) go(next);
    else props.onGone();
    return true;
  };

  const save = async (place: string): Promise<void> => {
    const half = forms.of(id);
    if (!half) return;
    const { history } = props;
    const now = Date.now();
    const to = changeOf(half.words, half.start, now, isTheRejection() ? undefined : history.rejection?.entry.at);
    const edit: Entry[] = to ? [{ kind: 'edit', ...newFact(history.applicationId), target: id, to, keys: [] }] : [];
    const said = { id: crypto.randomUUID(), eventId: id };
    const other = standingIn(props.histories, applicationAt(place) ?? '');

    if (place === OWN) {
      const into = `application:${said.id}`;
      const split = splitEntry({ ...said, into }, history, now);
      if (await writeAway([...edit, split], t().arrange.separated, { applicationId: into })) forms.close(id);
    } else if (other) {
      const into = other.applicationId;
      const belongs = belongsEntry({ ...said, into }, history, now);
      const where = names.application(other);
      const text = belongs.kind === 'merge' ? t().arrange.joined(where) : t().arrange.moved(where);
      if (await writeAway([...edit, belongs], text, { applicationId: into })) forms.close(id);
    } else {
      if (to && !(await logging.writeUndoable(edit, t().arrange.saved))) return;
      isMoving = to !== undefined;
      close();
    }
  };

  // Its form stays as it is: should the line come back, so do the words in it.
  const remove = async (): Promise<void> => {
    const entry: Entry = { kind: 'delete', ...newFact(props.history.applicationId), target: id };
    await writeAway([entry], t().arrange.deleted, {});
  };

  return (
    <TimelineLine
      at={props.entry.at}
      when={formats.day(props.entry.at)}
      title={names.kind(props.entry)}
      detail={<Show when={props.entry.subject}>{(subject) => <bdi>{subject()}</bdi>}</Show>}
      tone={isTheRejection() ? 'amber' : 'plain'}
      source={source(props.entry)}
      aside={
        <Show when={!forms.of(id)}>
          <Pencil
            name={props.name}
            onOpen={open}
            ref={(element) => {
              opener = element;
            }}
          />
        </Show>
      }
    >
      <Show when={quote()}>
        {(words) => (
          <p class="rb-quote rb-small rb-journal-evidence" dir="auto" lang={props.entry.language}>
            {words()}
          </p>
        )}
      </Show>
      <Show when={props.entry.when}>{(at) => <p class="rb-small">{t().arrange.talkOn(formats.moment(at()))}</p>}</Show>
      <Show when={props.entry.attendees?.length ? peopleWords(props.entry.attendees) : undefined}>
        {(people) => (
          <p class="rb-small rb-journal-clamp" dir="auto">
            {t().arrange.talkPeople(people())}
          </p>
        )}
      </Show>
      <Show when={forms.of(id)}>
        {(half) => (
          <LineForm
            name={props.name}
            half={half()}
            draft={forms.draftOf(id)}
            history={props.history}
            histories={props.histories}
            onChange={(part) => forms.change(id, part)}
            onSave={(place) => void save(place)}
            onCancel={close}
            onDelete={() => void remove()}
            ref={(element) => {
              form = element;
            }}
          />
        )}
      </Show>
    </TimelineLine>
  );
}
