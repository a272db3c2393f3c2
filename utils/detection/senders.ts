/** What addresses say: which domains belong to nobody's employer, and which addresses nobody reads. */
import { type Tracker, trackers } from './trackers';

/** Applicant-tracking systems and job boards by their domains. */
const byDomain = new Map(trackers.flatMap((tracker) => tracker.domains.map((domain) => [domain, tracker])));

/** Mailboxes anybody can have. */
const FREEMAIL_DOMAINS = new Set(
  `gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es hotmail.com hotmail.co.uk hotmail.fr hotmail.de
  hotmail.es hotmail.it live.com live.nl live.fr msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.com.br
  ymail.com aol.com icloud.com me.com mac.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.com gmx.at gmx.ch web.de
  t-online.de freenet.de posteo.de mailbox.org tutanota.com tuta.io fastmail.com hey.com zoho.eu mail.com mail.ru yandex.ru
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tin.it terra.com.br uol.com.br bol.com.br sapo.pt
  wp.pl o2.pl onet.pl interia.pl op.pl ziggo.nl kpnmail.nl planet.nl hetnet.nl xs4all.nl btinternet.com sky.com comcast.net
  verizon.net att.net qq.com 163.com 126.com naver.com daum.net hanmail.net kakao.com yandex.com ya.ru bk.ru list.ru inbox.ru
  rambler.ru ukr.net i.ua seznam.cz email.cz centrum.cz azet.sk freemail.hu citromail.hu telia.com telenor.dk online.no hotmail.no
  hotmail.se hotmail.dk luukku.com walla.co.il walla.com sina.com foxmail.com yahoo.co.jp docomo.ne.jp ezweb.ne.jp softbank.ne.jp
  rediffmail.com yahoo.in yahoo.co.in yahoo.com.tr hotmail.com.tr mynet.com yahoo.com.vn yahoo.co.id otenet.gr yahoo.gr yahoo.ro`
    .trim()
    .split(/\s+/),
);

/** Second-level names under which countries register: 'acme.co.uk' is Acme. */
const SECOND_LEVELS = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'gob', 'gouv', 'edu', 'or', 'ne']);

/** The part of an address after the '@', lower case; undefined when there is none. */
export function domainOf(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf('@') ?? -1;
  let domain =
    at < 0
      ? ''
      : (address ?? '')
          .slice(at + 1)
          .trim()
          .toLowerCase();
  if (!/[a-z0-9]$/.test(domain)) domain = domain.replace(/[>.\s]+$/, '');
  return domain === '' ? undefined : domain;
}

/** The domain, or the longest part at its end, that `known` has. */
function knownPart(domain: string, known: { has: (domain: string) => boolean }): string | undefined {
  let from = domain.length > 80 ? domain.indexOf('.', domain.length - 80) + 1 : 0;
  while (from >= 0 && from < domain.length) {
    const part = domain.slice(from);
    if (known.has(part)) return part;
    const dot = domain.indexOf('.', from);
    from = dot < 0 ? -1 : dot + 1;
  }
  return undefined;
}

/** The applicant-tracking system or job board that a domain is of, or is under. */
function trackerOf(domain: string): Tracker | undefined {
  if (asked.domain === domain) return asked.tracker;
  const part = knownPart(domain, byDomain);
  asked = { domain, tracker: part === undefined ? undefined : byDomain.get(part) };
  return asked.tracker;
}

/** The last answer: one mail asks for its domain several times. */
let asked: { domain: string; tracker: Tracker | undefined } = { domain: '', tracker: undefined };

/** True for a domain of an applicant-tracking system or job board, or one under it. */
export const isAtsDomain = (domain: string) => trackerOf(domain) !== undefined;

/** True for a domain at which anybody can have a mailbox. */
export const isFreemailDomain = (domain: string) => knownPart(domain, FREEMAIL_DOMAINS) !== undefined;

/** The label that names the owner: 'acme' of 'careers.acme.co.uk'; undefined for ATS, freemail and bare names. */
export function ownerOf(domain: string | undefined): string | undefined {
  if (!domain || isAtsDomain(domain) || isFreemailDomain(domain)) return undefined;
  const end = domain.lastIndexOf('.');
  if (end <= 0 || /^\d+$/.test(domain.slice(end + 1))) return undefined;
  let from = domain.lastIndexOf('.', end - 1);
  let owner = domain.slice(from + 1, end);
  if (from > 0 && SECOND_LEVELS.has(owner)) {
    const before = from;
    from = domain.lastIndexOf('.', before - 1);
    owner = domain.slice(from + 1, before);
  }
  return owner === '' || SHARED.has(owner) ? undefined : owner;
}

/** Parts of an address at a tracking system that are the system's or a department's, and no customer's. */
const NO_CUSTOMER =
  /^(?:www|eu|us|uk|de|apac|emea|mail|email|mg|em|bounce|hire|talent|candidates?|jobs?|careers?|recruit(?:ing|ment|er)?|apply|notifications?|no-?reply|do-?not-?reply|reply|hello|info|support|hr|team|people|system|workflow|messages?|invitations?|updates?|applications?|myworkday|workday|sender|post|app|in|my|go|t|e|m)$/;

/** The customer of a tracking system as its address shows it: 'acme' of acme@myworkday.com; undefined where it does not. */
export function customerOf(address: string | undefined): string | undefined {
  const domain = domainOf(address);
  const tracker = domain === undefined ? undefined : trackerOf(domain);
  if (!domain || !tracker || tracker.customer === 'display') return undefined;
  const local = (address ?? '').slice(0, (address ?? '').lastIndexOf('@')).toLowerCase();
  const part = knownPart(domain, byDomain) ?? '';
  const label =
    domain
      .slice(0, -part.length - 1)
      .split('.')
      .at(-1) ?? '';
  const customer = tracker.customer === 'local' ? (local.split(/[+.]/)[0] ?? '') : label;
  return customer.length > 1 &&
    !/^\d+$/.test(customer) &&
    !NO_CUSTOMER.test(customer) &&
    !seemsUnread(`${customer}@x.example`)
    ? customer
    : undefined;
}

/** Labels of mailboxes that anybody can have wherever they are. */
const SHARED = new Set([
  'mail',
  'email',
  'post',
  'mailbox',
  'webmail',
  'inbox',
  'postfach',
  'pochta',
  'poczta',
  'mailer',
  'freemail',
  'correo',
  'courriel',
  'courrier',
  'buzon',
  'posta',
  'epost',
  'sahkoposti',
  'skrzynka',
  'eposta',
  'levelezes',
  'tachydromeio',
  'surat',
  'hopthu',
  'webpost',
  'correio',
  'posti',
  'posten',
  'elpost',
  'schranka',
  'pos',
  'poshta',
  'familie',
  'familj',
  'family',
]);

/** What a local part looks like, without separators and digits, when nobody reads the answers. */
const NO_REPLY = new RegExp(
  `noreply noresponse noanswer donotreply donotrespond dontreply neverreply noreplies unmonitored nepasrepondre
  nepasreponder sansreponse nichtantworten keineantwort nichtbeantworten noresponda noresponde naoresponda naoresponder
  nonrispondere norispondere nietbeantwoorden nietantwoorden nieodpowiadaj prosimynieodpowiadac svarainte svarej ingensvar
  mailerdaemon postmaster bounce autoreply automailer automated autonotify donotrely alasvastaa eivastaa neodpovidat
  neodpovidejte nevalaszoljon neraspundeti nuraspundeti neotvechat yanitlama cevaplamayin svarikke ikkesvar ikkebesvar
  janganbalas henshinfuka vastaamatta misapantate`
    .trim()
    .split(/\s+/)
    .join('|'),
);
/** Whole local parts that are machines wherever they are. */
const MACHINES =
  /^(?:notifications?|notify|notifier|alerts?|mailer|robot|system|automation|jobalerts?|nobody|devnull)$/;
/** Local parts that are machines at an applicant-tracking system, where a person has a name or a reply token. */
const ATS_MACHINES =
  /^(?:mail|email|info|hello|support|jobs?|careers?|recruiting|talent|hr|team|updates?|applications?|messages?|invitations?|myworkday|workday|candidates?|hiring)$/;

/** The Latin letters of a local part, without accents. */
const lettersOf = (local: string) =>
  /^[a-z]*$/.test(local)
    ? local
    : local
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z]/g, '');

/** True when an answer to this address reaches nobody, in any of the forms such addresses have. */
export function isNoReply(address: string): boolean {
  if (askedAddress.address !== address) askedAddress = { address, noReply: seemsUnread(address) };
  return askedAddress.noReply;
}

let askedAddress = { address: '', noReply: false };

function seemsUnread(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = (at < 0 ? address : address.slice(0, at)).slice(-120);
  const letters = lettersOf(local);
  if (NO_REPLY.test(letters) || MACHINES.test(letters)) return true;
  const domain = domainOf(address);
  if (!domain) return false;
  if (/(?:^|[.-])(?:no-?reply|bounces?|donotreply)(?:[.-]|$)/.test(domain)) return true;
  if (!isAtsDomain(domain)) return false;
  // At a tracking system the local part is often the customer's name: 'acme@myworkday.com'.
  return (
    ATS_MACHINES.test(letters) ||
    letters === '' ||
    /(?:^|\.)(?:myworkday|workday|taleo|successfactors|icims)\./.test(domain)
  );
}
