import type { story as english } from '../en/story';

export const story: typeof english = {
  label: 'Was mit dem Protokoll geschah',
  found: {
    empty: (day) => `Der Browser hatte am ${day} das Protokoll verloren.`,
    shorter: (day) => `Der Browser hatte am ${day} einen Teil des Protokolls verloren.`,
    unreadable: (day) => `Der Browser konnte am ${day} das Protokoll nicht mehr lesen.`,
  },
  allBack: (count, words) =>
    count === 1
      ? 'Der eine Eintrag ist aus Rebounds eigener Kopie wieder da.'
      : `${words} von ${words} Einträgen sind aus Rebounds eigener Kopie wieder da.`,
  someBack: (back, had, missing, words) =>
    `${back} von ${had} Einträgen sind aus Rebounds eigener Kopie wieder da, ${missing === 1 ? 'einer fehlt' : `${words} fehlen`}.`,
  noneBack: (count, words) =>
    `Auch Rebounds eigene Kopie ist weg: ${count === 1 ? 'Der eine Eintrag fehlt' : `Alle ${words} Einträge fehlen`}.`,
  remedy: 'Eine exportierte Datei oder eine Sicherung bringt zurück, was in ihr steht.',
  toImport: 'Zum Import',
  understood: 'Verstanden',
};
