import { conversationId, isOwn, type Mailer, type SampleMail, sam } from './mail';

/** The sample mailbox's page: which variants of Gmail's page it can show, and the document the server answers with. */

/** How the page behaves; each can be set for a mailbox or in the address (the name in brackets). */
export interface PageSettings {
  /** Language of the interface (`hl`): dates, labels and direction follow it. */
  language: string;
  theme: 'light' | 'dark';
  /** The reading pane (`pane=1`): the conversation opens beside the list and the hash stays the list's. */
  pane: boolean;
  /** `ids`: `undefined` writes that word as the thread's perm id, as Gmail does since 2025-11; `missing` leaves out all ids. */
  ids: 'full' | 'undefined' | 'missing';
  /** A conversation in a structure nobody knows (`broken=1`). */
  broken: boolean;
  /** A compose window (`view=cm`) with these fields (`to`, `su`, `body`). */
  compose?: { to: string; subject: string; body: string };
}

/** A mail as the page gets it: what a reader should find out is not in it. */
export type PageMail = Omit<SampleMail, 'expect'> & {
  own: boolean;
  /** The last part of its conversation's address. */
  path: string;
};

/** What the client reads from the document. */
export interface PageContent {
  settings: PageSettings;
  mails: PageMail[];
  owner: Mailer;
}

const languages = ['en', 'de', 'fr', 'es', 'ja', 'ar'] as const;

const oneOf = <T extends string>(value: string | null, allowed: readonly T[]): T | undefined =>
  allowed.find((word) => word === value);

/** The settings that an address asks for, over those the mailbox was started with. */
export function settingsOf(query: URLSearchParams, base: Partial<PageSettings> = {}): PageSettings {
  const compose =
    query.get('view') === 'cm'
      ? { to: query.get('to') ?? '', subject: query.get('su') ?? '', body: query.get('body') ?? '' }
      : base.compose;
  return {
    language: oneOf(query.get('hl'), languages) ?? base.language ?? 'en',
    theme: oneOf(query.get('theme'), ['light', 'dark'] as const) ?? base.theme ?? 'light',
    pane: query.has('pane') ? query.get('pane') === '1' : (base.pane ?? false),
    ids: oneOf(query.get('ids'), ['full', 'undefined', 'missing'] as const) ?? base.ids ?? 'full',
    broken: query.has('broken') ? query.get('broken') === '1' : (base.broken ?? false),
    ...(compose ? { compose } : {}),
  };
}

/** As strict as Gmail's own where it matters to a content script: no string becomes markup or script by accident. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sample-mailbox',
].join('; ');

/** The policy of one page: with `styles=none` in the address it allows no style at all, for what is put in from outside. */
export const policyOf = (query: URLSearchParams): string =>
  query.get('styles') === 'none'
    ? contentSecurityPolicy.replace("style-src 'self' 'unsafe-inline'", "style-src 'none'")
    : contentSecurityPolicy;

/** The document: an empty page, the mails as JSON, and the client that draws it. */
export function page(mails: readonly SampleMail[], settings: PageSettings): string {
  const content: PageContent = {
    settings,
    mails: mails.map(({ expect: _, ...mail }) => ({ ...mail, own: isOwn(mail), path: conversationId(mail.threadId) })),
    owner: sam,
  };
  const json = JSON.stringify(content).replaceAll('<', '\\u003c');
  const direction = settings.language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${settings.language}" dir="${direction}" data-theme="${settings.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${settings.theme}">
<title>Sample mailbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/mail/sample/style.css">
</head>
<body class="aAU">
<script type="application/json" id="sample-content">${json}</script>
<script type="module" src="/mail/sample/main.js"></script>
</body>
</html>
`;
}
