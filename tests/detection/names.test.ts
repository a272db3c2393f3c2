import { describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import type { Detection, Outcome } from '@/utils/detection/detection';
import type { Who } from '@/utils/detection/who';
import { toReading } from './mails';
import { whoOf } from './whoOf';

interface Named {
  name: string;
  subject?: string;
  from?: { name?: string; address?: string };
  text: string;
  /** 'rejected' when absent. */
  outcome?: Outcome;
  is: Partial<Pick<Detection, 'company' | 'role' | 'requisition' | 'stage' | 'person' | 'language'>>;
}

const cases: Named[] = [
  {
    name: 'all of it stated',
    subject: 'Your application for Senior Backend Engineer (R-20417) at Halden Robotics',
    from: { name: 'Mina Castell', address: 'mina.castell@haldenrobotics.example' },
    text: 'Hi Noor,\n\nThank you for interviewing with us for the Senior Backend Engineer position at Halden Robotics. We will not be moving forward with your application.\n\nBest regards,\nMina Castell\nSenior Recruiter, Halden Robotics',
    is: {
      company: 'Halden Robotics',
      role: 'Senior Backend Engineer',
      requisition: 'R-20417',
      stage: 'interview',
      person: { name: 'Mina Castell', address: 'mina.castell@haldenrobotics.example' },
      language: 'en',
    },
  },
  {
    name: 'a display name with its department',
    from: { name: 'Quillmark Recruiting Team', address: 'no-reply@ashbyhq.com' },
    text: 'Hello, we have decided to move forward with other candidates for this role.',
    is: { company: 'Quillmark', role: undefined, person: undefined, stage: undefined },
  },
  {
    name: 'a display name via a tracking system',
    from: { name: 'Pinebolt via Greenhouse', address: 'no-reply@us.greenhouse-mail.io' },
    text: 'Thank you for applying. We went with another candidate.',
    is: { company: 'Pinebolt' },
  },
  {
    name: 'a person at a company in the display name',
    from: { name: 'Ola Brandt at Softharbor', address: 'ola@hire.lever.co' },
    text: 'Hi Mei, thanks for applying for the Product Designer role. We chose another candidate.\n\nThanks,\nOla',
    is: {
      company: 'Softharbor',
      role: 'Product Designer',
      person: { name: 'Ola Brandt', address: 'ola@hire.lever.co' },
    },
  },
  {
    name: 'the domain as last resort',
    from: { address: 'careers@mail.lumenfold.co.uk' },
    text: 'Unfortunately you have not been selected for the position.',
    is: { company: 'Lumenfold' },
  },
  {
    name: 'never the tracking system',
    from: { address: 'no-reply@greenhouse.io' },
    text: 'Unfortunately you have not been selected for the position.',
    is: { company: undefined },
  },
  {
    name: 'never a free mailbox',
    from: { name: 'Jo Kern', address: 'jo.kern@gmail.com' },
    text: 'Unfortunately you have not been selected for the job.\n\nCheers,\nJo',
    is: { company: undefined, person: { name: 'Jo Kern', address: 'jo.kern@gmail.com' } },
  },
  {
    name: 'written in the mail as the domain runs it together',
    subject: 'Re: Interview for Welder, Harrow Field Works',
    from: { name: 'Ida Berg', address: 'i.berg@harrow-field-works.example' },
    text: 'Hello, we chose another candidate for the Welder position.\n\nBest,\nIda Berg',
    is: { company: 'Harrow Field Works', role: 'Welder' },
  },
  {
    name: 'the domain of a person as nothing: whose it is one cannot know',
    from: { name: 'Ida Berg', address: 'i.berg@harrow-field-careers.example' },
    text: 'Hello, we chose another candidate for the Welder position.\n\nBest,\nIda Berg',
    is: { company: undefined },
  },
  {
    name: 'the domain of a department in words, without the department',
    from: { address: 'hr@harrow-field-careers.example' },
    text: 'Hello, we chose another candidate for the Welder position.',
    is: { company: 'Harrow Field' },
  },
  {
    name: 'never the agency that writes for its client',
    from: { name: 'Harrow People', address: 'kit@harrowpeople.example' },
    text: 'Hi Noor, the client chose another candidate for the Welder position.\n\nBest,\nKit\nHarrow People',
    is: { company: undefined, role: 'Welder' },
  },
  {
    name: 'the client where the agency names it',
    from: { name: 'Harrow People', address: 'kit@harrowpeople.example' },
    text: 'Hi Noor, thank you for your interest in Osterby Mills. The client chose another candidate.\n\nBest,\nKit\nHarrow People',
    is: { company: 'Osterby Mills' },
  },
  {
    name: 'never the service that sent it, however often it is named',
    from: { name: 'Ostrel via Mailwell', address: 'no-reply@mailwell.example' },
    text: 'We chose another candidate for the Welder position.\n\nSent by Mailwell. Mailwell is a service.',
    is: { company: 'Ostrel' },
  },
  {
    name: 'under the title of the one who signs',
    from: { name: 'Ida Berg', address: 'ida.berg@gmail.com' },
    text: 'We chose another candidate for the Welder position.\n\nBest,\nIda Berg\nOperations Manager, Ostrel Works',
    is: { company: 'Ostrel Works', person: { name: 'Ida Berg', address: 'ida.berg@gmail.com' } },
  },
  {
    name: 'a role with a comma, up to its number',
    subject: 'Update: Data Engineer, Fleet Insights (JR-88213)',
    text: 'Your application for Data Engineer, Fleet Insights (JR-88213) was reviewed. We chose another candidate.',
    is: { role: 'Data Engineer, Fleet Insights', requisition: 'JR-88213' },
  },
  {
    name: 'a role in lower case whose occupation comes first',
    text: "Nous ne pouvons pas donner suite à votre candidature au poste d'ingénieure logiciel embarqué : nous avons retenu un autre profil.",
    is: { role: 'ingénieure logiciel embarqué', language: 'fr' },
  },
  {
    name: 'never a placeholder',
    subject: 'Your application to [Company]',
    text: 'Dear {{name}}, thank you for applying for the [Job Title] position at our company. The team has chosen another candidate.\n\nBest regards,\n[Your Name]\n{{company}}',
    is: { company: undefined, role: undefined, person: undefined },
  },
  {
    name: 'a team that signs is no person',
    text: 'We have filled the position.\n\nKind regards,\nThe Corvane Talent Team',
    is: { company: 'Corvane', person: undefined },
  },
  {
    name: 'a legal form is left out',
    text: 'Thank you for your interest in the Accountant role at Brightmoor Ltd. We chose another candidate.\n\nSincerely,\nBrightmoor Ltd.',
    is: { company: 'Brightmoor', role: 'Accountant' },
  },
  {
    name: 'German, with gender marks and a number',
    subject: 'Ihre Bewerbung als Softwareentwickler (m/w/d), Kennziffer 4711-23',
    text: 'Sehr geehrte Frau Demir,\n\nvielen Dank für Ihre Bewerbung als Softwareentwickler (m/w/d) bei der Nordwerft GmbH. Leider haben wir uns für einen anderen Bewerber entschieden.\n\nMit freundlichen Grüßen\nKatrin Sommer\nPersonalabteilung',
    is: {
      company: 'Nordwerft',
      role: 'Softwareentwickler',
      requisition: '4711-23',
      person: { name: 'Katrin Sommer' },
      language: 'de',
      stage: undefined,
    },
  },
  {
    name: 'French',
    text: "Bonjour,\n\nNous vous remercions pour votre candidature au poste de Chargée de communication chez Verrelune. Malheureusement votre candidature n'a pas été retenue.\n\nCordialement,\nHélène Marchal",
    is: { company: 'Verrelune', role: 'Chargée de communication', person: { name: 'Hélène Marchal' }, language: 'fr' },
  },
  {
    name: 'Spanish',
    text: 'Hola Marta:\n\nGracias por tu interés en el puesto de Enfermera en Clínica Robledal. Hemos decidido continuar con otra candidata.\n\nUn saludo,\nLucía Ferrer',
    is: { company: 'Clínica Robledal', role: 'Enfermera', person: { name: 'Lucía Ferrer' }, language: 'es' },
  },
  {
    name: 'a person who writes from right to left',
    from: { name: 'سارة منصور', address: 'sara@haldenrobotics.example' },
    text: 'Hi, we chose another candidate for the Office Manager role.\n\nBest,\nسارة منصور',
    is: { person: { name: 'سارة منصور', address: 'sara@haldenrobotics.example' }, role: 'Office Manager' },
  },
  {
    name: 'a name with pictures in it',
    from: { name: '🌟 Lia Moreau 🌟', address: 'lia.moreau@pinebolt.example' },
    text: 'Hi, we chose another candidate for the role.\n\nBest,\nLia 🌟',
    is: { person: { name: 'Lia Moreau', address: 'lia.moreau@pinebolt.example' } },
  },
  {
    name: 'an assessment was reached',
    text: 'Thank you for completing the coding challenge for the Data Engineer role at Osterby. We have decided not to proceed with your application.',
    is: { stage: 'assessment', company: 'Osterby', role: 'Data Engineer' },
  },
  {
    name: 'a final round was reached',
    text: 'Thank you for coming to the final round interview for the Head of Sales position at Osterby. We chose another candidate.',
    is: { stage: 'final', role: 'Head of Sales' },
  },
  {
    name: 'an interview that is refused was not reached',
    text: 'Thank you for applying for the Cook position. We are unable to invite you to an interview.',
    is: { stage: undefined, role: 'Cook' },
  },
  {
    name: 'a telephone screen that is invited to',
    outcome: 'interview',
    text: 'Hi, we would like to schedule a phone screen for the Data Engineer role at Osterby. Please send your availability.',
    is: { stage: 'screen' },
  },
  {
    name: 'a role with commas, dashes and a grade',
    text: 'Thank you for applying to the Software Engineer II, Payments - Platform position at Osterby. You were not selected.',
    is: { role: 'Software Engineer II, Payments - Platform', company: 'Osterby' },
  },
  {
    name: 'a role in lower case',
    text: 'Hey, thanks for coming by about the dog groomer role. We hired someone else for the position of assistant manager.',
    is: { role: 'assistant manager' },
  },
];

describe('company, role, requisition, stage, person, language', () => {
  test.each(cases)('$name', ({ is: { language, ...is }, outcome, ...mail }) => {
    const who = whoOf(mail, language ?? 'en', outcome);
    const found = Object.fromEntries(Object.keys(is).map((key) => [key, who[key as keyof Who]]));
    expect(found).toEqual(is);
  });

  test.each(cases.filter(({ is }) => is.language))('language: $name', ({ is, ...mail }) => {
    expect(detect(toReading(mail), { isKnownApplication: true }).language).toBe(is.language);
  });

  test.each([
    ['en', 'Thank you for the application and we will be in touch with you soon about our next steps.'],
    ['it', 'Grazie per la tua candidatura, abbiamo ricevuto il tuo curriculum e ti contatteremo.'],
    ['pt', 'Olá, obrigado pela sua candidatura. Não foi possível avançar com o seu processo.'],
    ['nl', 'Beste Daan, bedankt voor je sollicitatie. Wij hebben je brief met plezier gelezen en nemen contact op.'],
    ['pl', 'Dzień dobry, dziękujemy za przesłanie aplikacji. Niestety nie możemy przejść do kolejnego etapu.'],
    ['sv', 'Hej, tack för din ansökan till oss. Vi har valt att inte gå vidare med den och önskar dig lycka till.'],
    ['ja', 'この度はご応募いただき、誠にありがとうございました。'],
    [undefined, 'OK'],
    [undefined, ''],
  ])('language %s', (language, text) => {
    expect(detect(toReading({ text })).language).toBe(language);
  });
});

/** Senders that are a person's name or a company's, with the company of the mail. */
const senders: [string, string, string | undefined, string?][] = [
  ['Ruiz, Ana', 'ana@soluna.example', undefined, 'Ana'],
  ['DUPONT, Claire', 'c.dupont@verrelune.example', undefined],
  ['García López, Ana', 'ana.garcia@soluna.example', undefined],
  ['van Dijk, Pieter', 'p.vandijk@waterstad.example', undefined],
  ['Anna von Berg', 'anna.vonberg@nordwerft.example', undefined, 'Anna von Berg'],
  ['Jonas', 'jonas@kleinfirma.example', undefined, 'Jonas'],
  ['Kim', 'kim@initech.example', undefined],
  ['KIM', 'kim@initech.example', undefined],
  ['kim', 'kim@initech.example', undefined],
  ['ana.ruiz', 'ana.ruiz@soluna.example', undefined],
  ['Chris', 'christopher.k@halden.example', undefined],
  ['Colleague', 'c@mywork.example', undefined],
  ['Sandro', 'xyz1@halden.example', undefined, 'Sandro'],
  ['Kim', 'kim@gmail.com', undefined, 'Kim'],
  ['Jonas', 'reply+8f3@hire.lever.co', undefined, 'Jonas'],
  ['Lumenfold', 'lumenfold@myworkday.com', 'Lumenfold'],
  ['Lumenfold', 'no-reply@greenhouse.io', 'Lumenfold', 'Lumenfold'],
  ['Lumenfold', 'hello@lmf-mail.example', 'Lumenfold', 'Lumenfold'],
  ['Lumenfold', 'lumenfold@lumenfold.example', 'Lumenfold'],
  ['Tidewater, Inc.', 'hr@tidewater.example', 'Tidewater'],
  ['Jane Doe, Tidewater', 'jane@hire.lever.co', 'Tidewater'],
  ['Kim, Tidewater', 'kim@tidewater.example', 'Tidewater'],
  ['Kim (Tidewater)', 'kim@tidewater.example', 'Tidewater'],
  ['Blue Harbor', 'jobs@blueharbor.example', 'Blue Harbor'],
];

describe('a sender is a person or a company', () => {
  test.each(senders)('%s <%s>: %s', (name, address, company, signed) => {
    const text = `Hi Noor, thank you for applying. We chose another candidate.${signed ? `\n\nBest,\n${signed}` : ''}`;
    expect(whoOf({ text, subject: 'Your application', from: { name, address } }, 'en').company).toBe(company);
  });

  test('a small company with a free mailbox is named where one works at it', () => {
    const text = 'Thank you for applying at Lumenfold. We chose another candidate.\n\nBest,\nJo';
    const from = { name: 'Lumenfold', address: 'lumenfold@gmail.com' };
    expect(whoOf({ text, from }, 'en').company).toBe('Lumenfold');
  });
});

describe('a subject says what kind of mail it is, and the role', () => {
  test.each([
    ['Interview invitation - Data Engineer at Blue Harbor', 'Data Engineer', 'en'],
    ['Data Engineer - Interview invitation', 'Data Engineer', 'en'],
    ['Interview for Data Engineer at Blue Harbor', 'Data Engineer', 'en'],
    ['Invitation to interview: Data Engineer role', 'Data Engineer', 'en'],
    ['Application update: Test Engineer at Blue Harbor', 'Test Engineer', 'en'],
    ['Einladung zum Vorstellungsgespräch - Projektleiterin bei Nordwerft', 'Projektleiterin', 'de'],
    ['Invitation à un entretien - Ingénieur données chez Verrelune', 'Ingénieur données', 'fr'],
    ['Invitación a entrevista - Ingeniera de Datos en Robledal', 'Ingeniera de Datos', 'es'],
    ['Invito a colloquio - Analista Dati presso Soluna', 'Analista Dati', 'it'],
    ['Convite para entrevista - Analista de Dados na Soluna', 'Analista de Dados', 'pt'],
    ['Uitnodiging voor gesprek - Projectleider bij Waterstad', 'Projectleider', 'nl'],
    ['Zaproszenie na rozmowę - Analityk Danych w Soluna', 'Analityk Danych', 'pl'],
    ['Interview invitation', undefined, 'en'],
  ])('%s', (subject, role, language) => {
    expect(whoOf({ text: 'Hello.', subject }, language).role).toBe(role);
  });

  test.each([
    ['your application was not selected to proceed for Site Reliability Engineer II.', 'Site Reliability Engineer II'],
    ['you were not shortlisted for the Data Engineer position.', 'Data Engineer'],
    ['you were not chosen to move forward as our new Night Nurse.', 'Night Nurse'],
  ])('in the body: %s', (text, role) => {
    expect(whoOf({ text: `Hi Noor, ${text}` }, 'en').role).toBe(role);
  });
});
