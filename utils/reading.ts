import * as v from 'valibot';

/**
 * What a page says, as plain JSON: text, sender, ids; no DOM. Made by a site (`utils/sites`), sent by the content
 * script, parsed with these schemas where it arrives. Absent values are left out: a mail without a sender has no `from`.
 */

/** Longest text a reading carries, in UTF-16 units; what a page says beyond it is left out and `truncated` says so. */
export const MAX_TEXT = 60_000;

const line = (max: number) => v.pipe(v.string(), v.maxLength(max));

const addressSchema = v.object({
  /** The display name as shown; absent when the site shows only the address. */
  name: v.optional(line(500)),
  /** The bare address, lower case; absent when the site shows only the name. */
  address: v.optional(line(500)),
});
export type Address = v.InferOutput<typeof addressSchema>;

export const mailReadingSchema = v.object({
  kind: v.literal('mail'),
  /** The site's file name in `utils/sites`, for example `gmail`; `paste` for text pasted by the person. */
  site: line(40),
  /** The way back to the conversation. */
  url: v.optional(line(2_000)),
  threadId: v.optional(line(200)),
  messageId: v.optional(line(200)),
  subject: v.optional(line(2_000)),
  from: v.optional(addressSchema),
  to: v.pipe(v.array(addressSchema), v.maxLength(200)),
  /** When the mail was sent, in the words of the page. */
  sent: v.optional(line(300)),
  /** The same as epoch ms, where the page or an id of its has it so: `sentAt` weighs the two. */
  at: v.optional(v.pipe(v.number(), v.finite())),
  /** True for a message the person wrote. */
  own: v.boolean(),
  /** The text a person sees: no quoted history, signature, hidden text. Lines end in `\n`. May be empty. */
  text: line(MAX_TEXT),
  truncated: v.optional(v.boolean()),
  /** The language the interface of the site is in (BCP 47), for dates and for nothing else. */
  interfaceLanguage: v.optional(line(35)),
});
export type MailReading = v.InferOutput<typeof mailReadingSchema>;

const time = v.pipe(v.number(), v.finite());

/** One application in a portal's list, as it stands there. */
export const statusReadingSchema = v.object({
  kind: v.literal('status'),
  /** The site's file name in `utils/sites`; `page` for a page that the person pointed at. */
  site: line(40),
  /** The way back to the list. */
  url: v.optional(line(2_000)),
  /** The site's own id of the application or its posting: the same row has it again at every visit. */
  rowId: v.optional(line(200)),
  /** The posting's page. */
  jobUrl: v.optional(line(2_000)),
  company: v.optional(line(300)),
  role: v.optional(line(300)),
  /** The number of the posting. */
  requisition: v.optional(line(100)),
  /** The status, in the words of the site; empty where the row has none. */
  label: line(300),
  /** Whether the site lists it among what is under way; absent where it does not part them. */
  isActive: v.optional(v.boolean()),
  /** When the person applied, and when the status changed, in the words of the page. */
  applied: v.optional(line(300)),
  changed: v.optional(line(300)),
  /** The same as epoch ms, where the page has it so. */
  appliedAt: v.optional(time),
  changedAt: v.optional(time),
  /**
   * How it is known to be an application where no description of the page says so. `listed`: its place says so; `shape`: it
   * looks like one, and counts where its words say so, see `settle`; `sent`: the page confirms, here and now, that it was sent.
   */
  basis: v.optional(v.picklist(['listed', 'shape', 'sent'])),
  /** All that stands in a row of which nobody knows what stands where, with the heading or the term above it. */
  words: v.optional(v.pipe(v.array(v.object({ of: v.optional(line(100)), text: line(300) })), v.maxLength(40))),
  /** That of them which stands where the page's own marks say that a status does: the current step, a chip. */
  marked: v.optional(line(300)),
  /** The heading that such a row stands under; empty where there is none. */
  under: v.optional(line(300)),
  /** The language the interface of the site is in (BCP 47), for dates and for nothing else. */
  interfaceLanguage: v.optional(line(35)),
});
export type StatusReading = v.InferOutput<typeof statusReadingSchema>;

export const readingSchema = v.variant('kind', [mailReadingSchema, statusReadingSchema]);
export type Reading = v.InferOutput<typeof readingSchema>;
