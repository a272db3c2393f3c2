import { describe, expect, test } from 'vitest';
import { maskHistory, newestWords } from '@/utils/detection/newest';
import { htmlToPlain } from '@/utils/detection/plain';

const WORDS = 'Hello Noor,\nwe chose somebody else.';

describe('the newest words', () => {
  test.each([
    ['English', 'On Mon, 3 Nov 2025 at 10:00, Noor <noor@example.com> wrote:\n> old'],
    ['English on two lines', 'On Mon, 3 Nov 2025 at 10:00,\nNoor <noor@example.com> wrote:\n> old'],
    ['German', 'Am 03.11.2025 um 10:00 schrieb Noor <noor@example.com>:\n> old'],
    ['French', 'Le lun. 3 nov. 2025 à 10:00, Noor <noor@example.com> a écrit :\nold'],
    ['Spanish', 'El lun, 3 nov 2025 a las 10:00, Noor (<noor@example.com>) escribió:\nold'],
    ['Italian', 'Il giorno lun 3 nov 2025 alle ore 10:00 Noor <noor@example.com> ha scritto:\nold'],
    ['Portuguese', 'Em seg., 3 de nov. de 2025 às 10:00, Noor <noor@example.com> escreveu:\nold'],
    ['Dutch', 'Op ma 3 nov 2025 om 10:00 schreef Noor <noor@example.com>:\nold'],
    ['Polish', 'pon., 3 lis 2025 o 10:00 Noor <noor@example.com> napisał(a):\nold'],
    ['a divider', '-----Original Message-----\nFrom: Noor\nold'],
    ['a German divider', '-----Ursprüngliche Nachricht-----\nVon: Noor\nold'],
    ['a header block', 'From: Noor <noor@example.com>\nSent: Monday\nTo: Jane\nSubject: Re: role\n\nold'],
    ['a German header block', 'Von: Noor <noor@example.com>\nGesendet: Montag\nAn: Jane\nBetreff: AW: Stelle\n\nold'],
    ['a French header block', 'De : Noor\nEnvoyé : lundi\nÀ : Jane\nObjet : poste\n\nold'],
    ['a signature', '-- \nJane Doe\nAcme'],
    ['quoted lines', '> old\n>> older'],
  ])('%s', (_, history) => {
    expect(newestWords(`${WORDS}\n\n${history}`)).toBe(WORDS);
    expect(newestWords(`${WORDS}\n\n${history}`.replace(/\n/g, '\r\n'))).toBe(WORDS);
  });

  test.each([
    'On the whole we liked what you wrote: it was clear.',
    'From: the whole team, thank you.\nBest, Jo',
    'El equipo te escribió: gracias.',
    '',
    '   ',
  ])('what only looks like history stays: %j', (text) => expect(newestWords(text)).toBe(text.trim()));

  test('answers between quoted lines are kept', () => {
    expect(newestWords('> why?\nBecause of the budget.\n> and now?\nApply again.')).toBe(
      'Because of the budget.\n\nApply again.',
    );
  });

  test('masking keeps every offset', () => {
    const text = `${WORDS}\n> old 🎉\nmore\n-- \nJane`;
    const masked = maskHistory(text);
    expect(masked).toHaveLength(text.length);
    expect(masked.indexOf('more')).toBe(text.indexOf('more'));
    expect(masked).not.toContain('Jane');
  });

  test('60,000 characters of lines that begin like history take no time', () => {
    for (const line of ['On 1 @ ', 'From: x\n', '> ', '-- x\n', 'Le 3 nov ', '\n', '----------']) {
      const started = performance.now();
      newestWords(line.repeat(60_000 / line.length));
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});

describe('HTML as text', () => {
  test.each([
    ['<p>Dear Sam,</p><p>we &amp; they&nbsp;chose.</p>', 'Dear Sam,\n\nwe & they chose.'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<style>p{}</style><script>x</script>seen', 'seen'],
    ['<div style="display: none">hidden <b>too</b></div>seen', 'seen'],
    ['<p style="background-color:#FFF;color:#fff">hidden</p>seen', 'seen'],
    ['<p style="background-color:#fff;color:#000">seen</p>', 'seen'],
    ['seen<blockquote>old</blockquote>', 'seen'],
    ['seen<div class="gmail_quote">old <div>older</div></div>', 'seen'],
    ['&#8217;&#x2019;&bogus;&#0;&#xD800;', '’’&bogus;'],
    ['&constructor;', '&constructor;'],
    ['1 < 2 and <b>bold', '1 and bold'],
    ['<!-- secret -->seen<!-- open', 'seen'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['', ''],
    ['<', ''],
  ])('%j', (html, text) => {
    // A bare '<' opens a tag for browsers' eyes or not; either way nothing breaks and the rest is kept.
    const plain = htmlToPlain(html);
    if (html.startsWith('1 <')) expect(plain).toContain('bold');
    else expect(plain).toBe(text);
  });

  test('a bomb of nested or open tags takes no time', () => {
    for (const piece of ['<div>', '<blockquote>', '<', '<!--', '&', '<p hidden>', '<a <b ']) {
      const started = performance.now();
      htmlToPlain(piece.repeat(60_000));
      expect(performance.now() - started).toBeLessThan(1_500);
    }
  });
});
