/** A mail with everything that company, role, person and stage look at, found once. */
import type { Address } from '@/utils/reading';
import { findCues, GREETING, type Hits, makeHits } from './cues';
import type { Outcome } from './detection';
import { foldWord } from './fold';
import { humanSender } from './humanSender';
import type { Lexicon } from './lexicon';
import { forgetNames } from './nameFacts';
import type { Scan } from './scan';
import { domainOf, isAtsDomain, ownerOf } from './senders';
import { type Signature, signatureOf } from './signature';

export interface Part {
  scan: Scan;
  hits: Hits;
}

export interface Mail {
  body: Part;
  subject: Part;
  from: Address | undefined;
  /** The person's own mail: its sender and signature are no employer's. */
  own: boolean;
  outcome: Outcome;
  language: string | undefined;
  /** Bits of the mail's language and of English; of all when it is unknown. */
  tongues: number;
  lexicon: Lexicon;
  signature: Signature;
  domain: string | undefined;
  /** The label of the sender's domain that names its owner, folded; undefined for services and free mailboxes. */
  label: string | undefined;
  /** A service sends it, whoever the name says. */
  fromService: boolean;
  /** The service is an applicant-tracking system, and writes its customers' names. */
  fromMachine: boolean;
  /** Words the reader is greeted with, folded. */
  reader: Set<string>;
  /** The first names of a sender that is a human's, see `humanSender.ts`. */
  human: string[];
  /** Names that stand behind a role and a preposition. */
  afterRole: string[];
}

const bodyHits = makeHits();
const subjectHits = makeHits();

/** Looks through a mail. Valid until the next call. */
export function openMail(
  body: Scan,
  subject: Scan,
  from: Address | undefined,
  own: boolean,
  outcome: Outcome,
  language: string | undefined,
  lexicon: Lexicon,
): Mail {
  findCues(body, lexicon.cues, bodyHits);
  findCues(subject, lexicon.cues, subjectHits);
  const domain = domainOf(from?.address);
  const owner = ownerOf(domain);
  forgetNames();
  const bit = language === undefined ? undefined : lexicon.bits.get(language);
  const mail: Mail = {
    body: { scan: body, hits: bodyHits },
    subject: { scan: subject, hits: subjectHits },
    from,
    own,
    outcome,
    language: bit === undefined ? undefined : language,
    tongues: bit === undefined ? -1 : bit | (lexicon.bits.get('en') ?? 0),
    lexicon,
    signature: signatureOf(body, bodyHits, lexicon),
    domain,
    label: owner === undefined ? undefined : foldWord(owner),
    fromService: domain !== undefined && owner === undefined,
    fromMachine: domain !== undefined && isAtsDomain(domain),
    reader: readerOf(body, bodyHits, lexicon),
    human: [],
    afterRole: [],
  };
  if (!own) mail.human = humanSender(mail);
  return mail;
}

/** The words of the first lines that a greeting begins: who reads the mail. */
function readerOf({ text, starts, ends, count }: Scan, hits: Hits, { cues }: Lexicon): Set<string> {
  let reader: Set<string> | undefined;
  for (let h = 0; h < hits.count && (starts[hits.firsts[h] ?? 0] ?? 0) < 120; h++) {
    const first = hits.firsts[h] ?? 0;
    // At the beginning, or of a line: 'Hi Noor', but not 'we say hi to everyone'.
    const isStart = first === 0 || text.lastIndexOf('\n', starts[first]) >= (ends[first - 1] ?? 0);
    if (!isStart || ((cues.kinds[hits.nodes[h] ?? 0] ?? 0) & GREETING) === 0) continue;
    const from = hits.ends[h] ?? 0;
    for (let i = from; i < count && i < from + 5; i++) {
      const at = ends[i - 1] ?? 0;
      // A name goes on after a space or a hyphen only.
      if ((starts[i] ?? 0) - at > 2 || (text[at] !== ' ' && text[at] !== '-' && at < (starts[i] ?? 0))) break;
      reader ??= new Set();
      reader.add(foldWord(text.slice(starts[i], ends[i])));
    }
  }
  return reader ?? NOBODY;
}

const NOBODY = new Set<string>();
