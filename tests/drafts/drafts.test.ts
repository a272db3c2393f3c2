import { describe, expect, it } from 'vitest';
import { type Stage, stages } from '@/utils/detection/detection';
import { draftLanguages, draftRequest, type RequestFacts } from '@/utils/drafts';

const optional = <T>(value: T): (T | undefined)[] => [undefined, value];
const longRole = 'Senior Staff Software Engineer for Platform, Tooling and Developer Experience (Fully Remote)';
const longCompany = 'Northern Lights Example Holding and Partners Group Ltd.';

function* combinations(): Generator<RequestFacts> {
  for (const language of draftLanguages)
    for (const stage of [undefined, ...stages])
      for (const person of [undefined, { name: 'Maya Lindholm' }, { name: 'Dr. Maya Anna Sofia van der Lindholm' }])
        for (const company of [undefined, 'Acorn', longCompany])
          for (const role of [undefined, 'Frontend Engineer', longRole])
            for (const myName of optional('María del Carmen de la Fuente'))
              yield { language, stage, person, company, role, myName };
}

const all = [...combinations()].map((facts) => ({ facts, draft: draftRequest(facts) }));
const wrong = (isRight: (each: (typeof all)[number]) => boolean): unknown[] =>
  all.filter((each) => !isRight(each)).slice(0, 3);
const words = (text: string): number => text.split(/\s+/).length;
const draft = (facts: RequestFacts) => draftRequest(facts);
const greeting = (language: string, name: string): string =>
  draft({ language, person: { name } }).body.split('\n')[0] ?? '';

describe('every combination of language, stage and facts', () => {
  it('has four languages to begin with', () => {
    expect(draftLanguages).toEqual(['de', 'en', 'es', 'fr']);
    expect(all).toHaveLength(4 * 7 * 3 * 3 * 3 * 2);
  });
  it('stays under 120 words', () => {
    expect(wrong(({ draft }) => words(draft.body) < 120)).toEqual([]);
  });
  it('leaves no placeholder and no gap', () => {
    const gap = /undefined|null|[{}[\]]|[ \u00a0]{2}|\n{3}|[ \u00a0]$|[ \u00a0]\n|\n[ \u00a0]| [.,]|\.\.|,,|^\s|\s$/m;
    expect(
      wrong(({ draft }) => !/[{}[\]]|undefined|\n{3}/.test(draft.body) && !gap.test(draft.body.replace(/\n\n/g, '\n'))),
    ).toEqual([]);
    expect(wrong(({ draft }) => !gap.test(draft.subject))).toEqual([]);
  });
  it('asks exactly two questions, and shouts nowhere', () => {
    expect(wrong(({ draft }) => draft.body.split('?').length === 3)).toEqual([]);
    expect(wrong(({ draft }) => draft.body.split('¿').length === (draft.language === 'es' ? 3 : 1))).toEqual([]);
    expect(wrong(({ draft }) => !/[!¡]/.test(draft.body + draft.subject))).toEqual([]);
  });
  it('names role and company once where they are known, in the body and in the subject', () => {
    const once = (text: string, part: string | undefined) => part === undefined || text.split(part).length === 2;
    for (const part of ['role', 'company'] as const) {
      expect(wrong(({ facts, draft }) => once(draft.body, facts[part]) && once(draft.subject, facts[part]))).toEqual(
        [],
      );
    }
  });
  it('ends with the closing, and with the name where there is one', () => {
    const closings = /\n\n(?:Kind regards|Freundliche Grüße|Bien cordialement|Un cordial saludo)$/;
    expect(
      wrong(({ facts, draft }) =>
        facts.myName ? draft.body.endsWith(`\n${facts.myName}`) : closings.test(draft.body),
      ),
    ).toEqual([]);
  });
  it('asks for advice for next time, not for feedback, and contests nothing', () => {
    const asks =
      /advice for next time|Rat für das nächste Mal|conseils pour la prochaine fois|consejo para la próxima vez/;
    const contests =
      /feedback|reconsider|unfortunately|disappoint|\bwhy\b|\bwarum\b|\bleider\b|pourquoi|malheureusement|por qué|lamentable/i;
    expect(wrong(({ draft }) => asks.test(draft.body) && !contests.test(draft.body))).toEqual([]);
  });
  it('is different for each stage; an offer is asked about like a final round', () => {
    for (const language of draftLanguages) {
      const of = (stage: Stage | undefined) => draft({ language, stage }).body;
      expect(new Set([undefined, ...stages].map(of)).size).toBe(6);
      expect(of('offer')).toBe(of('final'));
    }
  });
});

describe('the language', () => {
  it.each([
    ['de', 'de', true],
    ['de-AT', 'de', true],
    ['ES_MX', 'es', true],
    ['pt-BR', 'en', false],
    ['constructor', 'en', false],
    [undefined, 'en', true],
    ['', 'en', true],
  ])('%s is written in %s', (language, written, inMailLanguage) => {
    expect(draft({ language })).toMatchObject({ language: written, inMailLanguage });
  });
});

describe('the greeting', () => {
  it.each([
    ['Maya Lindholm', 'Hi Maya,', 'Guten Tag Maya Lindholm,', 'Bonjour Maya Lindholm,', 'Hola, Maya:'],
    ['Maya', 'Hi Maya,', 'Guten Tag Maya,', 'Bonjour Maya,', 'Hola, Maya:'],
    [
      'Dr. Maya Lindholm',
      'Dear Dr. Lindholm,',
      'Guten Tag Dr. Maya Lindholm,',
      'Bonjour Maya Lindholm,',
      'Hola, Maya:',
    ],
    ['Prof. Dr. Lindholm', 'Dear Prof. Dr. Lindholm,', 'Guten Tag Prof. Dr. Lindholm,', 'Bonjour,', 'Hola:'],
    [
      'Frau Lindholm',
      'Dear Ms Lindholm,',
      'Guten Tag Frau Lindholm,',
      'Bonjour Madame Lindholm,',
      'Estimada Sra. Lindholm:',
    ],
    ['MAYA LINDHOLM', 'Hi Maya,', 'Guten Tag Maya Lindholm,', 'Bonjour Maya Lindholm,', 'Hola, Maya:'],
    ['LINDHOLM Maya', 'Hi Maya,', 'Guten Tag Maya Lindholm,', 'Bonjour Maya Lindholm,', 'Hola, Maya:'],
    ['Lindholm, Maya', 'Hi Maya,', 'Guten Tag Maya Lindholm,', 'Bonjour Maya Lindholm,', 'Hola, Maya:'],
    ['M. Lindholm', 'Hello M. Lindholm,', 'Guten Tag M. Lindholm,', 'Bonjour M. Lindholm,', 'Hola, M. Lindholm:'],
    ['يوسف الحداد', 'Hi يوسف,', 'Guten Tag يوسف الحداد,', 'Bonjour يوسف الحداد,', 'Hola, يوسف:'],
    ['青山 光', 'Hello 青山 光,', 'Guten Tag 青山 光,', 'Bonjour 青山 光,', 'Hola, 青山 光:'],
    [
      'María José Quintana',
      'Hi María José,',
      'Guten Tag María José Quintana,',
      'Bonjour María José Quintana,',
      'Hola, María José:',
    ],
  ])('%s', (name, en, de, fr, es) => {
    expect(['en', 'de', 'fr', 'es'].map((language) => greeting(language, name))).toEqual([en, de, fr, es]);
  });

  it.each([
    ['🌻 Maya Lindholm 👩🏽‍💻', 'Maya Lindholm'],
    ['\u202eMaya\u202c  Lindholm\n', 'Maya Lindholm'],
    ['Maya Lindholm (she/her)', 'Maya Lindholm'],
    ['Maya Lindholm, MBA', 'Maya Lindholm'],
    ['Maya Lindholm | Acorn', 'Maya Lindholm'],
    ['"Maya Lindholm" via Acorn', 'Maya Lindholm'],
    ['maya lindholm', 'Maya Lindholm'],
    ['𝓜𝓪𝔂𝓪 Lindholm', 'Maya Lindholm'],
    ['Shauna O’NEILL-MCBRIDE', 'Shauna O’Neill-McBride'],
    ['ANNA VAN DER BERG', 'Anna van der Berg'],
    ['van der Berg, Anna', 'Anna van der Berg'],
    ['AJ Lindholm', 'AJ Lindholm'],
    ['Dr.Maya Lindholm', 'Dr. Maya Lindholm'],
    ['Anne-Sophie Étienne', 'Anne-Sophie Étienne'],
  ])('%s is greeted as %s', (name, greeted) => {
    expect(greeting('de', name)).toBe(`Guten Tag ${greeted},`);
  });

  it.each([
    '',
    ' ',
    '🌻',
    'maya@acorn.example',
    'Acorn Recruiting Team',
    'Personalabteilung',
    'acorn.example',
    'no-reply',
    'HR',
  ])('nobody is greeted by the name %j', (name) => expect(greeting('de', name)).toBe('Guten Tag,'));

  it('does not greet the company as if it were a person', () => {
    expect(draft({ person: { name: 'Acorn' }, company: 'Acorn' }).body).toMatch(/^Hello,\n/);
  });
});

describe('role and company in the sentence', () => {
  it.each([
    ['en', 'Frontend Engineer', 'Acorn', 'for the Frontend Engineer role at Acorn'],
    ['en', 'Design Internship', 'University of Elsewhere', 'for the Design Internship at the University of Elsewhere'],
    ['en', 'Engineer (I)', 'Acorn', 'for the Engineer (I) role at Acorn'],
    ['en', 'Engineer at Acorn', 'Acorn', 'for the Engineer role at Acorn'],
    ['de', 'Produktdesigner (m/w/d)', 'Acorn', 'auf die Stelle als Produktdesigner bei Acorn'],
    ['de', 'Texterin', 'Eichel GmbH', 'auf die Stelle als Texterin bei der Eichel GmbH'],
    ['de', 'Praktikum Marketing', undefined, 'auf die Stelle „Praktikum Marketing“'],
    ['fr', 'Ingénieur logiciel H/F', 'Gland', 'au poste d’Ingénieur logiciel H/F chez Gland'],
    ['fr', 'User Researcher (H/F)', 'Gland', 'au poste de User Researcher chez Gland'],
    [
      'fr',
      'Stage communication',
      'Université du Gland',
      'à l’offre «\u00a0Stage communication\u00a0» à l’Université du Gland',
    ],
    ['es', 'Analista', 'Bellota', 'al puesto de Analista en Bellota'],
    ['es', 'Prácticas de diseño', 'Fundación Bellota', 'a la oferta «Prácticas de diseño» en la Fundación Bellota'],
  ])('%s: %s, %s', (language, role, company, said) => {
    expect(draft({ language, role, company }).body).toContain(said);
    expect(draft({ language, role, company }).subject).toContain(said);
  });

  it('ends a sentence once after a company that ends in a full stop', () => {
    expect(draft({ language: 'fr', company: 'Gland S.A.' }).body).toContain('chez Gland S.A. Je comprends');
  });
  it('leaves out what cannot be a role or a company', () => {
    const bare = draft({});
    expect(draft({ role: 'word '.repeat(40), company: '---' })).toEqual(bare);
    expect(draft({ role: '  ', company: '\u200b' })).toEqual(bare);
  });
  it('takes braces and markup in a value as what they are', () => {
    expect(draft({ role: '{company} $& <b>', company: 'Acorn' }).body).toContain('the {company} $& <b> role at Acorn');
  });
});
