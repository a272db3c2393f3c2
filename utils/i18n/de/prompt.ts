import type { prompt as english } from '../en/prompt';

export const prompt: typeof english = {
  label: 'Rebound',
  saidNo: (company, role) =>
    company && role
      ? `${company} hat für ${role} abgesagt.`
      : company
        ? `${company} hat abgesagt.`
        : role
          ? `Eine Absage für ${role}.`
          : 'Das ist eine Absage.',
  isItNo: (company) =>
    company
      ? `Das liest sich wie eine Absage von ${company}. Stimmt das?`
      : 'Das liest sich wie eine Absage. Stimmt das?',
  changed: (company, role) =>
    company && role
      ? `${company} hat den Status für ${role} geändert. Ist das eine Absage?`
      : company
        ? `${company} hat einen Status geändert. Ist das eine Absage?`
        : role
          ? `Der Status für ${role} hat sich geändert. Ist das eine Absage?`
          : 'Ein Status hat sich geändert. Ist das eine Absage?',
  ended: (company, role) =>
    company && role
      ? `${company} führt ${role} als beendet. Ist das eine Absage?`
      : `${company ?? role ?? 'Eine Bewerbung'} steht unter dem, was beendet ist. Ist das eine Absage?`,
  past: (site, applications) =>
    applications === 1
      ? `Eine Bewerbung aus ${site} steht jetzt in deinem Protokoll.`
      : `${applications} Bewerbungen aus ${site} stehen jetzt in deinem Protokoll.`,
  pastRejected: (rejected) =>
    rejected === 0
      ? 'Von jetzt an hörst du, was sich dort ändert.'
      : rejected === 1
        ? 'Eine davon endete mit einer Absage. Du kannst sie durchsehen, wann du willst.'
        : `${rejected} davon endeten mit einer Absage. Du kannst sie durchsehen, wann du willst.`,
  lookThrough: 'Durchsehen',
  answered: (person) => (person ? `${person} hat dir geantwortet.` : 'Du hast eine Antwort.'),
  answeredDetail: 'Sie wird Wort für Wort aufgehoben und liegt bei deiner Retrospektive bereit.',
  stage: {
    application: 'nach der Bewerbung',
    screen: 'nach einem ersten Gespräch',
    assessment: 'nach einer Aufgabe',
    interview: 'nach einem Gespräch',
    final: 'nach der letzten Runde',
    offer: 'nach einem Angebot',
  },
  ask: 'Um Rat fragen',
  reflect: 'Nachdenken',
  dismiss: 'Keine Absage',
  reject: 'Es ist eine Absage',
  dismissFeedback: 'Keine Antwort',
  later: 'Später',
  next: (count) => `Weiter (noch ${count})`,
  more: (count) => `danach noch ${count}`,
  why: 'Warum sehe ich das?',
  close: 'Schließen',
  undo: 'Rückgängig',
  openJournal: 'Journal öffnen',
  copyDraft: 'Entwurf kopieren',
  copied: 'Kopiert.',
  copyRefused: 'Der Browser hat das Kopieren nicht erlaubt. Öffne das Journal: Dort steht der Entwurf auch.',
  whyWords: 'Diese Worte gaben den Ausschlag:',
  whyStatus: 'Das sagt die Liste jetzt, und was es heißt, ist nicht klar:',
  whyEnded: 'Die Liste führt sie unter dem, was beendet ist, und sagt nicht, wie.',
  whyNoWords: 'Der Betreff gab den Ausschlag; im Text steht nichts Eindeutiges.',
  whyConfidence: (percent) => `So sicher ist das: ${percent}.`,
  whyLocal: 'Die geöffnete Seite wurde auf diesem Rechner gelesen. Nichts wurde irgendwohin geschickt.',
  whyOff: 'Im Rebound-Popup kannst du diese Seite ausschalten.',
  noReply: (address) => `${address} nimmt keine Antworten an.`,
  noReplyNext: 'Wen du fragst, wählst du im Journal.',
  noReplyDraft: 'An dieser Adresse liest niemand mit, darum steht hier kein Entwurf.',
  asking: 'Das Antwortfeld öffnet sich ...',
  asked: 'Der Entwurf steht im Antwortfeld. Lies ihn, ändere ihn und sende ihn selbst ab.',
  askedInEnglish: 'In der Sprache dieser Mail gibt es noch keinen Entwurf, darum ist er auf Englisch.',
  occupied: 'Im Antwortfeld stehen schon Worte von dir. Nichts wurde verändert.',
  noBox: 'Das Antwortfeld ging nicht auf. Du kannst den Entwurf stattdessen kopieren.',
  dismissed: 'Zurückgenommen. Das zählt nicht als Absage.',
  changeKept: 'Es bleibt im Protokoll, wie es ist, und zählt nicht als Absage.',
  rejected: 'Als Absage notiert.',
  putOff: 'Es wartet bis morgen früh im Popup.',
  journalBeside: 'Das Journal ist neben dieser Seite offen.',
  journalWindow: 'Das Journal ist in einem eigenen Fenster offen.',
  couldNotKeep: 'Auf dieser Seite steht vielleicht etwas Neues, aber es ließ sich nicht festhalten.',
  failures: {
    closed:
      'Das Protokoll ließ sich nicht öffnen. Schließe andere Rebound-Fenster oder starte den Browser neu und öffne diese Seite noch einmal.',
    full: 'Die Festplatte ist voll. Schaffe Platz und öffne diese Seite noch einmal; nichts Geschriebenes ist verloren.',
    newer:
      'Eine neuere Version von Rebound hat das Protokoll geschrieben. Aktualisiere Rebound und öffne diese Seite noch einmal.',
    failed: 'Das ließ sich nicht speichern. Öffne diese Seite gleich noch einmal; nichts Geschriebenes ist verloren.',
    outdated: 'Rebound wurde aktualisiert. Lade diese Seite neu; nichts Geschriebenes ist verloren.',
    refused: 'Diese Seite darf das nicht. Öffne das Journal über den Rebound-Knopf.',
  },
};
