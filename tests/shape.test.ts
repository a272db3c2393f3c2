import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '@/utils/i18n/language';
import { stepNames } from '@/utils/steps/step';

/** The repository's shape: one feature, one word, in parallel files; nothing else at the top. */

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const read = (file: string): string => readFileSync(file, 'utf8');
const sources = files.filter((file) => /^(entrypoints|components|utils)\/.*\.tsx?$/.test(file));
const Word = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

describe('the top level', () => {
  it('holds what DESIGN names and nothing else', () => {
    const allowed = [
      'package.json tsconfig.json wxt.config.ts entrypoints components utils tests',
      'README.md CONTRIBUTING.md PRIVACY.md CHANGELOG.md LICENSE package-lock.json public',
    ].flatMap((names) => names.split(' '));
    const top = new Set(files.map((file) => file.split('/')[0] ?? ''));
    expect([...top].filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([]);
    expect(allowed.filter((name) => !top.has(name))).toEqual([]);
  });
});

describe.each(stepNames)('the step %s', (step) => {
  it.each([
    `utils/steps/${step}.ts`,
    `components/steps/${Word(step)}.tsx`,
    `tests/steps/${step}.test.ts`,
    ...Object.keys(languages).map((language) => `utils/i18n/${language}/${step}.ts`),
  ])('has %s', (file) => expect(files).toContain(file));
});

describe('every site', () => {
  const sites = files
    .filter((file) => /^utils\/sites\/[^/]+\.ts$/.test(file) && !/\/(index|site)\.ts$/.test(file))
    .map((file) => file.replace(/^.*\/|\.ts$/g, ''));

  it.each(sites)('%s has a fixture with its date, and a test', (site) => {
    const fixtures = readdirSync('tests/fixtures/sites');
    expect(fixtures.filter((file) => new RegExp(`^${site}\\.\\d{4}-\\d{2}`).test(file))).not.toEqual([]);
    expect(files).toContain(`tests/sites/${site}.test.ts`);
  });
});

describe('the interface texts', () => {
  it('are in the same files in every language', () => {
    const sections = (language: string) => readdirSync(`utils/i18n/${language}`).sort();
    for (const language of Object.keys(languages)) expect(sections(language)).toEqual(sections('en'));
  });

  it('have a script with the prompt in each language', () => {
    for (const language of Object.keys(languages)) expect(files).toContain(`entrypoints/prompt-${language}.ts`);
  });

  it('are nowhere else: no words between tags, none in a label', () => {
    const words = />[ \t]*\p{L}[\p{L}\p{M}\p{N} ,.'-]*<\/|\b(?:label|title|placeholder|aria-label)="[^"]*\p{L}/u;
    const found = sources.filter((file) => file.endsWith('.tsx') && words.test(read(file)));
    expect(found).toEqual([]);
  });
});

describe('every file', () => {
  it('is one idea: no source is longer than 320 lines, but for data', () => {
    const isData = (file: string) => /\/(languages|i18n|drafts)\//.test(file);
    const long = sources.filter((file) => !isData(file) && read(file).split('\n').length > 320);
    expect(long).toEqual([]);
  });

  it('names no absolute path of a machine', () => {
    const text = files.filter((file) => /\.(tsx?|css|html|md|json)$/.test(file) && !file.startsWith('tests/'));
    expect(text.filter((file) => /\/(?:home|Users|work|root)\/[a-z]/.test(read(file)))).toEqual([]);
  });
});

describe('every dependency', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));

  it.each(Object.keys({ ...dependencies, ...devDependencies }))('%s has its reason in CONTRIBUTING', (name) => {
    expect(read('CONTRIBUTING.md')).toContain(`\`${name}\``);
  });

  it('is locked without the address of a registry', () => {
    expect(read('package-lock.json')).not.toContain('"resolved": "http');
  });
});
