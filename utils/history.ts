import type { Person, Stage } from '@/utils/detection/detection';
import { stages } from '@/utils/detection/detection';
import type { DraftSubject, Entry, EntryOf, EventEntry } from '@/utils/entry';
import { isEvent } from '@/utils/entry';

/** An event with what the person said of it. `told`: nothing yet. */
export interface LoggedEvent {
  entry: EventEntry;
  standing: 'told' | 'confirmed';
}

/** An action item with what became of it. */
export interface ActionItem {
  entry: EntryOf<'action'>;
  state: 'open' | 'started' | 'done' | 'dropped';
  rehearsals: number;
}

/** All that is known of one application, folded from its entries. */
export interface History {
  applicationId: string;
  company?: string | undefined;
  role?: string | undefined;
  person?: Person | undefined;
  language?: string | undefined;
  /** The furthest stage reached, as far as known. */
  stage?: Stage | undefined;
  /** What stands, oldest first; dismissed and undone events are left out. */
  events: LoggedEvent[];
  /** What it can be found by: the keys of those events and of what was corrected by hand; see `identity.ts`. */
  keys: string[];
  /** The newest rejection that later news does not overturn. */
  rejection?: LoggedEvent | undefined;
  /** The person put it off until then, epoch ms. */
  laterUntil?: number | undefined;
  postmortem?: EntryOf<'postmortem'> | undefined;
  request?: EntryOf<'request'> | undefined;
  /** Answers to feedback requests, oldest first. */
  feedback: EventEntry[];
  retrospective?: EntryOf<'retrospective'> | undefined;
  actions: ActionItem[];
  repeat?: EntryOf<'repeat'> | undefined;
  drafts: Partial<Record<DraftSubject, EntryOf<'draft'>>>;
  deleted: boolean;
}

const byTime = (a: Entry, b: Entry): number => a.at - b.at || a.loggedAt - b.loggedAt || (a.id < b.id ? -1 : 1);

/** The ids that an undo takes back. An undo can itself be undone: the newest word counts. */
export function undoneIds(entries: readonly Entry[]): Set<string> {
  const undos = entries
    .filter((entry) => entry.kind === 'undo')
    .sort((a, b) => b.loggedAt - a.loggedAt || (a.id < b.id ? 1 : -1));
  const undone = new Set<string>();
  for (const undo of undos) if (!undone.has(undo.id)) undone.add(undo.target);
  return undone;
}

const stageOfKind: Partial<Record<EventEntry['kind'], Stage>> = {
  applied: 'application',
  received: 'application',
  assessment: 'assessment',
  interview: 'interview',
  offer: 'offer',
};

/** Invitations and offers: an application that gets one is alive. */
const goesOn: readonly EventEntry['kind'][] = ['assessment', 'interview', 'offer'];

/**
 * Whether later news overturns a rejection: an offer does, an invitation only where nobody has confirmed the rejection
 * or told it by hand.
 */
function isOverturned({ entry, standing }: LoggedEvent, events: readonly LoggedEvent[]): boolean {
  const isSaid = standing === 'confirmed' || entry.source.site === 'hand';
  const overturning = isSaid ? ['offer'] : goesOn;
  return events.some((later) => later.entry.at > entry.at && overturning.includes(later.entry.kind));
}

/** The furthest of several stages; absent ones are passed over. */
function furthest(found: readonly (Stage | undefined)[]): Stage | undefined {
  const reached = found.filter((stage) => stage !== undefined).map((stage) => stages.indexOf(stage));
  return reached.length === 0 ? undefined : stages[Math.max(...reached)];
}

/** Folds the entries of ONE application, in any order, into its history. */
export function foldHistory(applicationId: string, entries: readonly Entry[]): History {
  const undone = undoneIds(entries);
  const standing = entries.filter((entry) => !undone.has(entry.id)).sort(byTime);
  const of = <Kind extends Entry['kind']>(kind: Kind) =>
    standing.filter((entry): entry is EntryOf<Kind> => entry.kind === kind);
  const newest = <Kind extends Entry['kind']>(kind: Kind): EntryOf<Kind> | undefined =>
    of(kind)
      .sort((a, b) => a.loggedAt - b.loggedAt)
      .at(-1);

  const answers = [...of('confirm'), ...of('dismiss')].sort((a, b) => a.loggedAt - b.loggedAt);
  const answer = new Map(answers.map((entry) => [entry.target, entry.kind]));
  const events = standing
    .filter(isEvent)
    .filter((entry) => answer.get(entry.id) !== 'dismiss')
    .map((entry): LoggedEvent => ({ entry, standing: answer.get(entry.id) === 'confirm' ? 'confirmed' : 'told' }));

  const rejection = events.findLast((event) => event.entry.kind === 'rejected' && !isOverturned(event, events));
  const postmortem = newest('postmortem');
  const edits = of('edit').sort((a, b) => b.loggedAt - a.loggedAt);
  const told = [...(rejection ? [rejection.entry] : []), ...events.map((event) => event.entry).reverse()];
  // An edit that names a field ends the search, also where it says that nobody knows.
  const said = <Field extends 'company' | 'role' | 'person'>(field: Field) =>
    (edits.find((edit) => edit[field] !== undefined) ?? told.find((entry) => entry[field]))?.[field];
  const person = said('person');
  const laters = of('later').filter((later) => events.some((event) => event.entry.id === later.target));

  return {
    applicationId,
    company: said('company') || undefined,
    role: said('role') || undefined,
    person: person?.name ? person : undefined,
    language: events.findLast((event) => event.entry.language)?.entry.language,
    stage: postmortem?.stage ?? furthest(events.flatMap(({ entry }) => [entry.stage, stageOfKind[entry.kind]])),
    events,
    keys: [...new Set([...edits, ...events.map((event) => event.entry)].flatMap((entry) => entry.keys))],
    rejection,
    laterUntil: laters.length === 0 ? undefined : Math.max(...laters.map((later) => later.until)),
    postmortem,
    request: newest('request'),
    feedback: events.map((event) => event.entry).filter((entry) => entry.kind === 'feedback'),
    retrospective: newest('retrospective'),
    actions: of('action').map((entry) => actionItem(entry, of('progress'))),
    repeat: newest('repeat'),
    drafts: Object.fromEntries(of('draft').map((draft) => [draft.about, draft])),
    deleted: of('delete').length > 0,
  };
}

function actionItem(entry: EntryOf<'action'>, progress: readonly EntryOf<'progress'>[]): ActionItem {
  const steps = progress.filter((step) => step.target === entry.id).sort((a, b) => a.loggedAt - b.loggedAt);
  const last = steps.findLast((step) => step.to !== 'rehearsed');
  return {
    entry,
    state: last && last.to !== 'rehearsed' ? last.to : 'open',
    rehearsals: steps.filter((step) => step.to === 'rehearsed').length,
  };
}

/**
 * Folds a whole log into one history per application that has a standing event, the newest event first. Deleted
 * applications are left out.
 */
export function foldLog(entries: readonly Entry[]): History[] {
  const perApplication = Map.groupBy(entries, (entry) => entry.applicationId);
  const newestAt = (history: History): number => history.events.at(-1)?.entry.at ?? 0;
  return [...perApplication]
    .map(([applicationId, own]) => foldHistory(applicationId, own))
    .filter((history) => history.events.length > 0 && !history.deleted)
    .sort((a, b) => newestAt(b) - newestAt(a));
}
