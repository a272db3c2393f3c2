import { describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import { SURE } from '@/utils/detection/detection';
import { toReading } from './mails';

/** A decision that is told to a colleague, in the languages we read; and decisions told to the one who applied. */
const reports = [
  'Hi Ana, I told Peter we decided to move forward with another candidate. Could you close the req?',
  'FYI I informed Peter that we went with another applicant. Can you close the job in Lever?',
  'Quick one: we let Sofia know that we chose another candidate for the Data Engineer position. Please archive her application. Thanks!',
  'We will not move forward with him for the Data Engineer position. Can you send him the rejection?',
  'Peter has his answer. We chose another candidate for the Platform Engineer job. Will you update the req in Greenhouse?',
  'Hi Ana, zur Info: ich habe Peter gesagt, dass wir uns für einen anderen Kandidaten entschieden haben. Kannst du die Stelle schließen?',
  "Salut, pour info j'ai dit à Pierre que nous avons retenu un autre candidat. Peux-tu clôturer l'offre ?",
  'Hola, he dicho a Pedro que hemos elegido a otro candidato para el puesto. ¿Puedes cerrar la vacante?',
  'Ciao, ho detto a Piero che abbiamo scelto un altro candidato. Puoi chiudere la posizione?',
  'Oi, avisei ao Pedro que escolhemos outro candidato para a vaga. Pode fechar a vaga?',
  'Hoi, ik heb Pieter verteld dat we voor een andere kandidaat gekozen hebben. Kun je de vacature sluiten?',
  'Cześć, powiedziałem Piotrowi, że wybraliśmy innego kandydata na stanowisko. Możesz zamknąć ofertę?',
];
const decisions = [
  'Hi Sam, as I told you on the phone, we decided to move forward with another candidate for the Data Engineer role.',
  'Hi Sam, FYI we decided to move forward with another candidate. Thank you for applying for the Data Engineer role.',
  'Sam, the team lead just told me that we are moving forward with another candidate for the role. I know you were excited.',
  'Guten Tag, wir haben uns für einen anderen Kandidaten entschieden und danken Ihnen für Ihre Bewerbung.',
  'Hola Sam: hemos elegido a otro candidato para el puesto. Gracias por tu interés.',
];
const from = { name: 'Robin', address: 'robin@mywork.example' };

describe('whom a refusal is told to', () => {
  test.each(reports)('a colleague: %s', (text) => {
    expect(detect(toReading({ text, subject: 'Re: candidates', from }))).toMatchObject({
      outcome: 'other',
      evidence: [],
    });
  });

  test.each(decisions)('the one who applied: %s', (text) => {
    const detection = detect(toReading({ text, subject: 'Data Engineer', from }));
    expect(detection.outcome).toBe('rejected');
    expect(detection.confidence).toBeGreaterThanOrEqual(SURE);
  });

  test('nobody: then we ask, unless the conversation is known', () => {
    const reading = toReading({
      text: 'We decided to move forward with another candidate for the Data Engineer position.',
      subject: 'Re: candidates',
      from,
    });
    expect(detect(reading).outcome).toBe('rejected');
    expect(detect(reading).confidence).toBeLessThan(SURE);
    expect(detect(reading, { isKnownApplication: true }).confidence).toBeGreaterThanOrEqual(SURE);
  });
});

describe('a refusal and its evidence', () => {
  test.each(['Hi Sam, see below.', 'Hi Sam, news on your application: please open the attached letter.', ''])(
    'only the subject says it: %s',
    (text) => {
      const subject = 'Role on hold: we will not be moving forward with your application';
      const { evidence, confidence } = detect(toReading({ text, subject, from }));
      expect(evidence).toEqual([]);
      expect(confidence).toBeLessThan(SURE);
    },
  );

  test('what subject and body both say is shown in the body', () => {
    const text = 'Hi Sam, the role is on hold, so there is no interview for you. I am sorry.';
    const { outcome, evidence } = detect(toReading({ text, subject: 'The Data Engineer role is now on hold', from }));
    expect(outcome).toBe('rejected');
    expect(evidence.map(({ text }) => text)).toContain('role is on hold');
  });
});
