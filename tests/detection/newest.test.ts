import { describe, expect, test } from 'vitest';
import { maskHistory, maskOlder, newestWords } from '@/utils/detection/newest';
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
    ['Swedish', 'Den mån 3 nov. 2025 kl 10:00 skrev Noor <noor@example.com>:\nold'],
    ['Danish', 'Den man. 3. nov. 2025 kl. 10.00 skrev Noor <noor@example.com>:\nold'],
    ['Norwegian', 'man. 3. nov. 2025 kl. 10:00 skrev Noor <noor@example.com>:\nold'],
    ['Finnish', 'ma 3. marrask. 2025 klo 10.00 Noor (noor@example.com) kirjoitti:\nold'],
    ['Czech', 'Dne po 3. 11. 2025 v 10:00 uživatel Noor napsal:\nold'],
    ['Romanian', 'Pe lun., 3 nov. 2025 la 10:00, Noor <noor@example.com> a scris:\nold'],
    ['Hungarian', 'Noor <noor@example.com> ezt írta (időpont: 2025. nov. 3., H, 10:00):\nold'],
    ['Turkish', 'Noor <noor@example.com>, 3 Kas 2025 Pzt, 10:00 tarihinde şunu yazdı:\nold'],
    ['Greek', 'Στις Δευ 3 Νοε 2025 στις 10:00, ο/η Noor έγραψε:\nold'],
    ['Russian', '3 ноября 2025 г., 10:00 Noor написал(а):\nold'],
    ['Ukrainian', 'пн, 3 лист. 2025 р. о 10:00 Noor <noor@example.com> пише:\nold'],
    ['Japanese', '2025年11月3日(月) 10:00 Noor <noor@example.com>:\nold'],
    ['Korean', '2025년 11월 3일 (월) 10:00, Noor님이 작성:\nold'],
    ['Chinese', 'Noor <noor@example.com> 于2025年11月3日周一 10:00写道：\nold'],
    ['Hindi', 'सोम, 3 नव॰ 2025 को 10:00 पर Noor ने लिखा था:\nold'],
    ['Arabic', 'في 3 نوفمبر 2025، كتب Noor:\nold'],
    ['Hebrew', 'בתאריך 3.11.2025, כתב Noor:\nold'],
    ['Indonesian', 'Pada 3 November 2025 pukul 10.00, Noor menulis:\nold'],
    ['Vietnamese', 'Vào 3 thg 11, 2025 lúc 10:00, Noor đã viết:\nold'],
    ['a Swedish header block', 'Från: Noor\nSkickat: den 3 november\nTill: Jane\nÄmne: SV: tjänst\n\nold'],
    ['a Russian header block', 'От: Noor\nОтправлено: понедельник\nКому: Jane\nТема: RE: вакансия\n\nold'],
    ['a Japanese header block', '差出人: Noor\n送信日時: 2025年11月3日\n宛先: Jane\n件名: RE: 応募\n\nold'],
    ['a Chinese divider', '------------------ 原始邮件 ------------------\nold'],
    ['a Turkish divider', '-----Özgün İleti-----\nold'],
    ['a divider without dashes', 'Begin forwarded message:\n\nold'],
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
    'Here is what your manager wrote:\nshe starts at 10:00.',
    'Fra: alle oss\nTil: deg\nTakk for innsatsen.',
    'Vidare\nForwarded\nOriginal',
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

describe('what a detector is given of a mail on a page', () => {
  const OLD = 'We have decided to go on with other candidates.';

  test.each([
    ['eight dashes', `-------- Original message --------\n${OLD}`],
    ['seven dashes', `------- Original Message -------\n${OLD}`],
    ['a bare header block', `From: Noor\nSent: Monday, 3 November 2025\nTo: Jane\nSubject: Your application\n\n${OLD}`],
  ])('is its newest words, at their places: %s', (_, history) => {
    const text = `${WORDS}\n\n${history}`;
    const masked = maskOlder(text);
    expect(masked.trim()).toBe(WORDS);
    expect(masked).toHaveLength(text.length);
  });

  test('is all of a forward without a word above it', () => {
    const forward = `---------- Forwarded message ---------\nFrom: Noor\n\n${OLD}`;
    expect(maskOlder(forward)).toBe(forward);
    expect(newestWords(forward)).toBe(forward);
  });
});
