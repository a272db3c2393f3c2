import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { structureOf } from '@/utils/page/structure';

/** What a report says of a page: how it is built, and nothing of the person. */

const body = (html: string): Element => new JSDOM(`<body>${html}</body>`).window.document.body;

test('a structure names tags, classes and roles, and nothing else', () => {
  const root = body(
    '<div id="anna" class="x y" role="main" title="t"><p>Text</p><a href="https://a.example">b</a></div>',
  );
  expect(structureOf(root)).toBe('body div.x.y[main] p a');
  expect(structureOf(root, (element) => element.localName === 'div')).toBe('body');
});

test('nothing that a person wrote or is called gets in, wherever a page puts it', () => {
  const root = body(`
    <!-- Anna Sample -->
    <ul aria-label="Applications of Anna Sample" data-user="anna@sample.example">
      <li id="anna@sample.example" class="anna@sample.example thread-18c2f0a9b7d4 row" title="Anna Sample">Anna</li>
      <li role="Anna Sample" class="Ännchen"><img alt="Anna Sample" src="https://sample.example/anna.png"></li>
      <anna.sample></anna.sample><input value="Anna" placeholder="Anna" name="Anna">
    </ul>`);
  expect(structureOf(root)).toBe('body ul li.*.row li * input img');
});

test.each([
  ['job-card', 'job-card'],
  ['col-12', 'col-12'],
  ['nH', 'nH'],
  ['row4712', '*'],
  ['user_20931', '*'],
  ['_3f9ab1c0', '*'],
  ['css-1q8tmc3', '*'],
  ['css-1q8tmc3 sc-9x8y7z', '*'],
])('of the class %s a report says %s', (name, said) => {
  expect(structureOf(body(`<p class="${name}"></p>`))).toBe(`body p.${said}`);
});

test('a structure has an end, however big the page is', () => {
  const rows = '<li class="application-row with-many-words in-its-name"></li>'.repeat(5_000);
  expect(structureOf(body(`<ul>${rows}</ul>`)).length).toBeLessThanOrEqual(2_000);
});
