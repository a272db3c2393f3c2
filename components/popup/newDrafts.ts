import * as v from 'valibot';
import { dayOf } from '@/components/days';
import { stages } from '@/utils/detection/detection';
import { draftId, toldKinds } from '@/utils/entry';
import { entryById } from '@/utils/log';
import { listAside } from '@/utils/log/aside';

/** What is half typed in the popup and belongs to no application yet. */

/** The application id of such drafts. */
export const NEW = 'new';

/** What can be added by hand, the most likely first. Feedback needs an application: the journal takes it there. */
export const handKinds = [
  'rejected',
  ...toldKinds.filter((kind) => kind !== 'rejected' && kind !== 'feedback'),
] as const;

const handSchema = v.object({
  id: v.fallback(v.pipe(v.string(), v.minLength(1)), () => crypto.randomUUID()),
  company: v.fallback(v.string(), ''),
  role: v.fallback(v.string(), ''),
  day: v.fallback(v.string(), () => dayOf(Date.now())),
  stage: v.fallback(v.picklist(['unknown', ...stages]), 'unknown'),
  kind: v.fallback(v.picklist(handKinds), 'rejected'),
});
/** News being added by hand; the id makes pressing twice log once. */
export type HandWords = v.InferOutput<typeof handSchema>;

const pasteSchema = v.object({
  text: v.fallback(v.string(), ''),
  /** As corrected by the person; absent while they are what was read. */
  company: v.fallback(v.optional(v.string()), undefined),
  role: v.fallback(v.optional(v.string()), undefined),
});
/** A pasted mail, with what the person corrected in its reading. */
export type PasteWords = v.InferOutput<typeof pasteSchema>;

export interface NewDrafts {
  hand: HandWords;
  paste: PasteWords;
}

/** Empty fields, with the day of today. */
export const emptyHand = (): HandWords => v.parse(handSchema, {});

/** Whether there is anything in them that would be missed. */
export const isHandBegun = (words: HandWords): boolean => `${words.company}${words.role}`.trim() !== '';
export const isPasteBegun = (words: PasteWords): boolean => words.text.trim() !== '';

/** A log that neither opens nor fails keeps nobody from typing longer than this, in ms. */
const LONGEST_WAIT = 1_500;
const pause = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms, undefined));

async function contentOf(about: 'hand' | 'paste'): Promise<unknown> {
  const id = draftId(NEW, about);
  // A log that does not open must not take the words with it: they may wait aside.
  const kept = await Promise.race([entryById(id).catch(() => undefined), pause(LONGEST_WAIT)]);
  const aside = listAside().find((entry) => entry.id === id);
  const newest = aside && (!kept || aside.loggedAt >= kept.loggedAt) ? aside : kept;
  return newest?.kind === 'draft' ? newest.content : {};
}

/** What was left half typed, else empty fields. Never fails. */
export async function readNewDrafts(): Promise<NewDrafts> {
  const [hand, paste] = await Promise.all([contentOf('hand'), contentOf('paste')]);
  return { hand: v.parse(handSchema, hand), paste: v.parse(pasteSchema, paste) };
}
