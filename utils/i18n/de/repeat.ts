import type { repeat as english } from '../en/repeat';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const repeat: typeof english = {
  title: 'Weitermachen',
  soFar: (tries, talks, finals, offers) =>
    [
      counted(tries, 'Versuch', 'Versuche'),
      talks > 0 ? counted(talks, 'Gespräch', 'Gespräche') : '',
      finals > 0 ? counted(finals, 'letzte Runde', 'letzte Runden') : '',
      offers > 0 ? counted(offers, 'Angebot', 'Angebote') : '',
    ]
      .filter((part) => part !== '')
      .join(', ')
      .concat('.'),
  onlyOne: 'Es braucht nur eine Zusage.',
  newestAlone: (looked, all) =>
    `Gezählt ist der neueste Teil einer langen Suche, mit den letzten ${looked} Absagen. Das Journal kennt insgesamt ${all}.`,
  nothingYet: 'Noch nichts zu zählen.',

  picture: 'Wie weit es vor der Absage ging',
  tooFew: 'Zu wenige, um mehr zu sagen. Ab 5 Absagen steht hier, wo die meisten kamen.',
  most: (count, all, stage) => `${count} von ${all} kamen an dieser Stelle: ${stage}. Eine Zahl, kein Urteil.`,
  noMost: 'Bisher sticht keine Stelle heraus.',
  unknownStage: 'Nicht bekannt',
  pictureWords: (parts) => `Absagen danach, wie weit es ging. ${parts}`,
  part: (stage, count) => `${stage}: ${count}`,
  asTable: 'Dasselbe als Tabelle',
  stage: 'So weit ging es',
  rejections: 'Absagen',
  share: 'Anteil',
  all: 'Alle',

  also: 'Und unterwegs',
  feedback: (asked, answered) =>
    asked === 0
      ? 'Noch niemanden um Rat gefragt.'
      : `${counted(asked, 'Person', 'Personen')} um Rat gefragt, ${answered === 0 ? 'bisher keine Antwort' : counted(answered, 'Antwort', 'Antworten')}.`,
  feedbackRule: 'Keine Antwort ist die Regel, kein Scheitern.',
  actionsDone: (count) => (count === 0 ? 'Noch kein Vorhaben umgesetzt.' : `${count} Vorhaben umgesetzt.`),
  waiting: (count) =>
    count === 0
      ? 'Keine andere Bewerbung ist offen.'
      : `${counted(count, 'Bewerbung ist', 'Bewerbungen sind')} noch offen:`,
  more: (count) => `und ${count} weitere`,

  next: 'Vor dem nächsten Mal',
  obstacle: 'Was wird als Nächstes im Weg stehen?',
  obstacleExample: 'Sie fragen nach der Lücke im Lebenslauf',
  response: 'Was tust du dann?',
  responseExample: 'Es in zwei Sätzen sagen, dann nennen, was ich gelernt habe',
  both: 'Ein Satz genügt.',
  done: 'Weitermachen',
  change: 'Diese Worte ändern',
  closed: (company) => (company ? `Die Runde für ${company} ist geschlossen.` : 'Diese Runde ist geschlossen.'),
  ready: 'Du weißt, was du beim nächsten Mal tust.',
  closedStill: (steps) => `Hier noch offen, wenn du magst: ${steps}.`,
  ifThen: 'Wenn das kommt',
  thenThis: 'dann',
  toAll: 'Alle Absagen',
};
