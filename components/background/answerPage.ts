import { answerEntry, undoEntries } from '@/utils/answers';
import { openJournal } from '@/utils/browser/journal';
import type { Handlers } from '@/utils/browser/messages';
import { ownNameSetting } from '@/utils/browser/settings';
import { detect } from '@/utils/detection/detect';
import { draftRequest } from '@/utils/drafts';
import { draftId } from '@/utils/entry';
import { keysOf } from '@/utils/identity';
import { add, entryById, historyOf, isKnown, keepDraft, LogError, type Recorded, record } from '@/utils/log';
import { newsOf } from '@/utils/news';
import type { Reading } from '@/utils/reading';
import { eventOf } from '@/utils/record';
import { refreshBadge } from './refreshBadge';

/** What the background answers to the page. Each handler may be the first one of a new life: nothing is remembered. */
export const pageHandlers: Handlers = {
  read: async ({ readings }) => {
    const now = Date.now();
    const found = [];
    let isChanged = false;
    for (const [index, reading] of readings.entries()) {
      try {
        const recorded = await log(reading, now);
        const news = recorded && newsOf(recorded.entry, recorded.history, now);
        if (news) found.push({ reading: index, news });
        isChanged ||= recorded?.isNew ?? false;
      } catch (cause) {
        // One mail that cannot be written down never stops the others.
        found.push({ reading: index, failure: cause instanceof LogError ? cause.failure : ('failed' as const) });
      }
    }
    if (isChanged) await refreshBadge(now);
    return { found };
  },

  answer: async (answer) => {
    const now = Date.now();
    await add([answerEntry(answer, now)]);
    await refreshBadge(now);
    return { entryIds: [answer.id] };
  },

  undo: async (undo) => {
    const now = Date.now();
    await add(undoEntries(undo, now), await untouchedRequest(undo.applicationId));
    await refreshBadge(now);
    return {};
  },

  request: async ({ applicationId }) => {
    const kept = await entryById(draftId(applicationId, 'request'));
    const draft = await freshRequest(applicationId);
    const written = kept?.kind === 'draft' ? kept.content['text'] : undefined;
    if (typeof written === 'string' && written !== '') return { text: written, inMailLanguage: true };
    await keepDraft(applicationId, 'request', { text: draft.body, language: draft.language }, Date.now());
    return { text: draft.body, inMailLanguage: draft.inMailLanguage };
  },

  journal: async (target, sender) => ({
    place: await openJournal(target, { tabId: sender.tab?.id, windowId: sender.tab?.windowId }),
  }),
};

/** Understands one message and writes down what it tells; `undefined` for ordinary mail. Throws `LogError`. */
async function log(reading: Reading, now: number): Promise<Recorded | undefined> {
  // In a conversation about an application a few plain words are enough: "I must move our talk". A log that does not
  // open is told only where there is something to log.
  const isKnownApplication = await isKnown(keysOf(reading, {})).catch(() => false);
  const event = eventOf(reading, detect(reading, { isKnownApplication }), now);
  return event && record(event);
}

async function freshRequest(applicationId: string): Promise<ReturnType<typeof draftRequest>> {
  const history = await historyOf(applicationId);
  return draftRequest({
    language: history?.language,
    stage: history?.stage,
    person: history?.person,
    company: history?.company,
    role: history?.role,
    myName: (await ownNameSetting.getValue()) || undefined,
  });
}

/** The id of a request's draft that still is as we wrote it: taken back with the click that made it, else it would wait. */
async function untouchedRequest(applicationId: string): Promise<string[]> {
  const id = draftId(applicationId, 'request');
  const kept = await entryById(id);
  if (kept?.kind !== 'draft' || Object.keys(kept.content).some((key) => key !== 'text' && key !== 'language'))
    return [];
  return kept.content['text'] === (await freshRequest(applicationId)).body ? [id] : [];
}
