import type { journal as english } from '../en/journal';

export const journal: typeof english = {
  title: 'Journal',
  reading: 'Das Journal wird gelesen.',
  notices: 'Hinweise',
  notRead: 'Das Journal ließ sich nicht lesen',

  rejections: 'Absagen',
  rejectionCount: (count, isAll) => {
    if (!isAll) return `Die neuesten ${count} Absagen`;
    return count === 1 ? 'Eine Absage' : `${count} Absagen, die neueste zuerst`;
  },
  emptyTitle: 'Noch nichts da',
  empty:
    'Die erste Absage, die du in deinem Postfach öffnest, erscheint hier. Über den Rebound-Knopf kannst du auch eine von Hand eintragen.',
  noneYet: 'Bisher keine Absage.',
  showMore: (count) => (count === 1 ? '1 weitere zeigen' : `${count} weitere zeigen`),
  nowShown: (shown, all) => `${shown} von ${all} werden gezeigt.`,
  others: 'Andere Bewerbungen',
  news: (kind, day) => `${kind}, ${day}`,

  all: 'Alle Absagen',
  application: (company, role) =>
    company && role ? `${company}: ${role}` : (company ?? role ?? 'Eine Bewerbung, die Firma ist nicht bekannt'),
  stillOpen: 'Noch offen. Wird eine Absage daraus, beginnen hier die fünf Schritte.',
  toMail: 'Zur Mail',
  toPage: 'Zur Seite',
  manage: 'Ändern oder entfernen',
  edit: 'Was darüber bekannt ist',
  company: 'Firma',
  role: 'Stelle',
  requisition: 'Nummer der Ausschreibung',
  requisitionHint: 'Auch Referenz- oder Kennnummer. Nachrichten, die sie nennen, finden hierher.',
  contact: 'Ansprechperson',
  address: 'Mailadresse der Ansprechperson',
  addressHint: 'Ein Mensch, dem du schreiben kannst, keine No-Reply-Adresse.',
  emptyIsUnknown: 'Ein leeres Feld heißt: nicht bekannt.',
  badAddress: 'In einer Adresse steht ein @, zum Beispiel anna@acme.example.',
  saveEdit: 'Änderungen speichern',
  edited: 'Geändert.',
  notRejection: 'Keine Absage',
  notRejectionDone: 'Zurückgenommen. Es zählt nicht als Absage.',
  delete: 'Diese Bewerbung löschen',
  deleteHint:
    'Sie verschwindet aus dem Journal, mit allem, was du dazu geschrieben hast. Unten im Journal, unter „Gelöscht und beiseitegelegt“, findest du sie wieder.',
  deleted: 'Gelöscht.',
  undone: 'Rückgängig gemacht.',

  doubtTitle: 'Das liest sich wie eine Absage. Ist es eine?',
  doubtWords: 'Diese Worte haben entschieden:',
  doubtYes: 'Ja, es ist eine Absage',
  confirmed: 'Als Absage notiert.',

  changedTitle: 'Der Status hat sich geändert. Ist das eine Absage?',
  endedTitle: 'Sie steht unter dem, was beendet ist. Ist das eine Absage?',
  isNo: 'Es ist eine Absage',
  changeKept: 'Es bleibt, wie es ist, und zählt nicht als Absage.',

  lookThrough: {
    title: (count) => (count === 1 ? 'Eine frühere Absage zum Durchsehen' : `${count} frühere Absagen zum Durchsehen`),
    lead: (count) =>
      count === 1
        ? 'Sie stand in einer deiner Listen, als Rebound sie zum ersten Mal sah. Hier wartet nichts; beginnen kannst du damit, wann du willst.'
        : 'Sie standen in deinen Listen, als Rebound sie zum ersten Mal sah. Hier wartet nichts; beginnen kannst du damit, wann du willst.',
    show: 'Zeigen',
    more: (count) => `und ${count} weitere`,
    allRight: (count) => (count === 1 ? 'Sie stimmt' : 'Sie stimmen'),
    done: 'Notiert.',
  },

  finished: (done, next) => `${done}: erledigt. Als Nächstes: ${next}.`,
  finishedSame: (done) => `${done}: erledigt.`,

  loop: {
    postmortem: 'Rück\u00ADblick',
    feedback: 'Rat ein\u00ADholen',
    retrospective: 'Retro\u00ADspek\u00ADtive',
    actions: 'Vor\u00ADhaben',
    repeat: 'Weiter',
  },
};
