import type { welcome as english } from '../en/welcome';

export const welcome: typeof english = {
  title: 'Mach aus jeder Absage etwas.',
  lead: 'Rebound bemerkt eine Absage in der Mail, die du öffnest, und führt dich in fünf kurzen Schritten zur nächsten kleinen Tat.',
  stepsLabel: 'Die fünf Schritte',
  blocks: {
    what: {
      title: 'Was gelesen wird',
      text: 'Die Mail, die du in Gmail offen hast, und deine Bewerbungen und Nachrichten auf LinkedIn: nicht dein Posteingang, und keine andere Seite, bevor du sie einschaltest.',
    },
    when: {
      title: 'Wann',
      text: 'Während du sie ansiehst. Die Seite bleibt, wie sie ist, bis es etwas Neues zu sagen gibt.',
    },
    where: {
      title: 'Wo es bleibt',
      text: 'In diesem Browser, auf diesem Rechner. Kein Konto, kein Server, keine Anfrage an irgendwen.',
    },
  },
  openGmail: 'Gmail öffnen',
  trySample: 'An einer Beispielabsage ausprobieren',
  pin: 'Damit der nächste Schritt nur einen Klick entfernt ist, hefte Rebound in der Symbolleiste deines Browsers an.',
  elsewhere: 'Du hast eine Datei, die Rebound anderswo exportiert hat?',
  importFile: 'In den Einstellungen importieren',
  settings: 'Einstellungen',
  sample: {
    title: 'Eine Beispielabsage',
    lead: 'Eine erfundene Mail, eben auf dieser Seite gelesen. Nichts davon wird festgehalten.',
    mailLabel: 'Die Mail',
    from: 'Von',
    fromName: 'Mara Lindqvist',
    fromAddress: 'mara.lindqvist@norrvik.example',
    subject: 'Ihre Bewerbung als Frontend-Entwicklerin bei Norrvik',
    text: 'Guten Tag Kim Beck,\n\nvielen Dank für Ihre Bewerbung als Frontend-Entwicklerin bei Norrvik und für das Gespräch mit unserem Team.\n\nLeider müssen wir Ihnen mitteilen, dass wir uns für eine andere Bewerberin entschieden haben. Die Entscheidung war knapp.\n\nFür Ihre Suche wünsche ich Ihnen alles Gute.\n\nFreundliche Grüße\nMara Lindqvist\nNorrvik',
    notRead: 'Diesmal wurde das Beispiel nicht erkannt. In deiner Mail bliebe so eine Nachricht unberührt.',
    pressed: 'In deiner Mail würde dieser Knopf etwas tun. Hier ändert er nichts.',
    again: 'Noch einmal zeigen',
  },
};
