import { answerEntry, undoEntries } from '@/utils/answers';
import { mayRead } from '@/utils/browser/access';
import { loadDetector } from '@/utils/browser/detector';
import { openJournal } from '@/utils/browser/journal';
import type { Handlers } from '@/utils/browser/messages';
import { startPart } from '@/utils/browser/part';
import { languageSetting, ownNameSetting } from '@/utils/browser/settings';
import { forgetUnreadable, noteUnreadable } from '@/utils/browser/unreadable';
import { isPast } from '@/utils/changed';
import { mayBeAboutApplication } from '@/utils/detection/firstQuestion';
import { maskOlder } from '@/utils/detection/newest';
import { draftRequest } from '@/utils/drafts';
import type { EventEntry } from '@/utils/entry';
import type { LogFailure } from '@/utils/failure';
import { chooseLanguage } from '@/utils/i18n/language';
import { keysOf } from '@/utils/identity';
import { nothingLearned, withLearned } from '@/utils/learned';
import { add, historyOf, isKnown, LogError, type Recorded, record, recordRows } from '@/utils/log';
import { learned } from '@/utils/log/learned';
import { newsOf } from '@/utils/news';
import { settle } from '@/utils/portal/settle';
import type { MailReading } from '@/utils/reading';
import { eventOf } from '@/utils/record';
import { type KnownRow, knownRows } from '@/utils/rowKey';
import { newsOfRow } from '@/utils/rows';
import { isAt, siteFor, sites } from '@/utils/sites';
import { refreshBadge } from '../refreshBadge';

/** What the background answers to the page. Each handler may be the first one of a new life: nothing is remembered. */
export const pageHandlers: Handlers = {
  read: async ({ readings, isPart }, sender) => {
    const now = Date.now();
    const url = addressOf(sender);
    // An open page goes on telling after access went, and none speaks for another site.
    if (!(await mayRead(url)) || readings.some(({ site }) => !isAt(sites[site], url))) return { found: [] };
    const settled = readings.map((reading) => (reading.kind === 'status' ? settle(reading) : undefined));
    // What is no application after all does not prove that the list was read.
    const read = readings.filter(({ kind }, index) => kind === 'mail' || settled[index]);
    if (!isPart) void forgetUnreadable(url, read).catch(() => undefined);
    const rows = knownRows(settled);
    // A whole list in few steps; where these fail, one by one.
    const logged = await logRows(rows, now).catch(() => undefined);
    const recorded: { reading: number; entry: EventEntry }[] = [];
    const failed: { reading: number; failure: LogFailure }[] = [];
    /** What a first look has told: all applications that are new, and of these the rejections to be looked through. */
    const first = { applications: new Set<string>(), rejected: new Set<string>() };
    let isFirst = false;
    let isChanged = false;
    for (const [index, reading] of readings.entries()) {
      try {
        const ofRow = async () => logged?.[index] ?? (await logRows([rows[index]], now))[0] ?? [];
        for (const one of reading.kind === 'mail' ? [await logMail(reading, now)] : await ofRow()) {
          if (!one) continue;
          recorded.push({ reading: index, entry: one.entry });
          isChanged ||= one.isNew;
          if (!one.isNew || reading.kind === 'mail') continue;
          isFirst ||= one.entry.past === true;
          first.applications.add(one.history.applicationId);
          if (isPast(one.history)) first.rejected.add(one.history.applicationId);
        }
      } catch (cause) {
        // One mail that cannot be written down never stops the others.
        failed.push({ reading: index, failure: cause instanceof LogError ? cause.failure : 'failed' });
      }
    }
    // Judged once all is written: an invitation further down the conversation may have overturned a doubtful no.
    const told = await Promise.all(
      recorded.map(async ({ reading, entry }) => {
        const history = await historyOf(entry.applicationId);
        return { reading, news: history && newsOf(entry, history, now) };
      }),
    );
    const found = [...told.flatMap(({ reading, news }) => (news ? [{ reading, news }] : [])), ...failed];
    if (isChanged || !logged) await refreshBadge(now);
    const site = sites[readings[0]?.site ?? '']?.name;
    return {
      found,
      ...(site !== undefined && isFirst
        ? { past: { site, applications: first.applications.size, rejected: first.rejected.size } }
        : {}),
    };
  },

  prompt: async ({ language: there }, sender) => {
    const language = chooseLanguage(await languageSetting.getValue().catch(() => 'auto'), navigator.languages);
    if (language !== there && sender.tab?.id !== undefined) await startPart(sender.tab.id, `prompt-${language}`);
    return {};
  },

  part: async ({ name }, sender) => {
    if (sender.tab?.id !== undefined) await startPart(sender.tab.id, name);
    return {};
  },

  unreadable: async ({ site, structure, isMail }, sender) => {
    const url = addressOf(sender);
    // A site is called unreadable by its own pages alone.
    if (siteFor(url)?.id !== site) return {};
    const kind = sites[site]?.kind === 'both' ? { isMail } : {};
    await noteUnreadable(site, { url, structure, ...kind }, Date.now());
    return {};
  },

  answer: async (answer) => {
    const now = Date.now();
    await add([answerEntry(answer, now)]);
    await refreshBadge(now);
    return { entryIds: [answer.id] };
  },

  undo: async (undo) => {
    const now = Date.now();
    await add(undoEntries(undo, now));
    await refreshBadge(now);
    return {};
  },

  request: async ({ applicationId }) => {
    const history = await historyOf(applicationId);
    // Words that the person has changed in the journal go before a fresh draft.
    const written = history?.drafts.request?.content['text'];
    if (typeof written === 'string' && written !== '') return { text: written, inMailLanguage: true };
    const { body, inMailLanguage } = draftRequest({
      language: history?.language,
      stage: history?.stage,
      person: history?.person,
      company: history?.company,
      role: history?.role,
      myName: (await ownNameSetting.getValue()) || undefined,
    });
    return { text: body, inMailLanguage };
  },

  journal: async (target, sender) => ({
    place: await openJournal(target, { tabId: sender.tab?.id, windowId: sender.tab?.windowId }),
  }),
};

/** The address of the page that asks, as it is now: in some browsers a sender is where it was loaded. */
const addressOf = ({ tab, url }: { tab?: { url?: string | undefined }; url?: string | undefined }): string =>
  tab?.url ?? url ?? '';

/** Understands one message and writes down what it tells; `undefined` for ordinary mail. Throws `LogError`. */
async function logMail(reading: MailReading, now: number): Promise<Recorded | undefined> {
  // In a conversation about an application a few plain words are enough: "I must move our talk". A log that does not
  // open is told only where there is something to log.
  const isKnownApplication = await isKnown(keysOf(reading, {})).catch(() => false);
  // Ordinary mail ends here: what the detector has learned is loaded for the others alone.
  const newest = { ...reading, text: maskOlder(reading.text) };
  if (!isKnownApplication && !mayBeAboutApplication(newest)) return undefined;
  const detect = await loadDetector();
  const detection = detect(newest, { isKnownApplication });
  if (detection.outcome === 'other') return undefined;
  const taught = await learned().catch(() => nothingLearned);
  const event = eventOf(reading, withLearned(detection, reading, taught), now);
  return event && record(event);
}

/** Writes down what is new in the rows of a portal's list; `[]` where there is none. Throws `LogError`. */
async function logRows(rows: readonly (KnownRow | undefined)[], now: number): Promise<Recorded[][]> {
  const known = rows.map((row, index) => row && { index, ...newsOfRow(row, now) }).filter((row) => row !== undefined);
  const recorded = new Map((await recordRows(known)).map((done, at) => [known[at]?.index, done]));
  return rows.map((_, index) => recorded.get(index) ?? []);
}
