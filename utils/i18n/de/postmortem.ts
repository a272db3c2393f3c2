import type { postmortem as english } from '../en/postmortem';

export const postmortem: typeof english = {
  title: 'Was geschehen ist',
  lead: 'Erst die Tatsachen, dann das Urteil. Höchstens zehn Minuten.',

  timeline: 'Wie es lief',
  timelineEmpty: 'Darüber ist noch nichts bekannt. Trage ein, woran du dich erinnerst.',
  byHand: 'von dir eingetragen',
  fromPaste: 'aus eingefügtem Text',
  fromList: (site, day) => `aus ${site}, gesehen am ${day}`,
  fromMail: (day) => `aus der Mail vom ${day}`,
  addLine: 'Zeile hinzufügen',
  what: 'Was war es?',
  when: 'Wann?',
  whenMissing: 'Wähle den Tag; ungefähr genügt.',
  whenFuture: 'Dieser Tag kommt erst noch.',
  words: 'In wenigen Worten (freiwillig)',
  wordsExample: 'Videogespräch mit zweien aus dem Team',
  putIn: 'Eintragen',
  lineAdded: 'Zeile eingetragen.',
  finalRound: 'Letzte Runde',

  stage: 'Wie weit ging es?',
  told: 'Wie hast du es erfahren?',
  tellings: {
    mail: 'Per Mail',
    phone: 'Am Telefon',
    portal: 'In einem Portal',
    person: 'Persönlich',
    silence: 'Schweigen',
    own: 'Anders',
  },
  toldOwn: 'Auf welchem Weg?',

  happened: 'Was geschehen ist, so wie eine Kamera es gesehen hätte',
  prompts: {
    unknown: ['Was hast du geschickt oder gesagt, und was kam zurück?', 'Wie lange hat jeder Teil gedauert?'],
    application: ['Was hast du geschickt, und wie passte es zur Ausschreibung?', 'Wie lange hat die Antwort gedauert?'],
    screen: ['Was wurdest du gefragt, und was hast du geantwortet?', 'Wie ging das Gespräch zu Ende, in ihren Worten?'],
    assessment: ['Was war die Aufgabe, und was hast du abgegeben?', 'Wie hast du die Zeit genutzt, die du hattest?'],
    interview: [
      'Was wurdest du gefragt, und was hast du zuerst gesagt?',
      'Was hast du gesehen oder gehört, als du geantwortet hattest?',
    ],
    final: [
      'Was war neu in dieser Runde, und worauf kamen sie zurück?',
      'Wie haben sie beschrieben, wen oder was sie suchen?',
    ],
    offer: ['Was lag auf dem Tisch, und was wurde dazu gesagt?', 'Wie hat es sich verändert, und wann?'],
  },

  factors: 'Was dazu beigetragen hat',
  factorsHint: 'Die meisten Absagen haben mehrere Ursachen, und manche lagen nie bei dir.',
  factor: 'Ein Beitrag',
  factorExample: 'Die Stelle wurde intern besetzt',
  owner: 'Wo lag das?',
  ownerOf: (factor) => `Wo lag das: ${factor}`,
  owners: { mine: 'Bei mir', process: 'Am Verfahren', outside: 'Zufall oder außerhalb' },
  addFactor: 'Hinzufügen',
  factorMissing: 'Schreibe zuerst, was beigetragen hat.',
  removeFactor: (factor) => `Entfernen: ${factor}`,
  factorRemoved: 'Entfernt.',

  feeling: 'Ein Wort dafür, wie es sich anfühlt (du kannst es auslassen)',
  feelingHint: 'Wenn es sticht, ist später auch eine gute Zeit.',
  whenToDo: 'Wann du es ansehen willst',
  now: 'Jetzt',
  tonight: 'Heute Abend',
  tomorrow: 'Morgen',
  putOffUntil: (time) => `Es meldet sich wieder: ${time}. Hier bleibt es auch, wann immer du magst.`,

  biases: 'Vier Fragen gegen die üblichen Tricks des Gedächtnisses',
  biasQuestions: [
    {
      name: 'Die Person beschuldigen',
      question: 'Was an der Lage hätte es jedem schwer gemacht?',
    },
    { name: 'Nur sehen, was passt', question: 'Was spricht für das Gegenteil dessen, was du für den Grund hältst?' },
    { name: 'Es immer gewusst haben', question: 'Was wusstest du damals, bevor du das Ende kanntest?' },
    { name: 'Nur das Schlechte behalten', question: 'Was hast du gut gemacht? Eine Tatsache genügt.' },
  ],

  perspectives: [
    {
      text: 'Nur etwa ein Viertel der Bewerbenden ist von einem Fachgespräch zum nächsten gleich gut. Ein Abend ist eine kleine Stichprobe.',
      source:
        'interviewing.io, aus Übungsgesprächen von Softwareleuten auf der eigenen Plattform; in anderen Berufen kann es anders sein.',
    },
    {
      text: 'Von denen, die ein Fachgespräch gut bestanden hatten, hielten sich 43 % für schlechter, als sie waren.',
      source:
        'interviewing.io, aus Selbsteinschätzungen von Softwareleuten auf der eigenen Plattform; in anderen Berufen kann es anders sein.',
    },
    {
      text: 'Wer geordnet zurückblickt, macht es beim nächsten Mal besser: im Mittel ein deutlicher Effekt, über 46 Stichproben.',
      source:
        'Tannenbaum und Cerasoli, 2013, eine Metaanalyse von Nachbesprechungen in Arbeit und Ausbildung, nicht von Bewerbungsgesprächen.',
    },
  ],
  restsOn: (source) => `Worauf das beruht: ${source}`,

  done: 'Fertig: Das sind die Tatsachen',
  doneAgain: 'Fertig: Änderungen behalten',
  finishedOn: (day) => `Festgehalten am ${day}. Du kannst es jederzeit ändern.`,
};
