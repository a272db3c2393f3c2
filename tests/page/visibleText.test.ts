import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { looksSame, parseColor } from '@/utils/page/color';
import { isQuote, isSignature, startsHistory, withoutQuotedLines } from '@/utils/page/quotes';
import { makeShown } from '@/utils/page/shown';
import { visibleText } from '@/utils/page/visibleText';
import { MAX_TEXT } from '@/utils/reading';

const body = (html: string): HTMLElement => new JSDOM(`<body>${html}</body>`).window.document.body;
const textOf = (html: string): string => visibleText(body(html)).text;
const mailOf = (html: string): string =>
  withoutQuotedLines(
    visibleText(body(html), {
      leaveOut: (element) => isQuote(element) || isSignature(element),
      endAt: startsHistory,
    }).text,
  );

describe('lines end where a person sees them end', () => {
  test.each([
    ['<div>One</div><div>Two</div>', 'One\nTwo'],
    ['One<br>Two<br><br>Three', 'One\nTwo\n\nThree'],
    ['<div>One<br></div><div><br></div><div>Two</div>', 'One\n\nTwo'],
    ['<p>One</p>\n\n  <p>Two</p><br><br><br><br>Three', 'One\nTwo\n\nThree'],
    ['<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>', 'A B\nC'],
    ['<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
    ['un<span class="il">fortu</span>nately', 'unfortunately'],
    ['We <b>thank</b>\n you&nbsp;&nbsp;much', 'We thank you much'],
    ['<pre>One\n  two</pre>', 'One\ntwo'],
    ['Read <a href="https://example.com">this</a><hr>End', 'Read this\nEnd'],
    ['de<wbr>ci&shy;si\u200bon', 'decision'],
    ['Hi <img data-emoji="🎉" alt="x"><img alt="logo">', 'Hi 🎉'],
    ['<p dir="rtl">שלום <b>עולם</b></p>👩🏽‍💻 می\u200cخواهم', 'שלום עולם\n👩🏽‍💻 می\u200cخواهم'],
    ['&lt;b&gt;not bold&lt;/b&gt;', '<b>not bold</b>'],
    ['One<div></div>two', 'One\ntwo'],
    ['', ''],
  ])('%s', (html, text) => {
    expect(textOf(html)).toBe(text);
  });
});

describe('what cannot be seen is not read', () => {
  test.each([
    '<p style="display:none">x</p>',
    '<p style="visibility:hidden">x</p>',
    '<p style="opacity:0">x</p>',
    '<p style="font-size:0">x</p>',
    '<p style="font-size:1px">x <b>y</b></p>',
    '<div style="max-height:0;overflow:hidden">x</div>',
    '<div style="height:1px;width:1px;overflow:hidden">x</div>',
    '<p hidden>x</p>',
    '<p style="color:#fff">x</p>',
    '<p style="color:#fefefe">x</p>',
    '<p style="color:transparent">x</p>',
    '<div style="background-color:#102030"><p style="color:#102030">x</p></div>',
    '<p style="text-indent:-9999px">x</p>',
    '<p style="position:absolute;left:-5000px">x</p>',
    '<p style="margin-left:-5000px">x</p>',
    '<style>.a{display:none}</style><p class="a">x</p>',
    '<script>x</script><template>x</template><textarea>x</textarea>',
    '<details><summary></summary>x<p>y</p></details>',
    '<rebound-prompt>x</rebound-prompt>',
  ])('%s', (html) => {
    expect(textOf(`before${html}after`)).toMatch(/^before\s?after$/);
  });

  test.each([
    '<div style="background-color:#000"><p style="color:#fff">x</p></div>',
    '<div style="background-image:url(a.png)"><p style="color:#fff">x</p></div>',
    '<div style="visibility:hidden"><p style="visibility:visible">x</p></div>',
    '<div style="font-size:0"><p style="font-size:14px">x</p></div>',
    '<p style="max-height:0">x</p>',
    '<p style="color:#777">x</p>',
  ])('but this is: %s', (html) => {
    expect(textOf(html)).toBe('x');
  });
});

describe('a mail without what it repeats', () => {
  test.each([
    '<div class="gmail_quote">old</div>',
    '<blockquote>old</blockquote>',
    '<div class="gmail_extra">old</div><div class="h5">old</div>',
    '<div id="m_-55yahoo_quoted_1">old</div>',
    '<div id="m_12appendonsend"></div><hr><div>From: old</div>',
    '<div class="m_1OutlookMessageHeader">old</div><p>older</p>',
    '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0 0 0"><p><b>From:</b> old</p></div><p>older</p>',
    '<div class="gmail_signature">Name</div>',
    '<div data-smartmail="gmail_signature">Name</div>',
    '<br>--&nbsp;<br>Name<br>Firm',
    '<br>On 3 May Anna wrote:<br>&gt; old<br>&gt; older',
    '<br>On 3 May 2026<br>Anna wrote:<br>&gt; old',
    '<br>-----Original Message-----<br>From: old',
    '<br>________________________________<br>Von: old',
  ])('%s', (html) => {
    expect(mailOf(`<div>new</div>${html}`)).toBe('new');
  });

  test('an answer below a quote stays', () => {
    expect(mailOf('&gt; old<br>new<br>&gt; old<br>newer')).toBe('new\nnewer');
  });
});

describe('limits', () => {
  test('a long text is cut without breaking a sign, and says so', () => {
    const long = visibleText(body('🌱'.repeat(MAX_TEXT)), { max: 101 });
    expect(long.truncated).toBe(true);
    expect(long.text).toBe('🌱'.repeat(50));
  });

  test('a text that fits is not called cut', () => {
    expect(visibleText(body('abc'), { max: 3 })).toEqual({ text: 'abc', truncated: false });
  });

  test('blank lines by the hundred thousand, and nesting deeper than a parser makes it', () => {
    expect(visibleText(body(`a<pre>${'\n'.repeat(500_000)}</pre>b`)).text).toBe('a\nb');
    const { document } = new JSDOM('<body></body>').window;
    let inner: Element = document.body;
    for (let depth = 0; depth < 600; depth++) inner = inner.appendChild(document.createElement('div'));
    inner.textContent = 'deep';
    expect(() => visibleText(document.body)).not.toThrow();
  });

  test('a style is asked for once an element, and for none without text', () => {
    const root = body('<div><p>a</p><p>b <b>c</b></p><p></p><p> </p><i><u></u></i></div>');
    const asked: Element[] = [];
    const view = root.ownerDocument.defaultView as unknown as { getComputedStyle: (element: Element) => unknown };
    const real = view.getComputedStyle.bind(view);
    view.getComputedStyle = (element) => {
      asked.push(element);
      return real(element);
    };
    visibleText(root);
    const inside = asked.filter((element) => root.contains(element));
    expect(new Set(inside).size).toBe(inside.length);
    expect(inside).toHaveLength(5);
  });
});

test('a shown element has no ancestor that is not', () => {
  const root = body('<div style="display:none"><p id="a"></p></div><div hidden><p id="b"></p></div><p id="c"></p>');
  const isShown = makeShown();
  const shown = ['a', 'b', 'c'].filter((id) => isShown(root.querySelector(`#${id}`) as Element));
  expect(shown).toEqual(['c']);
});

test('colours are read as a browser writes them', () => {
  expect(parseColor('rgb(1, 2, 3)')).toEqual({ red: 1, green: 2, blue: 3, alpha: 1 });
  expect(parseColor('rgba(1, 2, 3, 0.5)')?.alpha).toBe(0.5);
  expect(parseColor('color(srgb 1 1 1)')).toBeUndefined();
  const white = { red: 255, green: 255, blue: 255, alpha: 1 };
  expect(looksSame(white, { ...white, blue: 247 })).toBe(true);
  expect(looksSame(white, { ...white, blue: 200 })).toBe(false);
});
