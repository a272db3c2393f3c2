import type { DraftLanguage } from './language';

/** English. */
export default {
  greeting: {
    neutral: 'Hello,',
    familiar: 'Hi {given},',
    formal: 'Hello {name},',
    titled: 'Dear {title} {family},',
    woman: 'Dear Ms {family},',
    man: 'Dear Mr {family},',
  },
  role: [
    [/\b(?:role|position|job|internship|apprenticeship|traineeship|fellowship|program|programme)$/i, 'the {role}'],
    [/^/, 'the {role} role'],
  ],
  company: [
    [/^(?:university|city|county|ministry|department|institute|museum|bank) of\b/i, 'at the {company}'],
    [/^/, 'at {company}'],
  ],
  job: { both: '{role} {company}', role: '{role}', company: 'the role {company}', none: 'the role' },
  subject: 'My application for {job}: two short questions',
  accept: 'I understand and accept the decision.',
  ask: 'I would be grateful for your advice for next time.',
  release: 'If you would rather not answer, that is perfectly fine. I wish you and the team all the best.',
  closing: 'Kind regards,',
  wording: {
    any: {
      thanks: 'Thank you for considering me for {job} and for the time you took.',
      keep: 'What is one thing I should keep as it is?',
      change: 'And what is one thing I should change?',
    },
    application: {
      thanks: 'Thank you for considering me for {job} and for reading my application.',
      keep: 'What is one thing in my application I should keep as it is?',
      change: 'And what is one thing I should change, so that my fit is easier to see?',
    },
    screen: {
      thanks: 'Thank you for considering me for {job} and for taking the time to talk with me.',
      keep: 'What is one thing from that first conversation I should do the same way again?',
      change: 'And which part of my background should I explain more clearly?',
    },
    assessment: {
      thanks: 'Thank you for considering me for {job} and for the chance to work on the assessment.',
      keep: 'What is one thing in my approach that I should keep?',
      change: 'And what should I work on first, before the next one?',
    },
    interview: {
      thanks: 'Thank you for considering me for {job} and for the time you gave me in the interview.',
      keep: 'What is one thing I did in the interview that I should do again?',
      change: 'And which topic should I prepare better?',
    },
    final: {
      thanks: 'Thank you for considering me for {job} and for the time you gave me, right up to the final round.',
      keep: 'What is one strength that brought me this far and is worth holding on to?',
      change: 'And what would make me more convincing in a final round?',
    },
  },
} satisfies DraftLanguage;
