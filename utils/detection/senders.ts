/** What addresses say: which domains belong to nobody's employer, and which addresses nobody reads. */

/** Domains of applicant-tracking systems, job boards and the services they send with. */
const ATS_DOMAINS = new Set(
  `greenhouse.io greenhouse-mail.io lever.co hire.lever.co ashbyhq.com workday.com myworkday.com myworkdayjobs.com
  smartrecruiters.com icims.com talent.icims.com taleo.net oracle.com oraclecloud.com successfactors.com successfactors.eu
  sapsf.com jobvite.com jobvite-inc.com bamboohr.com breezy.hr breezy-mail.com workable.com workablemail.com
  candidates.workablemail.com recruitee.com teamtailor.com teamtailor-mail.com personio.com personio.de personiomail.com
  jazzhr.com jazz.co applytojob.com resumator.com rippling.com gem.com pinpointhq.com comeet.co comeet.com avature.net
  brassring.com kenexa.com ultipro.com ukg.com paylocity.com paycomonline.net adp.com dayforce.com ceridian.com
  cornerstoneondemand.com csod.com eightfold.ai phenom.com phenompeople.com beamery.com hirevue.com codility.com
  hackerrank.com hackerrankforwork.com codesignal.com testgorilla.com karat.com wellfound.com angel.co ycombinator.com
  linkedin.com indeed.com indeedemail.com glassdoor.com ziprecruiter.com monster.com stepstone.de stepstone.com xing.com
  welcometothejungle.com welcomekit.co hellowork.com apec.fr infojobs.net infojobs.com.br gupy.io gupy.com.br catho.com.br
  pracuj.pl erecruiter.pl traffit.com softgarden.io softgarden.de rexx-systems.com umantis.com haufe-umantis.com d.vinci.de
  dvinci.de prescreen.io onlyfy.io onlyfy.jobs concludis.de join.com jobylon.com varbi.com reachmee.com tribepad.com
  jobtrain.co.uk eploy.net applied.com beapplied.com hireful.co.uk freshteam.com zohorecruit.com zoho.com manatal.com
  bullhorn.com bullhornmail.com loxo.co crelate.com naukri.com hirist.com instahyre.com dice.com otta.com hired.com
  triplebyte.com homerun.co recruitcrm.io factorialhr.com kenjo.io talentsoft.com cegid.com flatchr.io digitalrecruiters.com
  taleez.com beetween.com zucchetti.it inrecruiting.com altamiraweb.com csc.gov calendly.com goodtime.io modernloop.io
  sendgrid.net mailgun.org amazonses.com sparkpostmail.com mandrillapp.com`
    .trim()
    .split(/\s+/),
);

/** Mailboxes anybody can have. */
const FREEMAIL_DOMAINS = new Set(
  `gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es hotmail.com hotmail.co.uk hotmail.fr hotmail.de
  hotmail.es hotmail.it live.com live.nl live.fr msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.com.br
  ymail.com aol.com icloud.com me.com mac.com proton.me protonmail.com pm.me gmx.de gmx.net gmx.com gmx.at gmx.ch web.de
  t-online.de freenet.de posteo.de mailbox.org tutanota.com tuta.io fastmail.com hey.com zoho.eu mail.com mail.ru yandex.ru
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tin.it terra.com.br uol.com.br bol.com.br sapo.pt
  wp.pl o2.pl onet.pl interia.pl op.pl ziggo.nl kpnmail.nl planet.nl hetnet.nl xs4all.nl btinternet.com sky.com comcast.net
  verizon.net att.net qq.com 163.com 126.com naver.com`
    .trim()
    .split(/\s+/),
);

/** Second-level names under which countries register: 'acme.co.uk' is Acme. */
const SECOND_LEVELS = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'gob', 'gouv', 'edu', 'or', 'ne']);

/** The part of an address after the '@', lower case; undefined when there is none. */
export function domainOf(address: string | undefined): string | undefined {
  const at = address?.lastIndexOf('@') ?? -1;
  const domain =
    at < 0
      ? ''
      : (address ?? '')
          .slice(at + 1)
          .trim()
          .toLowerCase()
          .replace(/[>.\s]+$/, '');
  return domain === '' ? undefined : domain;
}

const isIn = (domain: string, domains: Set<string>) => {
  const labels = domain.split('.').slice(-5);
  return labels.some((_, i) => domains.has(labels.slice(i).join('.')));
};

/** True for a domain of an applicant-tracking system or job board, or one under it. */
export const isAtsDomain = (domain: string) => isIn(domain, ATS_DOMAINS);

/** True for a domain at which anybody can have a mailbox. */
export const isFreemailDomain = (domain: string) => isIn(domain, FREEMAIL_DOMAINS);

/** The label that names the owner: 'acme' of 'careers.acme.co.uk'; undefined for ATS, freemail and bare names. */
export function ownerOf(domain: string | undefined): string | undefined {
  if (!domain || isAtsDomain(domain) || isFreemailDomain(domain)) return undefined;
  const labels = domain.split('.').filter(Boolean);
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) return undefined;
  const i = labels.length >= 3 && SECOND_LEVELS.has(labels.at(-2) ?? '') ? -3 : -2;
  return labels.at(i);
}

/** What a local part looks like, without separators and digits, when nobody reads the answers. */
const NO_REPLY = [
  'noreply',
  'noresponse',
  'noanswer',
  'donotreply',
  'donotrespond',
  'dontreply',
  'neverreply',
  'noreplies',
  'unmonitored',
  'nepasrepondre',
  'nepasreponder',
  'sansreponse',
  'nichtantworten',
  'bittenichtantworten',
  'keineantwort',
  'nichtbeantworten',
  'noresponder',
  'noresponda',
  'norespondas',
  'noresponde',
  'naoresponda',
  'naoresponder',
  'nonrispondere',
  'norispondere',
  'nietbeantwoorden',
  'nietantwoorden',
  'nieodpowiadaj',
  'prosimynieodpowiadac',
  'svarainte',
  'svarej',
  'ingensvar',
  'mailerdaemon',
  'postmaster',
  'bounce',
  'bounces',
  'autoreply',
  'automailer',
  'automated',
  'autonotify',
  'donotrely',
];
/** Whole local parts that are machines wherever they are. */
const MACHINES =
  /^(?:notifications?|notify|notifier|alerts?|mailer|robot|system|automation|jobalerts?|nobody|devnull)$/;
/** Local parts that are machines at an applicant-tracking system, where a person has a name or a reply token. */
const ATS_MACHINES =
  /^(?:mail|email|info|hello|support|jobs?|careers?|recruiting|talent|hr|team|updates?|applications?|messages?|invitations?|myworkday|workday|candidates?|hiring)$/;

/** True when an answer to this address reaches nobody, in any of the forms such addresses have. */
export function isNoReply(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = (at < 0 ? address : address.slice(0, at)).slice(-120);
  const letters = local
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (NO_REPLY.some((word) => letters.includes(word)) || MACHINES.test(letters)) return true;
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
