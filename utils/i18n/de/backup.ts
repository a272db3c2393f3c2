import type { backup as en } from '../en/backup';

export const backup: typeof en = {
  title: 'Sicherungen',
  lead: 'Rebound bewahrt hier zwei Wochen lang das Protokoll jedes Tages auf, neben einer Kopie, die jeder Änderung folgt.',
  none: 'Noch keine. Die erste entsteht spätestens einen Tag nach dem ersten Eintrag.',
  refused: 'Der Browser lässt Rebound gerade nicht an die Sicherungen; exportiere zur Sicherheit eine Datei.',
  ofDay: (day, count, shown) => `${day}: ${count === 1 ? 'ein Eintrag' : `${shown} Einträge`}`,
  restore: 'Zurückholen',
  restoreOne: (day) => `Zurückholen: ${day}`,
  download: 'Herunterladen',
  downloadOne: (day) => `Herunterladen: ${day}`,
  restored: (count, shown) => {
    if (count === 0) return 'Es fehlte nichts: Alles steht im Protokoll.';
    return count === 1 ? 'Ein Eintrag ist wieder da.' : `${shown} Einträge sind wieder da.`;
  },
  hint: 'Beim Zurückholen wird ergänzt, was fehlt; was du geändert oder gelöscht hast, bleibt so.',
  unreadable: 'Diese Sicherung ist beschädigt und lässt sich nicht lesen. Die anderen sind davon nicht berührt.',
  restIsThere: 'Was sich davon lesen lässt, steht schon im Protokoll.',
  inPart: (count, shown) =>
    count === 1
      ? 'Ein Eintrag dieser Sicherung ist beschädigt und ließ sich nicht lesen.'
      : `${shown} Einträge dieser Sicherung sind beschädigt und ließen sich nicht lesen.`,
  downloaded: (name) => `${name} ist unterwegs in deine Downloads.`,
  folder: {
    title: 'Ein Ordner von dir',
    lead: 'Wähle einen Ordner, und Rebound legt das ganze Protokoll auch dort ab. Wird der Ordner synchronisiert, treffen sich deine Browser darin: Jeder hat seine eigene Datei und übernimmt die der anderen.',
    pick: 'Ordner wählen ...',
    inUse: (name) => `In Gebrauch: ${name}`,
    asleep: (name) => `Der Browser möchte noch einmal gefragt werden, bevor Rebound ${name} benutzen darf.`,
    wake: 'Wieder erlauben',
    now: 'Jetzt abgleichen',
    exchanged: (count, shown) => {
      if (count === 0) return 'Alles auf dem neuesten Stand.';
      return count === 1
        ? 'Ein Eintrag kam aus deinen anderen Browsern.'
        : `${shown} Einträge kamen aus deinen anderen Browsern.`;
    },
    unread: (names) =>
      `Nicht gelesen, weil beschädigt, gerade nicht erreichbar oder von einem neueren Rebound: ${names}.`,
    failed: 'Der Ordner ließ sich nicht lesen oder beschreiben. Gibt es ihn noch, und ist dort Platz?',
    leave: 'Nicht mehr benutzen',
    left: 'Rebound benutzt den Ordner nicht mehr. Die Dateien dort bleiben.',
  },
};
