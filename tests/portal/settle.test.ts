import { describe, expect, test } from 'vitest';
import { settle } from '@/utils/portal/settle';
import type { StatusReading } from '@/utils/reading';
import { rowKey } from '@/utils/rowKey';
import { eventsOfRow } from '@/utils/rows';

const row = (more: Partial<StatusReading>): StatusReading => ({ kind: 'status', site: 'icims', label: '', ...more });
const shape = (role: string | undefined, words: StatusReading['words'], site = 'icims') =>
  settle(row({ site, basis: 'shape', words, ...(role ? { role } : {}) }));

describe('a row that was found by its structure', () => {
  test('as a site describes it stays as it is', () => {
    const read = row({ role: 'Cook', label: 'With the chef' });
    expect(settle(read)).toBe(read);
  });

  test.each([
    ['Status: With the chef', 'With the chef'],
    ['Status：選考中', '選考中'],
    ['Statut : En cuisine', 'En cuisine'],
    ['État de la candidature : Refusée', 'Refusée'],
  ])('%s names its status', (text, label) => expect(shape('Cook', [{ text }])?.label).toBe(label));

  test('takes what follows a bare word for status as the status', () => {
    expect(shape('Cook', [{ text: 'Status' }, { text: 'With the chef' }])?.label).toBe('With the chef');
  });

  test('of which no word is a known status is none', () => {
    expect(shape('Cook', [{ text: 'Rome' }, { text: 'Unfortunately' }])).toBeUndefined();
    expect(shape('Cook', [])).toBeUndefined();
  });

  test.each(['Viewed', 'Position closed', 'New', 'Neu', 'Nieuw', 'Nowa'])(
    'is none by %s alone: so is any job',
    (text) => {
      expect(shape('Cook', [{ text }], 'stepstone')).toBeUndefined();
    },
  );

  test('that says when it was sent is one, whatever else it says', () => {
    const words = [{ text: 'Applied on 3 May 2026' }, { text: 'Viewed' }];
    expect(shape('Cook', words, 'stepstone')?.label).toBe('Viewed');
  });

  test('says nothing by a word for what stands beside it', () => {
    expect(shape('Toàn thời gian', [{ text: 'Loại' }], 'stepstone')).toBeUndefined();
    expect(shape('Cook', [{ text: 'Offre' }, { text: 'Refusée' }], 'stepstone')?.label).toBe('Refusée');
    expect(shape('Cook', [{ text: 'Applied' }], 'stepstone')?.label).toBe('Applied');
  });

  test('is one where its role has the words of another heading, as long as more than that is known of it', () => {
    const role = '【おすすめ】営業職';
    const words = [{ text: '不採用' }];
    expect(settle(row({ basis: 'shape', role, company: 'Acme', words }))?.label).toBe('不採用');
    expect(settle(row({ basis: 'shape', role, words }))).toBeUndefined();
  });

  test('has a status behind a French internship as well', () => {
    const words = [{ text: 'Stage' }, { text: 'Lyon' }, { text: 'Candidature refusée' }];
    expect(shape('Cuisinier', words, 'stepstone')?.label).toBe('Candidature refusée');
  });

  test('without the name of a role is none', () => {
    expect(shape(undefined, [{ text: 'Rejected' }])).toBeUndefined();
    expect(shape('Job title', [{ text: 'Rejected' }])).toBeUndefined();
    expect(
      shape('Acme Maps', [
        { of: 'Company', text: 'Acme Maps' },
        { of: 'Status', text: 'Rejected' },
      ]),
    ).toBeUndefined();
  });

  test('takes a time for one only where it has a number in it', () => {
    expect(shape('Cook', [{ of: 'Applied', text: 'soon' }, { text: 'Rejected' }])?.applied).toBeUndefined();
    expect(shape('Cook', [{ text: 'Applied Physics Lab' }, { text: 'Rejected' }])?.applied).toBeUndefined();
  });

  test('on a page that may list anything needs more than a column for the status', () => {
    const words = [{ of: 'Status', text: 'Shipped' }];
    expect(shape('A lamp', words, 'page')).toBeUndefined();
    expect(shape('A lamp', [...words, { of: 'Employer', text: 'Acme' }], 'page')?.label).toBe('Shipped');
  });

  test('when it was sent is no contradiction to what came of it', () => {
    expect(shape('Cook', [{ text: 'Applied on 3 May 2026' }, { text: 'Not selected' }])).toMatchObject({
      label: 'Not selected',
      applied: 'Applied on 3 May 2026',
    });
  });
});

describe('a row at the address of a list', () => {
  const listed = (more: Partial<StatusReading>) =>
    settle(
      row({
        basis: 'listed',
        role: 'Cook',
        rowId: '4821',
        under: 'My applications',
        words: [{ text: 'Rome' }],
        ...more,
      }),
    );

  test('is an application by its place, without a status where none is sure', () => {
    expect(listed({ words: [{ text: 'Hiring manager review' }] })).toMatchObject({ label: '', basis: 'listed' });
  });

  test.each(['Hiring manager review', 'Step 2', 'Bei der Küchenchefin'])(
    'has %s from the place of the status: it is asked about',
    (marked) => {
      expect(listed({ marked, words: [{ text: 'Rome' }, { text: marked }] })?.label).toBe(marked);
    },
  );

  test.each(['Applied on May 3, 2026', 'Applied 3 days ago'])('has it there as well where it says %s', (sent) => {
    const marked = 'We went with someone else';
    const words = [{ text: marked }, { text: sent }];
    expect(listed({ marked, words })?.label).toBe(marked);
    expect(listed({ marked, words: [...words, { text: 'Inactive' }] })).toMatchObject({
      label: marked,
      isActive: false,
    });
    expect(listed({ words })?.label).toBe(sent);
  });

  test.each([
    'Remote',
    'Neu',
    'Full-time, remote',
    '23 applicants',
    '3 May 2026',
    'Applied on 3 May 2026',
    '3 days ago',
    'Acme Maps',
    'Location',
    'Active',
  ])('has no status by %s, wherever it stands', (marked) =>
    expect(listed({ marked, company: 'Acme Maps' })?.label).toBe(''),
  );

  test.each([
    ['under a heading that nobody knows', { under: 'Contact' }],
    ['under recommended jobs', { under: 'Recommended for you', words: [{ text: 'Rejected' }] }],
    ['without anything that names it', { rowId: undefined }],
    ['with the link of a menu', { rowId: undefined, jobUrl: 'https://my.smartrecruiters.com/messages' }],
    ['with a date alone', { rowId: undefined, words: [{ text: '3 May 2026' }] }],
    ['without a link, under no heading', { under: '' }],
    ['that is a heading itself', { role: 'Meine Bewerbungen' }],
    ['that is a tab', { role: 'Interview' }],
  ])('is none %s', (_, more) => expect(listed(more as Partial<StatusReading>)).toBeUndefined());

  test.each([
    ['under no heading, with a link and a number', { under: '', jobUrl: 'https://x.icims.com/jobs/4821' }],
    ['under a part of the list', { under: 'Aktive Bewerbungen (2)' }],
    ['with a number in its link', { rowId: undefined, jobUrl: 'https://jobs.smartrecruiters.com/Acme/743999001-cook' }],
    [
      'with a link and a date',
      { rowId: undefined, jobUrl: 'https://x.icims.com/cook', words: [{ text: '3 May 2026' }] },
    ],
    ['by when it was sent, under any heading', { under: 'Contact', words: [{ text: 'Applied: 3 May 2026' }] }],
  ])('is one %s', (_, more) => expect(listed(more as Partial<StatusReading>)).toMatchObject({ role: 'Cook' }));

  test.each(['Inactive', 'Inaktiv', 'Inactif', 'Inactiva', 'Inattiva', 'Inactief', 'Nieaktywna', 'Inativa'])(
    'has ended where it is %s, however',
    (text) => {
      expect(listed({ words: [{ text }] })).toMatchObject({ label: text, isActive: false });
    },
  );

  test('has ended as it says where it says that too', () => {
    const words = [{ text: 'Inactive' }, { text: 'Not selected' }];
    expect(listed({ words })).toMatchObject({ label: 'Not selected', isActive: false });
  });

  test.each(['Active', 'Aktiv', 'Under evaluation', 'Unter Auswertung', 'En evaluación'])(
    'is under way where it is %s',
    (text) => {
      expect(listed({ words: [{ text }] })).toMatchObject({ isActive: true });
    },
  );
});

describe('what is logged', () => {
  const now = Date.UTC(2026, 10, 20);

  test('of a page that confirms is that it was sent, now, in the words of the page', () => {
    const sent = row({ role: 'Cook', company: 'Acme Maps', label: 'Hooray, it is with us', basis: 'sent' });
    const [event, ...others] = eventsOfRow(sent, undefined, now);
    expect(event).toMatchObject({ kind: 'applied', at: now, confidence: 1, evidence: ['Hooray, it is with us'] });
    expect(event).not.toHaveProperty('undated');
    expect(others).toEqual([]);
  });

  /** What a row of a list tells that says these words, after it said those. */
  const toldAfter = (before: string[], later: string[], language = 'en') => {
    const read = (texts: string[], interfaceLanguage: string) =>
      settle(
        row({
          site: 'greenhouse',
          rowId: '991',
          role: 'Cook',
          basis: 'listed',
          interfaceLanguage,
          words: texts.map((text) => ({ text })),
        }),
      ) as StatusReading;
    const event = eventsOfRow(read(before, 'en'), undefined, now).at(-1);
    return eventsOfRow(read(later, language), { ...event, applicationId: 'a' } as never, now + 1).map(
      ({ kind, label }) => [kind, label],
    );
  };
  const sent = 'Applied on November 3, 2026';

  test.each([
    ['its status alone', ['Under review'], ['Rome']],
    ['what was known', ['Rome', 'Viewed', sent], ['Rome', 'Phase Blue', sent]],
    ['what nobody knew', ['Rome', 'Phase Blue', sent], ['Rome', 'Phase Red', sent]],
    ['a number of it', ['Rome', 'Phase 1'], ['Rome', 'Phase 2']],
    ['a step of it', ['Rome', 'Step 2 of 5'], ['Rome', 'Step 3 of 5']],
  ])('of a list is what stands in the place of %s, and it is asked', (_, before, later) => {
    const told = later.find((text) => !before.includes(text));
    expect(toldAfter(before, later)).toEqual([['changed', told]]);
  });

  test.each([
    ['are gone', ['Rome', 'Viewed', sent], ['Rome', sent]],
    ['came beside the others', ['Rome', 'Phase Blue', sent], ['Rome', 'Phase Blue', 'Great pay', sent]],
    ['say when that was', ['Rome', 'Phase Blue', '3 days ago'], ['Rome', 'Phase Blue', '9 days ago']],
    ['are badges', ['Rome', 'New', sent], ['Rome', 'Remote', sent]],
    ['count from today', ['Rome', 'Posted 5 days ago', sent], ['Rome', 'Posted 9 days ago', sent]],
    ['count down', ['Rome', 'Expires in 12 days', sent], ['Rome', 'Expires in 8 days', sent]],
    ['say once more that it was sent', ['Rome', 'Viewed'], ['Rome', sent]],
  ])('of a list is nothing new where words %s', (_, before, later) => expect(toldAfter(before, later)).toEqual([]));

  test('of a list is nothing new where the whole page has come in another language', () => {
    expect(toldAfter(['Rome', 'Phase Blue'], ['Rom', 'Phase Blau'], 'de')).toEqual([]);
  });

  test('two employers may have numbers alike', () => {
    const at = (url: string) => rowKey(row({ url, requisition: 'R-1', role: 'Cook' }));
    expect(at('https://careers-acme.icims.com/jobs/dashboard')).not.toBe(
      at('https://careers-nova.icims.com/jobs/dashboard'),
    );
  });
});
