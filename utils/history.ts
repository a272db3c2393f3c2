import { type Change, changesOf, corrected, correctedNotes } from '@/utils/corrections';
import type { Person, Stage } from '@/utils/detection/detection';
import { SURE, stages } from '@/utils/detection/detection';
import type { DraftSubject, Entry, EntryOf, EventEntry, EventKind } from '@/utils/entry';
import { isEvent, rowOf, sameOf } from '@/utils/entry';
import { greatest } from '@/utils/extremes';
import { byLogged } from '@/utils/order';
import { placeEntries } from '@/utils/place';
import { undoneIds } from '@/utils/undone';

/** An event with what the person said of it. `told`: nothing yet; to put its kind right is to confirm it. */
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
  /** The number of its posting. */
  requisition?: string | undefined;
  /** Every name the company goes by here: told, put right, or of an application that was merged with this one. */
  companies: string[];
  person?: Person | undefined;
  language?: string | undefined;
  /** What the application has come to; `undefined` when nothing stands. */
  status?: EventKind | undefined;
  /** The furthest stage reached, as far as known. */
  stage?: Stage | undefined;
  /** What stands, oldest first, as it was put right; what was dismissed, deleted or taken back is left out. */
  events: LoggedEvent[];
  /** What it can be found by: the keys of those events and of what was corrected by hand; see `identity.ts`. */
  keys: string[];
  /** The newest rejection that later news does not overturn; told more than once, the surest of its notices, of these the first. */
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
  /** Remarks of the person's that stand, oldest first, as they were put right. */
  notes: EntryOf<'note'>[];
  nudges: EntryOf<'nudge'>[];
  drafts: Partial<Record<DraftSubject, EntryOf<'draft'>>>;
  /** News that may as well belong to one of these other applications; nobody has said yet. */
  question?: { event: EventEntry; candidates: readonly string[] } | undefined;
  /** What the person did to what stood here, newest first. */
  changes: Change[];
  deleted: boolean;
}

const byTime = (a: Entry, b: Entry): number => a.at - b.at || a.loggedAt - b.loggedAt || (a.id < b.id ? -1 : 1);

const stageOfKind: Partial<Record<EventEntry['kind'], Stage>> = {
  applied: 'application',
  received: 'application',
  assessment: 'assessment',
  interview: 'interview',
  offer: 'offer',
  accepted: 'offer',
  declined: 'offer',
};

/** Invitations and offers: an application that gets one is alive. */
const goesOn: readonly EventKind[] = ['assessment', 'interview', 'offer', 'accepted', 'declined'];
const offers: readonly EventKind[] = ['offer', 'accepted', 'declined'];

/** What ends an application: the newest of these is its status, a rejection that stands goes before. */
const ends: readonly EventKind[] = ['accepted', 'declined', 'withdrawn', 'closed'];
/** Without an end the furthest of these. */
const course: readonly EventKind[] = ['applied', 'received', 'viewed', 'assessment', 'interview', 'offer'];

/** Whether nothing has been decided yet. */
export const isOpen = ({ status }: Pick<History, 'status'>): boolean =>
  status !== 'rejected' && status !== 'offer' && (status === undefined || !ends.includes(status));

function statusOf(events: readonly LoggedEvent[], rejection: LoggedEvent | undefined): EventKind | undefined {
  if (rejection) return 'rejected';
  const kinds = events.map(({ entry }) => entry.kind);
  const end = kinds.findLast((kind) => ends.includes(kind));
  return end ?? course.findLast((kind) => kinds.includes(kind));
}

/** A rejection that the person confirmed or told. */
const isSaid = ({ entry, standing }: LoggedEvent): boolean => standing === 'confirmed' || entry.source.site === 'hand';

/** How well a rejection is known. */
const sureness = (event: LoggedEvent): number => (isSaid(event) ? 2 : event.entry.confidence >= SURE ? 1 : 0);

/** What a row says of an application under way. */
const underWay: readonly EventKind[] = ['applied', 'received', 'viewed'];

/** Whether the list that told a rejection says in the same row, later, that the application is under way. */
function isTakenBack(rejection: LoggedEvent, events: readonly LoggedEvent[]): boolean {
  const row = rowOf(rejection.entry);
  if (row === undefined || isSaid(rejection)) return false;
  return events.some(
    ({ entry }) =>
      underWay.includes(entry.kind) &&
      !entry.past &&
      entry.loggedAt > rejection.entry.loggedAt &&
      entry.keys.includes(row),
  );
}

/**
 * The rejection that an application has come to. Later news overturns one: an offer does, an invitation only where nobody
 * has said the rejection. Told twice it is the same one still, the surest of its notices and of these the first.
 * @param events oldest first
 */
function rejectionOf(events: readonly LoggedEvent[]): LoggedEvent | undefined {
  // What a list says without a date may be older than what a mail said.
  const last = (kinds: readonly EventKind[]): number =>
    events.findLast(({ entry }) => kinds.includes(entry.kind) && !entry.undated)?.entry.at ?? Number.NEGATIVE_INFINITY;
  const [offered, invited] = [last(offers), last(goesOn)];
  const rejections = events.filter((event) => event.entry.kind === 'rejected' && !isTakenBack(event, events));
  const notices = rejections.filter(({ entry }) => entry.at >= invited).sort((a, b) => sureness(b) - sureness(a));
  return notices[0] ?? rejections.findLast((event) => isSaid(event) && event.entry.at >= offered);
}

/** The furthest of several stages; absent ones are passed over. */
function furthest(found: readonly (Stage | undefined)[]): Stage | undefined {
  const reached = greatest(found.filter((stage) => stage !== undefined).map((stage) => stages.indexOf(stage)));
  return reached === undefined ? undefined : stages[reached];
}

/** Of the numbers of a posting the one that was put right counts, and no other. */
function keysOf(events: readonly LoggedEvent[], edits: readonly EntryOf<'edit'>[]): string[] {
  const numbered = edits.find(({ requisition }) => requisition !== undefined);
  const keys = [...edits, ...events.map(({ entry }) => entry)].flatMap((entry) => entry.keys);
  const isWrong = (key: string) => key.startsWith('requisition:') && numbered && !numbered.keys.includes(key);
  return [...new Set(keys)].filter((key) => !isWrong(key));
}

/** What nobody deleted: without the entries that a standing `delete` names, and those of a part that is gone. */
function undeleted(applicationId: string, standing: readonly Entry[]): Entry[] {
  const deletes = standing.filter((entry) => entry.kind === 'delete');
  if (deletes.length === 0) return [...standing];
  const targets = new Set(deletes.map(({ target }) => target));
  // Deleted in one browser, merged in another: what it was merged into stays.
  const parts = new Set(deletes.filter(({ target }) => target === undefined).map((entry) => entry.applicationId));
  parts.delete(applicationId);
  // An event that was filed in such a part as well went with it.
  const filedThere = standing
    .filter((entry) => entry.kind === 'merge')
    .filter((entry) => parts.has(entry.applicationId));
  for (const merge of filedThere) targets.add(sameOf(merge));
  return standing.filter((entry) => !targets.has(entry.id) && !parts.has(entry.applicationId));
}

/** Folds the entries of ONE application, in any order, into its history. `placeEntries` says which these are. */
export function foldHistory(applicationId: string, entries: readonly Entry[]): History {
  const undone = undoneIds(entries);
  const all = entries.filter((entry) => !undone.has(entry.id)).sort(byTime);
  const standing = undeleted(applicationId, all);
  const of = <Kind extends Entry['kind']>(kind: Kind) =>
    standing.filter((entry): entry is EntryOf<Kind> => entry.kind === kind);
  const newest = <Kind extends Entry['kind']>(kind: Kind): EntryOf<Kind> | undefined => of(kind).sort(byLogged).at(-1);

  const answers = [...of('confirm'), ...of('dismiss')].sort(byLogged);
  const answer = new Map(answers.map((entry) => [entry.target, entry.kind]));
  const named = new Set(of('edit').flatMap(({ target, to }) => (to?.kind && target) || []));
  const isConfirmed = ({ id }: Entry): boolean => answer.get(id) === 'confirm' || named.has(id);
  const events = corrected(standing.filter(isEvent), of('edit'))
    .filter((entry) => answer.get(entry.id) !== 'dismiss')
    .sort(byTime)
    .map((entry): LoggedEvent => ({ entry, standing: isConfirmed(entry) ? 'confirmed' : 'told' }));

  const rejection = rejectionOf(events);
  const postmortem = newest('postmortem');
  const edits = of('edit').sort((a, b) => byLogged(b, a));
  const told = [...(rejection ? [rejection.entry] : []), ...events.map((event) => event.entry).reverse()];
  // An edit that names a field ends the search, also where it says that nobody knows.
  const said = <Field extends 'company' | 'role' | 'requisition' | 'person'>(field: Field) =>
    (edits.find((edit) => edit[field] !== undefined) ?? told.find((entry) => entry[field]))?.[field];
  const person = said('person');
  const progress = Map.groupBy(of('progress'), ({ target }) => target);
  const ids = new Set(events.map(({ entry }) => entry.id));
  const laters = of('later').filter(({ target }) => ids.has(target));
  const names = [...edits, ...told].flatMap(({ company }) => company || []);

  return {
    applicationId,
    company: said('company') || undefined,
    role: said('role') || undefined,
    requisition: said('requisition') || undefined,
    companies: [...new Set(names)],
    person: person?.name ? person : undefined,
    language: events.findLast((event) => event.entry.language)?.entry.language,
    status: statusOf(events, rejection),
    stage: postmortem?.stage ?? furthest(events.flatMap(({ entry }) => [entry.stage, stageOfKind[entry.kind]])),
    events,
    keys: keysOf(events, edits),
    rejection,
    laterUntil: greatest(laters.map((later) => later.until)),
    postmortem,
    request: newest('request'),
    feedback: events.map((event) => event.entry).filter((entry) => entry.kind === 'feedback'),
    retrospective: newest('retrospective'),
    actions: of('action').map((entry) => actionItem(entry, progress.get(entry.id) ?? [])),
    repeat: newest('repeat'),
    notes: correctedNotes(of('note'), of('edit')),
    nudges: of('nudge'),
    drafts: Object.fromEntries(of('draft').flatMap((draft) => (draft.gone ? [] : [[draft.about, draft]]))),
    question: questionOf(applicationId, events, standing),
    changes: changesOf(entries, undone),
    deleted: all.some((entry) => entry.kind === 'delete' && !entry.target && entry.applicationId === applicationId),
  };
}

/** The newest event that nobody has said yet where it belongs: it was never moved, nor merged with what is asked about. */
function questionOf(
  applicationId: string,
  events: readonly LoggedEvent[],
  standing: readonly Entry[],
): History['question'] {
  const settled = new Set(standing.flatMap((entry) => (entry.kind === 'move' ? entry.target : [])));
  const parts = new Set(standing.flatMap((entry) => (entry.kind === 'merge' ? entry.applicationId : [])));
  const open = events.findLast(
    ({ entry }) =>
      entry.candidates &&
      entry.applicationId === applicationId &&
      !settled.has(entry.id) &&
      !entry.candidates.some((id) => parts.has(id)),
  );
  return open && { event: open.entry, candidates: open.entry.candidates ?? [] };
}

function actionItem(entry: EntryOf<'action'>, progress: readonly EntryOf<'progress'>[]): ActionItem {
  const steps = [...progress].sort(byLogged);
  const last = steps.findLast((step) => step.to !== 'rehearsed');
  return {
    entry,
    state: last && last.to !== 'rehearsed' ? last.to : 'open',
    rehearsals: steps.filter((step) => step.to === 'rehearsed').length,
  };
}

/**
 * Folds entries, of one application or of a whole log, into one history per application that has a standing event, the
 * newest event first. Deleted applications are left out.
 */
export function foldLog(entries: readonly Entry[]): History[] {
  const newestAt = (history: History): number => history.events.at(-1)?.entry.at ?? 0;
  return [...placeEntries(entries).byApplication]
    .map(([applicationId, own]) => foldHistory(applicationId, own))
    .filter((history) => history.events.length > 0 && !history.deleted)
    .sort((a, b) => newestAt(b) - newestAt(a) || (a.applicationId < b.applicationId ? -1 : 1));
}
