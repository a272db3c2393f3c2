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
    lead: 'Wo Rebound lesen darf, was du öffnest. Eine Seite bleibt unberührt, bis es etwas Neues zu sagen gibt. Gmail und LinkedIn kommen mit der Installation; schaltest du eine andere Seite ein, fragt dich dein Browser zuerst.',
  },
  log: {
    title: 'Dein Protokoll',
    lead: 'Eine Datei fasst alles: was bemerkt wurde, was du geschrieben hast, was halb geschrieben ist, und deine Einstellungen.',
    copyFailing: 'Rebound kann seine zweite Kopie gerade nicht schreiben; exportiere zur Sicherheit eine Datei.',
    export: 'Als JSON exportieren',
    exportSealed: 'Mit Passwort exportieren ...',
    exportTable: 'Als Tabelle exportieren',
    exportHint:
      'Das JSON kann lesen, wer es hat, außer mit Passwort. Die Tabelle (CSV) ist für die Tabellenkalkulation, mit einer Zeile je Bewerbung; eine Kopie des Protokolls ist sie nicht.',
    exported: (name, count, words) =>
      `${name} ist unterwegs in deine Downloads, mit ${count === 1 ? 'einem Eintrag' : `${words} Einträgen`}.`,
    exportedTable: (name, count, words) =>
      `${name} ist unterwegs in deine Downloads, mit ${count === 1 ? 'einer Bewerbung' : `${words} Bewerbungen`}.`,
    lacksSettings: 'Deine Einstellungen ließen sich nicht lesen und sind nicht dabei.',
    stopped:
      'Der Browser konnte nicht speichern. Bis eine Kopie sicher ist, wird nichts mehr ins Protokoll geschrieben: Sieh in deinen Downloads nach und sag, wenn die Datei da ist.',
    isSaved: 'Die Datei ist gespeichert',
    writesAgain: 'Ins Protokoll kann wieder geschrieben werden.',
    columns: {
      company: 'Firma',
      role: 'Stelle',
      status: 'Stand',
      stage: 'Wie weit es ging',
      applied: 'Beworben',
      newest: 'Neuestes',
      rejected: 'Absage',
      contact: 'Ansprechperson',
      address: 'Mailadresse',
      source: 'Quelle',
      happened: 'Was war',
      feedback: 'Rückmeldung',
      well: 'Lief gut',
      improve: 'Geht besser',
      actions: 'Vorhaben',
    },
    import: 'Datei importieren',
    importHint:
      'Importieren führt zusammen: Was hier ist, bleibt, auch deine Einstellungen, und dieselbe Datei noch einmal ändert nichts. Auch Dateien mit Passwort lassen sich hier öffnen.',
    importing: (name) => `${name} wird importiert.`,
    imported: ({ added, changed, known, unreadable }, words) =>
      `${[
        added === 1 ? 'Ein Eintrag kam dazu' : `${words(added)} Einträge kamen dazu`,
        changed > 0 && `${words(changed)} auf den neuen Stand gebracht`,
        known > 0 && `${words(known)} schon da`,
        unreadable > 0 && `${words(unreadable)} unlesbar und ausgelassen`,
      ]
        .filter(Boolean)
        .join(', ')}.`,
    settingsToo: 'Wo du hier noch nichts gewählt hattest, gelten nun die Einstellungen aus der Datei.',
    problems: {
      cancelled: 'Abgebrochen. Es wurde nichts verändert.',
      'not-json': 'Diese Datei ist kein JSON, oder sie ist beschädigt. Nichts wurde verändert.',
      'not-rebound': 'Diese Datei stammt nicht von Rebound. Nichts wurde verändert.',
      newer: 'Diese Datei stammt von einem neueren Rebound. Aktualisiere zuerst dieses; nichts wurde verändert.',
      unopened: 'Diese Datei ließ sich nicht öffnen. Nichts wurde verändert.',
      'too-big': 'Diese Datei ist zu groß, um sie am Stück zu lesen. Nichts wurde verändert.',
      'wrong-password': 'Das ist nicht das Passwort dieser Datei. Nichts wurde verändert; versuche es noch einmal.',
      damaged:
        'Diese Datei ist beschädigt: Kein Passwort öffnet sie. Nichts wurde verändert. Versuche es mit einer anderen Kopie.',
      'not-here':
        'Der Browser konnte diese Datei nicht öffnen; vielleicht reicht ihm der Arbeitsspeicher nicht. Datei und Passwort können in Ordnung sein. Nichts wurde verändert.',
    },
    failures: {
      closed:
        'Das Protokoll ließ sich nicht öffnen. Schließe andere Rebound-Fenster oder starte den Browser neu und versuche es noch einmal.',
      full: 'Die Festplatte ist voll. Schaffe Platz und versuche es noch einmal.',
      newer:
        'Eine neuere Version von Rebound hat dieses Protokoll geschrieben. Aktualisiere Rebound; nichts wurde verändert.',
      failed: 'Das ging nicht. Versuche es gleich noch einmal; was im Protokoll steht, ist nicht verloren.',
    },
  },
  password: {
    label: 'Passwort',
    again: 'Noch einmal',
    show: 'Zeigen',
    atLeast: (count) => `Mindestens ${count} Zeichen; ein Satz tut es auch.`,
    short: (count) => `Das sind weniger als ${count} Zeichen.`,
    different: 'Die beiden stimmen nicht überein.',
    sealHeading: 'Mit Passwort exportieren',
    sealWords: 'Ohne das Passwort öffnet niemand die Datei, und niemand kann es nachsehen: auch Rebound nicht.',
    seal: 'Datei exportieren',
    unsealHeading: 'Diese Datei hat ein Passwort',
    unsealWords: (name) => `${name} öffnet sich mit dem Passwort, mit dem sie exportiert wurde.`,
    unseal: 'Öffnen und importieren',
  },
  learned: {
    title: 'Was Rebound gelernt hat',
    lead: 'Deine Antworten machen Rebound sicherer oder unsicherer bei der nächsten Mail vom selben Absender, aus derselben Firma oder mit denselben Worten; aus gewöhnlichen Mails machen sie nie eine Absage.',
    loading: 'Was gelernt wurde, wird gelesen.',
    empty: 'Noch nichts. Was du im Hinweis bestätigst oder berichtigst, lernt Rebound, hier auf diesem Rechner.',
    mailFrom: (address) => `Mail von ${address}:`,
    quoted: (words) => `„${words}“`,
    confirmed: (count) => `${count} bestätigt`,
    notRejection: (count) => `${count} keine Absage`,
    notAnswer: (count) => `${count} keine Rückmeldung`,
    company: (right, mistaken) => (mistaken === '' ? `Firma: ${right}` : `Firma: ${right} statt ${mistaken}`),
    more: (count) => `${count} weitere`,
    forget: 'Vergessen',
    forgetOne: (what) => `Vergessen: ${what}`,
    forgetAll: 'Alles vergessen',
    forgotten: 'Vergessen. Es zählt nicht mehr.',
    allForgotten: 'Alles davon ist vergessen. Dein Protokoll ist, wie es war.',
  },
  remove: {
    title: 'Alles löschen',
    lead: 'Löscht endgültig alles, was Rebound aufbewahrt: jede Bewerbung, jedes Wort von dir, die Kopien und die Einstellungen. Die Seiten, die du eingeschaltet hast, sind wieder aus.',
    open: 'Alles löschen ...',
    heading: 'Alles löschen?',
    words: (folder) =>
      `Das Protokoll, seine zweite Kopie, die Sicherungen hier und deine Einstellungen verschwinden; das lässt sich nicht rückgängig machen. ${
        folder === undefined
          ? 'Exportierte Dateien bleiben, wo du sie gespeichert hast: Nur sie führen zurück.'
          : `Exportierte Dateien bleiben, wo du sie gespeichert hast, und ebenso das ganze Protokoll in deinem Ordner ${folder}: Nur sie führen zurück. Sollen auch diese Dateien verschwinden, lösche sie dort.`
      }`,
    confirmWord: 'löschen',
    confirmLabel: (word) => `Tippe „${word}“, um fortzufahren`,
    confirm: 'Endgültig löschen',
    done: 'Alles ist gelöscht.',
    unsure:
      'Das Protokoll und die Einstellungen sind gelöscht. Die zweite Kopie war nicht zu erreichen: Sollten nach einem Neustart Einträge wieder auftauchen, lösche noch einmal.',
    failed: 'Nicht alles ließ sich löschen. Starte den Browser neu und lösche noch einmal.',
  },
  reading: {
    title: 'Was gelesen wird und wo es bleibt',
    lines: [
      'Rebound liest, was du auf den eingeschalteten Seiten offen hast: eine Mail, eine Nachricht, die Liste deiner Bewerbungen, während du sie ansiehst. Von selbst öffnet es nichts.',
      'Eine Absage und eine Antwort auf deine Frage werden im Wortlaut aufgehoben; von anderen Mails zu einer Bewerbung nur, was sie bedeuten.',
      'Mails, in denen es um keine Bewerbung geht, hinterlassen im Protokoll keine Spur.',
      'Alles bleibt in diesem Browser, auf diesem Rechner. Kein Konto, kein Server, keine Anfrage an irgendwen.',
      'Nichts wird je für dich abgeschickt. Entwürfe warten in deinem eigenen Antwortfeld, bis du auf Senden drückst.',
    ],
  },
};
