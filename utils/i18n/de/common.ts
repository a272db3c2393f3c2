import type { common as english } from '../en/common';

export const common: typeof english = {
  name: 'Rebound',
  undo: 'Rückgängig',
  cancel: 'Abbrechen',
  close: 'Schließen',
  save: 'Speichern',
  tryAgain: 'Noch einmal versuchen',
  back: 'Zurück',
  saved: 'Gespeichert.',
  saving: 'Wird gespeichert ...',
  unknownCompany: 'Eine Firma',
  unknownRole: 'Stelle nicht genannt',
  saidNo: (company, role) =>
    company && role
      ? `${company} hat für ${role} abgesagt.`
      : company
        ? `${company} hat abgesagt.`
        : role
          ? `Eine Absage für ${role}.`
          : 'Eine Absage, die Firma ist nicht bekannt.',
  steps: {
    postmortem: 'Rückblick',
    feedback: 'Rat einholen',
    retrospective: 'Retrospektive',
    actions: 'Vorhaben',
    repeat: 'Weiter',
  },
  stepStates: { done: 'erledigt', now: 'jetzt dran', waiting: 'wartet auf Antwort', later: 'später' },
  stepName: (number, step, state) => `Schritt ${number}, ${step}: ${state}`,
  stages: {
    application: 'Bewerbung',
    screen: 'Erstes Gespräch',
    assessment: 'Aufgabe',
    interview: 'Gespräch',
    final: 'Letzte Runde',
    offer: 'Angebot',
  },
  kinds: {
    applied: 'Beworben',
    received: 'Bewerbung eingegangen',
    viewed: 'Bewerbung angesehen',
    assessment: 'Aufgabe',
    interview: 'Gespräch',
    offer: 'Angebot',
    accepted: 'Angebot angenommen',
    declined: 'Angebot abgelehnt',
    rejected: 'Absage',
    withdrawn: 'Zurückgezogen',
    closed: 'Stelle geschlossen',
    feedback: 'Rückmeldung',
    changed: 'Status',
  },
  seen: (day) => `gesehen am ${day}`,
  portal: 'einem Stellenportal',
  failures: {
    closed:
      'Das Protokoll ließ sich nicht öffnen. Schließe andere Rebound-Fenster oder starte den Browser neu und versuche es noch einmal.',
    full: 'Das ließ sich nicht speichern: Die Festplatte ist voll. Deine Worte stehen noch hier; schaffe Platz und drücke Speichern.',
    newer:
      'Eine neuere Version von Rebound hat dieses Protokoll geschrieben. Aktualisiere Rebound; nichts wurde verändert.',
    failed:
      'Das ließ sich nicht speichern. Deine Worte stehen noch hier; drücke Speichern, um es noch einmal zu versuchen.',
  },
  fiveSteps: 'Die fünf Schritte',
  unsure: 'noch zu prüfen',
  broken: 'Diese Ansicht ist stehen geblieben. Nichts, was notiert oder geschrieben war, ist verloren.',
};
