import type { sites as english } from '../en/sites';

export const sites: typeof english = {
  modes: { page: 'Hinweis in der Seite', panel: 'Nur Seitenleiste', off: 'Aus' },
  notices: 'Zu den Seiten',
  failed: 'Diese Wahl ließ sich nicht speichern. Versuche es noch einmal.',
  groups: { mail: 'Mail', portal: 'Jobportale' },
  switchOn: 'Einschalten',
  switchOnSite: (site) => `Einschalten: ${site}`,
  read: (site) => `${site} lesen`,
  means: {
    mail: (site) =>
      `Dein Browser fragt einmal nach; dann liest Rebound die Mail, die du in ${site} öffnest, während du sie ansiehst, und nichts verlässt diesen Rechner.`,
    portal: (site) =>
      `Dein Browser fragt einmal nach; dann liest Rebound die Liste deiner Bewerbungen auf ${site}, während du sie ansiehst, und nichts verlässt diesen Rechner.`,
    both: (site) =>
      `Dein Browser fragt einmal nach; dann liest Rebound die Nachrichten, die du auf ${site} öffnest, und die Liste deiner Bewerbungen, während du sie ansiehst, und nichts verlässt diesen Rechner.`,
  },
  refused: 'Dein Browser hat es nicht erlaubt. Nichts wurde geändert.',
  forbidsTools: (site) =>
    `Die Nutzungsbedingungen von ${site} verbieten Werkzeuge, die seine Seiten verändern, und es sucht nach Erweiterungen.`,
  panelOnly: 'Nur Seitenleiste',
  panelOnlySite: (site) => `Nur Seitenleiste auf ${site}`,
  inPanel: (site) => `Auf ${site} bleibt Rebound in der Seitenleiste.`,
  taken: (sites) => `Der Browser hat den Zugriff auf ${sites} entzogen. Dort wird nichts gelesen.`,
  notGranted: (sites) => `Der Browser gibt Rebound keinen Zugriff auf ${sites}. Dort wird nichts gelesen.`,
  others: (count) => `${count} weitere Seiten`,
  partly: (site) => `Der Browser gibt Rebound nur auf einige Adressen von ${site} Zugriff.`,
  giveAgain: 'Zugriff geben',
  giveAgainSite: (site) => `Zugriff geben: ${site}`,
  leaveOff: () => 'Aus lassen',
  giveUp: 'Zugriff abgeben',
  giveUpSite: (site) => `Zugriff abgeben: ${site}`,
  stillHeld: 'Aus, aber der Browser erlaubt es noch.',
  unreadable: {
    changed: (site, ago) => `${site} hat seine Seite geändert, ${ago}.`,
    meaning: 'Rebound kann sie nicht lesen, bis es die neue kennt. Was im Protokoll steht, bleibt, wie es ist.',
    putAside: 'Beiseitelegen',
    putAsideSite: (site) => `Beiseitelegen: ${site}`,
    seeReport: 'Bericht ansehen',
    report: 'Bericht zum Kopieren',
    reportWords:
      'Er hilft, Rebound zu reparieren. Darin steht, wie die Seite gebaut ist, und kein Text von ihr. Von selbst wird nichts gesendet.',
    reportLines: ({ site, day, version, browser, structure }) =>
      `Seite: ${site}\nUnlesbar seit: ${day}\nRebound: ${version}\nBrowser: ${browser}\nAufbau: ${structure}`,
    copy: 'Bericht kopieren',
    copied: 'Kopiert.',
    copyFailed: 'Der Browser hat das Kopieren nicht erlaubt. Markiere den Text und kopiere ihn selbst.',
  },
};
