import type { DraftLanguage } from './language';

/** German, with Sie. */
export default {
  greeting: {
    neutral: 'Guten Tag,',
    formal: 'Guten Tag {name},',
    titled: 'Guten Tag {title} {name},',
    woman: 'Guten Tag Frau {family},',
    man: 'Guten Tag Herr {family},',
  },
  role: [
    // An occupation, not somebody who does it: 'als Praktikum' would be wrong.
    [
      /^(?:(?:pflicht|schüler)?praktik(?:um|a)|(?:berufs)?ausbildung|umschulung|duales studium|volontariat|trainee-?programm|werkstudent\p{L}*tätigkeit|abschlussarbeit|(?:bachelor|master)arbeit|mitarbeit|(?:minijob|aushilfs|neben)\p{L}*)(?!\p{L})/iu,
      '„{role}“',
    ],
    [/^/, 'als {role}'],
  ],
  company: [
    [/(?:^|\s)(?:g?gmbh|mbh|ag|kg|kgaa|ohg|ug|se|eg|gbr)(?: \(haftungsbeschränkt\))?$/i, 'bei der {company}'],
    [/^(?:stadt|gemeinde|universität|hochschule|technische universität|stiftung)\s/i, 'bei der {company}'],
    [/\s(?:universität|hochschule|stiftung)$/i, 'bei der {company}'],
    [/\se\. ?v\.$/i, 'beim {company}'],
    [/^/, 'bei {company}'],
  ],
  job: { both: 'auf die Stelle {role} {company}', role: 'auf die Stelle {role}', company: '{company}', none: '' },
  subject: 'Meine Bewerbung {job}: zwei kurze Fragen',
  accept: 'Ich verstehe und akzeptiere die Entscheidung.',
  ask: 'Über Ihren Rat für das nächste Mal würde ich mich sehr freuen.',
  release:
    'Falls Sie lieber nicht antworten möchten, ist das völlig in Ordnung. Ihnen und Ihrem Team wünsche ich alles Gute.',
  closing: 'Freundliche Grüße',
  wording: {
    any: {
      thanks: 'vielen Dank, dass Sie sich Zeit für meine Bewerbung {job} genommen haben.',
      keep: 'Was ist das Wichtigste, das ich beibehalten sollte?',
      change: 'Und was sollte ich als Erstes ändern?',
    },
    application: {
      thanks: 'vielen Dank, dass Sie meine Bewerbung {job} geprüft haben.',
      keep: 'Welchen Punkt in meinen Unterlagen sollte ich so beibehalten?',
      change: 'Und welchen sollte ich ändern, damit auf den ersten Blick klarer wird, was ich mitbringe?',
    },
    screen: {
      thanks: 'vielen Dank für das erste Gespräch zu meiner Bewerbung {job}.',
      keep: 'Was sollte ich in einem ersten Gespräch wieder genauso machen?',
      change: 'Und welchen Punkt meines Werdegangs sollte ich klarer darstellen?',
    },
    assessment: {
      thanks: 'vielen Dank, dass ich im Rahmen meiner Bewerbung {job} eine Aufgabe bearbeiten durfte.',
      keep: 'Was an meiner Herangehensweise sollte ich beibehalten?',
      change: 'Und woran sollte ich vor der nächsten Aufgabe als Erstes arbeiten?',
    },
    interview: {
      thanks: 'vielen Dank für das Vorstellungsgespräch zu meiner Bewerbung {job}.',
      keep: 'Was sollte ich in einem Vorstellungsgespräch wieder genauso machen?',
      change: 'Und auf welches Thema sollte ich mich besser vorbereiten?',
    },
    final: {
      thanks: 'vielen Dank, dass ich mit meiner Bewerbung {job} bis in die letzte Runde kommen durfte.',
      keep: 'Auf welche Stärke, die mich so weit gebracht hat, sollte ich weiterhin setzen?',
      change: 'Und was würde mich in einer letzten Runde noch überzeugender machen?',
    },
  },
} satisfies DraftLanguage;
