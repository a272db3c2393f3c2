import type { options as english } from '../en/options';

export const options: typeof english = {
  title: 'Einstellungen',
  lead: 'Was du hier wählst, gilt sofort.',
  notices: 'Hinweise',
  language: {
    title: 'Sprache',
    legend: 'Sprache von Rebound',
    auto: 'Wie der Browser',
    hint: 'Mails werden in der Sprache entworfen, auf die sie antworten.',
  },
  name: {
    title: 'Dein Name',
    label: 'So unterschreibst du eine Frage',
    hint: 'Steht unter den Entwürfen. Lass es leer, um selbst zu unterschreiben.',
  },
  sites: {
    title: 'Seiten',
    lead: 'Wo Rebound die Mail lesen darf, die du öffnest. Eine Seite bleibt unberührt, bis es etwas Neues zu sagen gibt.',
    modes: { page: 'Hinweis in der Seite', panel: 'Nur Seitenleiste', off: 'Aus' },
  },
  log: {
    title: 'Dein Protokoll',
    lead: 'Eine Datei fasst alles: was bemerkt wurde, was du geschrieben hast, was halb geschrieben ist.',
    export: 'Als JSON exportieren',
    exported: (name, count) => `${name} liegt in deinen Downloads, mit ${count} Einträgen.`,
    import: 'Datei importieren',
    importHint: 'Importieren führt zusammen: Was hier ist, bleibt, und dieselbe Datei noch einmal ändert nichts.',
    imported: (added, known) => `${added} Einträge kamen dazu, ${known} waren schon da.`,
    unreadable: (count) => `${count} ließen sich nicht lesen und blieben draußen.`,
    problems: {
      'not-json': 'Diese Datei ist kein JSON, oder sie ist beschädigt. Nichts wurde verändert.',
      'not-rebound': 'Diese Datei stammt nicht von Rebound. Nichts wurde verändert.',
      newer: 'Diese Datei stammt von einem neueren Rebound. Aktualisiere zuerst dieses; nichts wurde verändert.',
    },
    unopened: 'Diese Datei ließ sich nicht öffnen. Nichts wurde verändert.',
    failures: {
      closed:
        'Das Protokoll ließ sich nicht öffnen. Schließe andere Rebound-Fenster oder starte den Browser neu und versuche es noch einmal.',
      full: 'Die Festplatte ist voll. Schaffe Platz und versuche es noch einmal.',
      failed: 'Das ging nicht. Versuche es gleich noch einmal; was im Protokoll steht, ist nicht verloren.',
    },
  },
  remove: {
    title: 'Alles löschen',
    lead: 'Löscht das Protokoll endgültig: jede Bewerbung, jedes Wort von dir. Deine Einstellungen bleiben.',
    open: 'Alles löschen ...',
    heading: 'Das ganze Protokoll löschen?',
    words: 'Das lässt sich nicht rückgängig machen. Nur eine exportierte Datei führt zurück.',
    confirmWord: 'löschen',
    confirmLabel: (word) => `Tippe „${word}“, um fortzufahren`,
    confirm: 'Endgültig löschen',
    done: 'Das Protokoll ist leer.',
  },
  reading: {
    title: 'Was gelesen wird und wo es bleibt',
    lines: [
      'Rebound liest auf den Seiten oben die Mail, die du offen hast, während du sie ansiehst. Von selbst öffnet es nichts.',
      'Eine Absage und eine Antwort auf deine Frage werden im Wortlaut aufgehoben; von anderen Mails zu einer Bewerbung nur, was sie bedeuten.',
      'Mails, in denen es um keine Bewerbung geht, hinterlassen im Protokoll keine Spur.',
      'Alles bleibt in diesem Browser, auf diesem Rechner. Kein Konto, kein Server, keine Anfrage an irgendwen.',
      'Nichts wird je für dich abgeschickt. Entwürfe warten in deinem eigenen Antwortfeld, bis du auf Senden drückst.',
    ],
  },
};
