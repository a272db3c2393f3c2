import type { DraftLanguage } from './language';

/** Spanish, with usted; 'Hola' because 'Estimado' or 'Estimada' would guess a gender. */
export default {
  greeting: {
    neutral: 'Hola:',
    familiar: 'Hola, {given}:',
    formal: 'Hola, {name}:',
    woman: 'Estimada Sra. {family}:',
    man: 'Estimado Sr. {family}:',
  },
  role: [
    // A kind of contract, not an occupation: 'al puesto de Prácticas' would be wrong.
    [/^(?:prácticas?|beca|internship|programa|formación)(?!\p{L})/iu, 'a la oferta «{role}»'],
    [/^/, 'al puesto de {role}'],
  ],
  company: [
    [/^(?:universidad|fundación|agencia|escuela|asociación|junta|diputación)(?!\p{L})/iu, 'en la {company}'],
    [/^(?:ayuntamiento|hospital|instituto|ministerio|centro|museo)(?!\p{L})/iu, 'en el {company}'],
    [/^/, 'en {company}'],
  ],
  job: { both: '{role} {company}', role: '{role}', company: 'al puesto {company}', none: '' },
  subject: 'Mi candidatura {job}: dos preguntas breves',
  accept: 'Entiendo y acepto la decisión.',
  ask: 'Le agradecería mucho un consejo para la próxima vez.',
  release: 'Si no puede o prefiere no responder, lo entiendo perfectamente. Les deseo lo mejor a usted y a su equipo.',
  closing: 'Un cordial saludo,',
  wording: {
    any: {
      thanks: 'Muchas gracias por el tiempo dedicado a mi candidatura {job}.',
      keep: '¿Qué punto debería mantener tal como está?',
      change: '¿Y cuál debería cambiar primero?',
    },
    application: {
      thanks: 'Muchas gracias por haber valorado mi candidatura {job}.',
      keep: '¿Qué aspecto de mi currículum debería mantener tal como está?',
      change: '¿Y cuál debería cambiar para que se vea mejor lo que puedo aportar?',
    },
    screen: {
      thanks: 'Muchas gracias por la primera conversación y por haber valorado mi candidatura {job}.',
      keep: '¿Qué debería volver a hacer igual en una primera conversación?',
      change: '¿Y qué parte de mi trayectoria debería explicar con más claridad?',
    },
    assessment: {
      thanks: 'Muchas gracias por haberme permitido realizar una prueba como parte de mi candidatura {job}.',
      keep: '¿Qué debería mantener de mi forma de abordar la prueba?',
      change: '¿Y qué debería trabajar primero antes de la próxima?',
    },
    interview: {
      thanks: 'Muchas gracias por su tiempo en la entrevista y por haber valorado mi candidatura {job}.',
      keep: '¿Qué debería volver a hacer igual en una entrevista?',
      change: '¿Y qué tema debería preparar mejor?',
    },
    final: {
      thanks: 'Muchas gracias por haber llevado mi candidatura {job} hasta la fase final.',
      keep: '¿Qué punto fuerte, de los que me permitieron llegar hasta ahí, debería conservar?',
      change: '¿Y qué haría más convincente mi perfil en una fase final?',
    },
  },
} satisfies DraftLanguage;
