import type { Asked, retrospective as english } from '../en/retrospective';

/** 'ich' / 'du' / the name, with the forms that go with it; names stay as they are in every case. */
const pick = (asked: Asked, first: string, second: string, third: (name: string) => string): string =>
  asked.as === 'I' ? first : asked.as === 'you' ? second : third(asked.name);
const did = (asked: Asked): string => pick(asked, 'habe ich', 'hast du', (name) => `hat ${name}`);
const toWhom = (asked: Asked): string => pick(asked, 'mir', 'dir', (name) => name);
const whom = (asked: Asked): string => pick(asked, 'mich', 'dich', (name) => name);
const would = (asked: Asked): string => pick(asked, 'würde ich', 'würdest du', (name) => `würde ${name}`);

export const retrospective: typeof english = {
  title: 'Was du daraus mitnimmst',
  lead: 'Zuerst, was gut lief. Das liest niemand außer dir.',
  sources: 'Was dir vorliegt',
  mail: (day) => `Die Mail vom ${day}`,
  mailNoText: 'Der Wortlaut wurde nicht gespeichert.',
  noMail: 'Es gibt keine Mail: Diese Absage wurde von Hand eingetragen.',
  feedbackFrom: (person, day) => (person ? `Rückmeldung von ${person}, ${day}` : `Rückmeldung vom ${day}`),
  noFeedback: 'Es kam keine Rückmeldung. Dir bleiben die Mail und dein Gedächtnis.',
  memory: 'Was du selbst festgehalten hast',
  noMemory: 'Noch steht hier nichts. Beginne mit dem Gedächtnis: Was fällt dir als Erstes ein?',
  toPostmortem: 'Festhalten, was geschah',
  askAs: 'So wird gefragt',
  askAsHint: 'Von außen ist man leichter fair: Versuch es mit „du“.',
  askAsNameHint: 'Von außen ist man leichter fair: Versuch es mit „du“ oder deinem Namen.',
  voices: { I: 'Ich', you: 'Du' },
  well: (asked) => `Was ist ${toWhom(asked)} gut gelungen?`,
  wellHint: 'Eines genügt. Auch Kleines zählt.',
  wellLine: (number) => `Gut gelungen, Zeile ${number}`,
  helpMe: 'Hilf mir, etwas zu finden',
  another: 'Eine andere Frage',
  nothingWell: 'Mir fällt nichts ein',
  passed: 'Was macht es heute schwer, etwas zu nennen?',
  passedHint: 'Ein paar Worte genügen, dann geht der Rest auf.',
  findOne: 'Doch etwas nennen',
  wellMissing: 'Nenne erst eine Sache, oder sag, was es schwer macht.',
  restOpens: 'Der Rest geht auf, sobald du eine Sache genannt hast, die gut lief.',
  restIsOpen: 'Als Nächstes: was anders werden soll.',
  improve: (asked) => `Was ${would(asked)} anders machen?`,
  improveHint: 'Dinge zum Tun, nicht zum Sein. Daraus werden Vorschläge für den nächsten Schritt.',
  improveLine: (number) => `Anders machen, Zeile ${number}`,
  surprised: (asked) => `Was hat ${whom(asked)} überrascht?`,
  optional: 'Das darf leer bleiben.',
  removeLine: (number) => `Zeile ${number} entfernen`,
  addLine: 'Zeile hinzufügen',
  keys: 'Die Eingabetaste beginnt eine neue Zeile, die Rücktaste entfernt eine leere.',
  lineRemoved: 'Die Zeile ist entfernt.',
  done: 'Fertig: weiter zum Vorhaben',
  prompts: {
    application: (asked) => [
      `Welche Zeile der Bewerbung ${would(asked)} genau so wieder abschicken?`,
      `Was ${did(asked)} vor der Bewerbung über die Firma herausgefunden?`,
      `Was ${did(asked)} überwunden, um diese Bewerbung abzuschicken?`,
    ],
    screen: (asked) => [
      'Welche Frage bekam eine klare Antwort?',
      `Womit ${did(asked)} das Gespräch weitergebracht?`,
      `Wie ${did(asked)} ${pick(asked, 'mich', 'dich', () => 'sich')} auf das Gespräch vorbereitet?`,
    ],
    assessment: (asked) => [
      'Welcher Teil der Aufgabe war solide?',
      `Was ${did(asked)} herausgefunden, das am Anfang nicht klar war?`,
      `Wie ${did(asked)} die Zeit eingeteilt, die da war?`,
    ],
    interview: (asked) => [
      'Welche Antwort kam an? Woran war das zu merken?',
      `Wo ${did(asked)} laut gedacht, sodass andere folgen konnten?`,
      `Was ist ${toWhom(asked)} besser gelungen als im Gespräch davor?`,
    ],
    final: (asked) => [
      `Was hat ${whom(asked)} weiter gebracht als alle, die früher ausschieden?`,
      'Welcher Moment der letzten Runde war ein gutes Gespräch?',
      `Was ${would(asked)} genau so lassen, wie es war?`,
    ],
    offer: (asked) => [
      'Was hat die Firma so überzeugt, dass ein Angebot kam?',
      `Was ${did(asked)} offen gesagt, obwohl es nicht leicht war?`,
      `Was ${would(asked)} genau so lassen, wie es war?`,
    ],
    any: (asked) => [
      `Was ${did(asked)} vorbereitet, das sich als nützlich erwies?`,
      `Was war schwer, und ${pick(asked, 'ich habe', 'du hast', (name) => `${name} hat`)} es trotzdem getan?`,
      `Was ${would(asked)} genau so lassen, wie es war?`,
    ],
  },
};
