import { describe, expect, test } from 'vitest';
import { heardAs } from '@/utils/detection/heard';
import { makeScan, scan } from '@/utils/detection/scan';

const heard = (label: string, text: string) => heardAs(label, scan(text, makeScan()));

describe("a company's name in another alphabet, by its address", () => {
  test.each([
    ['metaforesialfa', 'Σας ευχαριστούμε. Μεταφορές Άλφα Α.Ε.', 'Μεταφορές Άλφα'],
    ['sadkamin', 'Магазин «Садовый камин» благодарит Вас.', undefined],
    ['sadovikamin', 'Магазин «Садовый камин» благодарит Вас.', 'Садовый камин'],
    ['shkolaparus', 'Лена, школа «Парус» благодарит вас.', 'школа «Парус»'],
    ['furn-alzaytoun', 'شكرا لك. سنبقى على تواصل، فرن الزيتون', 'فرن الزيتون'],
    ['maafiyat-kramim', 'תודה שפנית למאפיית כרמים, אורית', 'מאפיית כרמים'],
    ['suraj-bhandar', 'धन्यवाद। सूरज भंडार, इंदौर', 'सूरज भंडार'],
    ['haneul-farm', '사흘 동안 고생했어요. 하늘농장에서 봐요.', undefined],
    ['haneul-nongjang', '사흘 동안 고생했어요. 하늘농장에서 봐요.', '하늘농장'],
    ['acme', 'Thank you for applying at Acme.', undefined],
    ['amal-hospital', 'تم شغل الوظيفة.', undefined],
    ['ab', 'Мы вас не берём.', undefined],
  ])('%s in %j: %s', (label, text, name) => expect(heard(label, text)).toBe(name));

  test('takes no time over a long mail', () => {
    const started = performance.now();
    heard('metaforesialfa', 'Μεταφορές Άλφ '.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
