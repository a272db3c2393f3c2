import type { DraftLanguage } from './language';

/** French, with vous; nothing agrees with the gender of the person who writes. */
export default {
  greeting: {
    neutral: 'Bonjour,',
    formal: 'Bonjour {name},',
    woman: 'Bonjour Madame {family},',
    man: 'Bonjour Monsieur {family},',
  },
  role: [
    // A kind of contract, not an occupation: 'au poste de Stage' would be wrong.
    [/^(?:stage|alternance|apprentissage|internship|contrat|vie)(?!\p{L})/iu, 'à l’offre « {role} »'],
    // English words that begin with the sound of a consonant: 'de User Researcher', yet 'd’UX Designer'.
    [/^(?:user|usability|unix|unity|one|once)(?!\p{L})/iu, 'au poste de {role}'],
    [/^(?:[aeiouàâäéèêëîïôöùûüœæ]|h(?:ô|y[dg]|uissier|istori|orlog|orticul|armon))/i, 'au poste d’{role}'],
    [/^/, 'au poste de {role}'],
  ],
  company: [
    [/^(?:université|école|institut|hôpital|agence|association|académie|office)(?!\p{L})/iu, 'à l’{company}'],
    [/^(?:ville|mairie|fondation|région|métropole|chambre|bibliothèque)(?!\p{L})/iu, 'à la {company}'],
    [/^(?:ministère|chu|centre|conseil|musée|département|lycée|collège)(?!\p{L})/iu, 'au {company}'],
    [/^/, 'chez {company}'],
  ],
  job: { both: '{role} {company}', role: '{role}', company: '{company}', none: '' },
  subject: 'Ma candidature {job} : deux brèves questions',
  accept: 'Je comprends et j’accepte la décision.',
  ask: 'Vos conseils pour la prochaine fois me seraient précieux.',
  release:
    'Si vous préférez ne pas répondre, je le comprendrai très bien. Je vous souhaite une bonne continuation, ainsi qu’à votre équipe.',
  closing: 'Bien cordialement,',
  wording: {
    any: {
      thanks: 'Je vous remercie du temps que vous avez consacré à ma candidature {job}.',
      keep: 'Quel point devrais-je absolument conserver ?',
      change: 'Et lequel devrais-je changer en priorité ?',
    },
    application: {
      thanks: 'Je vous remercie d’avoir examiné ma candidature {job}.',
      keep: 'Dans mon dossier, quel point devrais-je garder tel quel ?',
      change: 'Et lequel devrais-je modifier pour mieux montrer ce que je peux apporter ?',
    },
    screen: {
      thanks: 'Je vous remercie pour ce premier échange au sujet de ma candidature {job}.',
      keep: 'Lors d’un premier échange, que devrais-je refaire de la même manière ?',
      change: 'Et quel point de mon parcours devrais-je présenter plus clairement ?',
    },
    assessment: {
      thanks: 'Je vous remercie de m’avoir proposé un exercice dans le cadre de ma candidature {job}.',
      keep: 'Dans ma façon d’aborder l’exercice, que devrais-je conserver ?',
      change: 'Et que devrais-je travailler en priorité avant le prochain ?',
    },
    interview: {
      thanks: 'Je vous remercie du temps que vous m’avez accordé en entretien au sujet de ma candidature {job}.',
      keep: 'En entretien, que devrais-je refaire de la même manière ?',
      change: 'Et quel sujet devrais-je mieux préparer ?',
    },
    final: {
      thanks: 'Je vous remercie du temps que vous avez consacré, jusqu’à la dernière étape, à ma candidature {job}.',
      keep: 'Quel point fort m’a permis d’aller jusque-là et mérite d’être conservé ?',
      change: 'Et qu’est-ce qui rendrait ma candidature plus convaincante à cette étape ?',
    },
  },
} satisfies DraftLanguage;
