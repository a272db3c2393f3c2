import type { popup as english } from '../en/popup';

export const popup: typeof english = {
  addByHand: 'Eintragen',
  pasteMail: 'Mail einfügen',
  notices: 'Hinweise',
  loading: 'Das Protokoll wird geöffnet',
  next: 'Der nächste Schritt',
  waiting: 'Was wartet',
  rejections: 'Neueste Absagen',
  verbs: {
    postmortem: 'Festhalten, was war',
    feedback: 'Frage entwerfen',
    retrospective: 'Aufschreiben, was gut lief',
    actions: 'Ein Vorhaben wählen',
    repeat: 'Nächstes Hindernis benennen',
  },
  reasons: {
    postmortem: 'Erst die Tatsachen, dann das Urteil. Ein paar Zeilen genügen.',
    feedback: 'Zwei enge Fragen an jemanden, der es weiß. Der Entwurf ist kurz.',
    retrospective: 'Was gut lief, kommt zuerst. Dann, was besser geht.',
    actions: 'Ein einziges, mit dem Moment, für den es gedacht ist.',
    repeat: 'Es braucht nur eine Zusage. Was steht beim nächsten Mal im Weg?',
  },
  goOn: 'Weiterschreiben',
  halfWritten: 'Deine Worte sind halb geschrieben und noch da.',
  start: 'Anfangen: 2 Minuten',
  ifThen: (cue, response) => `Wenn ${cue}, dann ${response}.`,
  answered: (person) => (person ? `${person} hat dir geantwortet.` : 'Du hast eine Antwort.'),
  answeredReason: 'Sie ist Wort für Wort aufgehoben. Die Retrospektive beginnt mit ihr.',
  readAnswer: 'Antwort lesen',
  isItNo: (company) => (company ? `Ist das eine Absage von ${company}?` : 'Ist das eine Absage?'),
  changed: (company, role) =>
    company && role
      ? `${company} hat den Status für ${role} geändert. Ist das eine Absage?`
      : `Der Status hat sich geändert: ${company ?? role ?? 'eine Bewerbung'}. Ist das eine Absage?`,
  ended: (company, role) =>
    company && role
      ? `${company} führt ${role} als beendet. Ist das eine Absage?`
      : `${company ?? role ?? 'Eine Bewerbung'} steht unter dem, was beendet ist. Ist das eine Absage?`,
  isNo: 'Es ist eine Absage',
  changeKept: 'Es bleibt, wie es ist, und zählt nicht als Absage.',
  lookThrough: (count) =>
    count === 1 ? 'Eine frühere Absage zum Durchsehen' : `${count} frühere Absagen zum Durchsehen`,
  decidingWords: 'Diese Worte sprechen dafür:',
  yesNo: 'Ja, stimmt',
  notRejection: 'Keine Absage',
  later: 'Später',
  more: (count) => `und ${count} weitere`,
  allInJournal: 'Alle im Journal',
  checkNo: 'Prüfen: eine Absage?',
  nothingWaits: 'Nichts wartet auf dich.',
  nothingWaitsMore: 'Die nächste Absage, die du in deiner Mail öffnest, erscheint hier.',
  emptyTitle: 'Noch nichts da',
  empty:
    'Die erste Absage, die du in deiner Mail öffnest, erscheint hier. Du kannst auch eine eintragen oder eine Mail einfügen.',
  putOff: 'Es wartet bis morgen früh.',
  dismissed: 'Zurückgenommen. Das zählt nicht als Absage.',
  confirmed: 'Als Absage vermerkt.',
  undone: 'Rückgängig gemacht.',
  readFailed: 'Das Protokoll ließ sich nicht lesen. Was darin steht, ist nicht verloren.',
  privateMode:
    'Wenn Firefox keine Chronik anlegen darf, kann keine Erweiterung ein Protokoll führen. Ändern lässt sich das unter Einstellungen, Datenschutz & Sicherheit, Chronik.',

  half: {
    hand: 'Ein Eintrag, halb getippt',
    paste: 'Eine eingefügte Mail, noch nicht im Protokoll',
    goOn: 'Weiter',
    discard: 'Verwerfen',
    discarded: 'Verworfen.',
  },

  hand: {
    title: 'Von Hand eintragen',
    kind: 'Was geschehen ist',
    company: 'Firma',
    role: 'Stelle',
    day: 'Tag der Absage',
    dayOf: 'Tag',
    stage: 'Wie weit es ging',
    stageUnknown: 'Weiß ich nicht',
    log: 'Absage eintragen',
    logNews: 'Eintragen',
    needsName: 'Nenne wenigstens die Firma oder die Stelle, damit du sie wiederfindest.',
    needsDay: 'Wähle den Tag, an dem es geschah.',
    dayAhead: 'Dieser Tag kommt erst noch. Wähle heute oder einen früheren.',
    logged: (sentence) => `Eingetragen: ${sentence}`,
  },

  paste: {
    title: 'Mail einfügen',
    field: 'Der Text der Mail',
    hint: 'Mit Betreff und Absender darüber, wenn du sie hast. Er bleibt auf diesem Rechner.',
    read: 'Lesen lassen',
    needsText: 'Füge zuerst den Text einer Mail ein.',
    readFailed: 'Dieser Text ließ sich nicht lesen. Du kannst die Absage stattdessen eintragen.',
    understood: 'Was verstanden wurde',
    outcomes: {
      rejected: 'Eine Absage',
      offer: 'Ein Angebot',
      interview: 'Eine Einladung zum Gespräch',
      assessment: 'Eine Aufgabe',
      received: 'Eine Bestätigung, dass die Bewerbung ankam',
      feedback: 'Eine Antwort mit Rückmeldung',
      withdrawn: 'Eine zurückgezogene Bewerbung',
    },
    perhaps: (outcome) => `${outcome}, aber nicht sicher.`,
    person: (name) => `Unterschrieben von ${name}`,
    words: 'Diese Worte gaben den Ausschlag',
    company: 'Firma',
    role: 'Stelle',
    log: 'Ins Protokoll',
    other: 'Den Worten nach geht es hier nicht um eine Bewerbung. Nichts wurde festgehalten.',
    byHand: 'Selbst eintragen',
    logged: (outcome) => `Festgehalten: ${outcome}`,
    known: 'Diese Mail steht schon im Protokoll.',
    noApplication:
      'Keine Bewerbung im Protokoll passt dazu. Schreib die Firma so, wie du sie kennst, oder trage zuerst die Absage ein, zu der es gehört.',
  },

  page: {
    title: 'Diese Seite lesen',
    reading: 'Die Seite wird gelesen',
    found: (count, many) =>
      many === 1 ? 'Eine Bewerbung auf dieser Seite.' : `${count} Bewerbungen auf dieser Seite.`,
    all: 'Alle wählen',
    none: 'Keine wählen',
    cut: 'Die Seite ist zu lang, um ganz gelesen zu werden. Fehlen Bewerbungen, lass sie weniger zeigen und lies sie noch einmal.',
    unknown: 'Bedeutung unbekannt:',
    log: (count, many) => (many === 0 ? 'Ins Protokoll' : many === 1 ? 'Eine ins Protokoll' : `${count} ins Protokoll`),
    logged: (count, many) =>
      many === 1 ? 'Eine Bewerbung ins Protokoll aufgenommen.' : `${count} Bewerbungen ins Protokoll aufgenommen.`,
    known: 'All das steht schon im Protokoll.',
    nothing:
      'Hier fand sich keine Liste von Bewerbungen. Gesucht wird, wo eine Seite Stellen mit ihrem Status nennt. Wurde die Liste noch geladen, lies sie noch einmal.',
    again: 'Noch einmal lesen',
    refused: 'Diese Seite lässt sich nicht lesen: Der Browser hält Erweiterungen von ihr fern.',
    byHand: 'Von Hand eintragen',
  },

  site: {
    label: (site) => `In ${site}`,
    none: 'Auf dieser Seite liest Rebound nichts.',
    taken: (site) => `In ${site} wird nichts gelesen.`,
  },

  journal: 'Journal',
  settings: 'Einstellungen',
};
