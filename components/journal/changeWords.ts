import { clip } from '@/components/steps/clip';
import type { Change } from '@/utils/corrections';
import type { Entry, EntryOf, EventChange, EventEntry } from '@/utils/entry';
import type { History } from '@/utils/history';
import type { Catalogue } from '@/utils/i18n';
import { peopleWords } from './lineWords';
import { partOf } from './partOf';
import type { Names } from './useNames';

/** What a person did to the log, in words. */

export interface ChangeSpeech {
  t: Catalogue;
  names: Pick<Names, 'line' | 'application'>;
  day: (at: number) => string;
  /** Every application: lines and applications that are elsewhere by now are found in them. */
  histories: readonly History[];
}

/** 'Line moved: Interview, Oct 5, 2026, to Acme: Designer' */
export function changeWords({ entry, about, words }: Change, speech: ChangeSpeech): string {
  const { did } = speech.t.arrange;
  const note = words?.kind === 'note' ? clip(words.text, MAX_NAMED) : undefined;
  const line = lineOf(entry, about, speech);
  switch (entry.kind) {
    case 'confirm':
      return did.confirm(line);
    case 'dismiss':
      return did.dismiss(line);
    case 'edit':
      return entry.target === undefined ? did.editWhole : note !== undefined ? did.editNote(note) : did.edit(line);
    case 'delete':
      return entry.target === undefined
        ? did.deleteWhole
        : note !== undefined
          ? did.deleteNote(note)
          : did.delete(line);
    case 'move':
      return entry.into === entry.applicationId ? did.keep(line) : did.move(line, nameOf(entry.into, speech));
    case 'split':
      return did.split(line);
    case 'merge':
      // Taken back, it is told by the one that had become a part.
      return speech.histories.some(({ applicationId }) => applicationId === entry.applicationId)
        ? did.join(nameOf(entry.into, speech))
        : did.merge(nameOf(entry.applicationId, speech));
    case 'later':
      return did.later(line, speech.day(entry.until));
    case 'request':
      return entry.how === 'sent' ? did.asked(entry.to?.name) : did.skipped;
    case 'action':
      return entry.cue === '' && entry.response === '' ? did.noAction : did.action(planOf(entry, speech));
    case 'progress':
      return did.progress[entry.to](words?.kind === 'action' ? planOf(words, speech) : did.someAction);
    case 'note':
      return did.note(clip(entry.text, MAX_NAMED));
    default:
      return did[entry.kind];
  }
}

/** Longest words of the person's that a change is named by, in characters. */
const MAX_NAMED = 80;

const planOf = (action: Pick<EntryOf<'action'>, 'cue' | 'response'>, { t }: ChangeSpeech): string =>
  clip(`${t.actions.ifPart(action.cue)} ${t.actions.thenPart(action.response)}`, MAX_NAMED);

/** Longest words that a change is told with, in characters: it is a reminder, the words stand in the line. */
const MAX_SAID = 120;

/** What an edit says now, field by field: 'When: Oct 7, 2026'; `[]` for any other change. */
export function changeDetails({ entry }: Change, speech: ChangeSpeech): string[] {
  if (entry.kind !== 'edit') return [];
  const { fields, field, unknown } = speech.t.arrange;
  const said = entry.target === undefined ? wholeValues(entry) : lineValues(entry.to ?? {}, speech);
  return Object.entries(said)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => field(fields[name as keyof typeof fields], clip(value ?? '', MAX_SAID) || unknown));
}

const wholeValues = ({ company, role, requisition, person }: Extract<Entry, { kind: 'edit' }>) => ({
  company,
  role,
  requisition,
  person: person && [person.name, person.address].filter((part) => part && part !== '').join(', '),
});

function lineValues({ kind, at, stage, round, when, attendees, subject, text }: EventChange, { t, day }: ChangeSpeech) {
  return {
    kind: kind && t.common.kinds[kind],
    at: at === undefined ? undefined : day(at),
    stage: stage && t.common.stages[stage],
    round: round === undefined ? undefined : String(round),
    when: when === undefined || when === '' ? when : day(when),
    attendees: attendees && peopleWords(attendees),
    subject,
    text,
  };
}

function lineOf(entry: Change['entry'], about: EventEntry | undefined, { t, names, histories }: ChangeSpeech): string {
  const target = 'targets' in entry ? entry.targets[0] : 'target' in entry ? entry.target : undefined;
  const elsewhere = (): EventEntry | undefined =>
    histories.flatMap(({ events }) => events).find((event) => event.entry.id === target)?.entry;
  const line = about ?? elsewhere();
  return line ? names.line(line) : t.arrange.someLine;
}

/**
 * An application by its own name, or by what was written for it where it is part of another one. There may be no line of its
 * own left: another browser had filed the same mail there.
 */
function nameOf(applicationId: string, { t, names, histories }: ChangeSpeech): string {
  const standing = histories.find((history) => history.applicationId === applicationId);
  const part = standing ?? partOf({ events: histories.flatMap(({ events }) => events) }, applicationId);
  return part.events.length > 0 ? names.application(part) : t.arrange.someApplication;
}
