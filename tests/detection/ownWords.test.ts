import { describe, expect, test } from 'vitest';
import { ownWords } from '@/utils/detection/ownWords';

const REST = 'This week we look at letters that nobody likes to open, and at what to do next. ';

describe('what a mail says itself', () => {
  test.each([
    ['“Unfortunately we chose somebody else.”'],
    ['"Unfortunately we chose somebody else."'],
    ['„Leider haben wir uns anders entschieden.“'],
    ['«Nous avons retenu une autre personne.»'],
    ['「今回は採用を見送らせていただきます」'],
  ])('is without the words of %s', (quote) => {
    const said = ownWords(REST + quote + REST);
    expect(said).toHaveLength((REST + quote + REST).length);
    expect(said).not.toContain(quote.slice(3, -3));
    expect(said.startsWith(REST) && said.endsWith(REST)).toBe(true);
  });

  test.each([
    ['a title', `${REST}the post of "Night Porter"`],
    ['a mark that stays open', `${REST}“we chose somebody else and then we went on for a while`],
    ['a quote that ends on another line', `${REST}"we chose\nsomebody else, sorry"`],
    ['nothing but a quote', '"Unfortunately we chose somebody else."'],
    ['inches', `${REST}a 6" nail and a 7" one`],
    ['nothing', ''],
  ])('is all of it with %s', (_, text) => expect(ownWords(text)).toBe(text));

  test.each(['“', '"', '"a b c d', '«»', '„ “'])('%j over and over takes no time', (piece) => {
    const started = performance.now();
    ownWords(piece.repeat(60_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
