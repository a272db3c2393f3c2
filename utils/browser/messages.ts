import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { eventAnswers } from '@/utils/answers';
import { type Failure, failures, type LogFailure } from '@/utils/failure';
import { type Language, languages } from '@/utils/i18n/language';
import type { News, Past } from '@/utils/news';
import { readingSchema } from '@/utils/reading';
import type { InsertResult } from '@/utils/sites/site';
import { stepNames } from '@/utils/steps/step';

/**
 * What the parts of the extension say to each other. One table holds every name with the schema of its request, one type
 * maps every name to its answer; a request is parsed where it arrives. Content scripts talk to the background; the
 * background and the pages ask a content script for one thing, `insert`.
 */

/** The most that a page says at once: a whole list, whose rows are told apart by each other. */
const MAX_READINGS = 500;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(400));

const requestSchemas = {
  /** What the page says. Answered with what is new and needs a word. `isPart`: most of the page cannot be read. */
  read: v.object({
    readings: v.pipe(v.array(readingSchema), v.maxLength(MAX_READINGS)),
    isPart: v.optional(v.boolean()),
  }),
  /** What the person says to a prompt. `id` is made by the sender, so that sending again changes nothing. */
  answer: v.object({ id, eventId: id, applicationId: id, answer: v.picklist(eventAnswers) }),
  /** Takes entries back. */
  undo: v.object({ id, applicationId: id, targets: v.pipe(v.array(id), v.maxLength(20)) }),
  /** The text of a feedback request: the one half written, else a fresh draft. */
  request: v.object({ applicationId: id }),
  /** Opens the journal at a step; without an application its list. */
  journal: v.object({ applicationId: v.optional(id), step: v.optional(v.picklist(stepNames)) }),
  /**
   * Brings the prompt's script, in the language of the interface, into the page that asks: most pages never need it.
   * `language` is that of the one that is there already.
   */
  prompt: v.object({ language: v.optional(v.picklist(Object.keys(languages) as Language[])) }),
  /** Brings another script of ours into the page that asks. */
  part: v.object({ name: v.picklist(['reply', 'structure']) }),
  /** A page of a site that stayed unreadable. `structure` names tags, classes and roles: nothing that a person wrote fits in. */
  unreadable: v.object({
    site: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
    structure: v.pipe(v.string(), v.maxLength(4_000), v.regex(/^[\w.[\]* -]*$/)),
    /** Messages, not a list. */
    isMail: v.optional(v.boolean()),
  }),
  /** Writes text into the reply box of an opened conversation. */
  insert: v.object({
    threadId: v.optional(id),
    messageId: v.optional(id),
    text: v.pipe(v.string(), v.maxLength(20_000)),
  }),
} as const;

/** How the journal came up: beside the page, or in a window of its own where the browser does not allow the former. */
export type JournalPlace = 'panel' | 'window';

export interface RequestText {
  text: string;
  /** False: we have no draft in the mail's language, so it is in English. */
  inMailLanguage: boolean;
}

interface Answers {
  /** By the position of the reading: what is new, and what could not be written down. The others need no word. */
  read: {
    found: ({ reading: number; news: News } | { reading: number; failure: LogFailure })[];
    /** What the page told of the time before it was first seen; absent where it told nothing of it. */
    past?: Past;
  };
  answer: { entryIds: string[] };
  undo: Record<string, never>;
  request: RequestText;
  journal: { place: JournalPlace };
  prompt: Record<string, never>;
  part: Record<string, never>;
  unreadable: Record<string, never>;
  insert: { result: InsertResult };
}

export type RequestName = keyof typeof requestSchemas;
export type Request<Name extends RequestName> = v.InferOutput<(typeof requestSchemas)[Name]>;
export type Answer<Name extends RequestName> = Answers[Name];

const envelopeSchema = v.object({
  rebound: v.picklist(Object.keys(requestSchemas) as RequestName[]),
  request: v.unknown(),
});

const replySchema = v.variant('done', [
  v.object({ done: v.literal(true), answer: v.unknown() }),
  v.object({ done: v.literal(false), failure: v.picklist(failures) }),
]);
type Reply = v.InferOutput<typeof replySchema>;

/** Asks the content script of a tab, once. Resolves to `undefined` when none answers there. */
export async function askTab<Name extends 'insert'>(
  tabId: number,
  name: Name,
  request: Request<Name>,
): Promise<Answer<Name> | undefined> {
  try {
    const reply = v.parse(
      replySchema,
      await browser.tabs.sendMessage(tabId, { rebound: name, request }, { frameId: 0 }),
    );
    return reply.done ? (reply.answer as Answer<Name>) : undefined;
  } catch {
    return undefined;
  }
}

export type Handlers = {
  [Name in RequestName]?: (request: Request<Name>, sender: Runtime.MessageSender) => Promise<Answer<Name>>;
};

/**
 * Answers requests. A handler starts within the browser's event, before any `await`, because opening a side panel is
 * allowed only there. What it throws becomes a failure word by `failureOf`; other words never leave.
 * @param isWelcome whether we talk with that sender at all
 */
export function handle(
  handlers: Handlers,
  isWelcome: (sender: Runtime.MessageSender) => boolean,
  failureOf: (cause: unknown) => Failure,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success) return undefined;
    if (sender.id !== browser.runtime.id || !isWelcome(sender)) return Promise.resolve(refusal('refused'));
    return answerTo(envelope.output.rebound, envelope.output.request, handlers, sender, failureOf);
  });
}

const refusal = (failure: Failure): Reply => ({ done: false, failure });

function answerTo<Name extends RequestName>(
  name: Name,
  raw: unknown,
  handlers: Handlers,
  sender: Runtime.MessageSender,
  failureOf: (cause: unknown) => Failure,
): Promise<Reply> | undefined {
  const handler = handlers[name];
  if (!handler) return undefined;
  const request = v.safeParse(requestSchemas[name], raw);
  if (!request.success) return Promise.resolve(refusal('refused'));
  return handler(request.output as Request<Name>, sender).then(
    (answer): Reply => ({ done: true, answer }),
    (cause: unknown): Reply => refusal(failureOf(cause)),
  );
}
