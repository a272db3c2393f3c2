import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isSealed, seal, unseal } from '@/utils/log/seal';

const sealed = async (words: string, password: string): Promise<string> =>
  (await seal(new Blob([words]), password)).text();
const textOf = async (opened: Blob | string): Promise<string> =>
  typeof opened === 'string' ? `not opened: ${opened}` : opened.text();

describe('a sealed file', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const words = '{"format":"rebound","entries":[{"text":"Grüße, 株式会社 😀"}]}';

  it('opens with its password, also typed in other code points, and holds no word in the clear', async () => {
    const file = await sealed(words, 'schön');
    expect(isSealed(file)).toBe(true);
    expect(file).not.toContain('entries');
    expect(await textOf(await unseal(file, 'schön'))).toBe(words);
  });

  it('tells a wrong password from a damaged file', async () => {
    const file = await sealed(words, 'right');
    expect(await unseal(file, 'wrong')).toBe('wrong-password');
    const place = file.indexOf('"content":"') + 20;
    const damaged = file.slice(0, place) + (file[place] === 'A' ? 'B' : 'A') + file.slice(place + 1);
    expect(await unseal(damaged, 'right')).toBe('damaged');
    expect(await unseal(file.slice(0, -40), 'right')).toBe('damaged');
    expect(await unseal(file.replace('"version":1', '"version":9'), 'right')).toBe('newer');
  });

  it.each([
    ['memory for the key', 'deriveKey', new DOMException('', 'QuotaExceededError')],
    ['memory for the content', 'decrypt', new RangeError('Array buffer allocation failed')],
    ['the cipher', 'decrypt', new DOMException('', 'NotSupportedError')],
  ] as const)('is not said to have another password where the browser lacks %s', async (_, method, cause) => {
    const file = await sealed(words, 'right');
    vi.spyOn(crypto.subtle, method).mockRejectedValueOnce(cause);
    expect(await unseal(file, 'right')).toBe('not-here');
    expect(await textOf(await unseal(file, 'right'))).toBe(words);
  });

  it('never throws, whatever the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (file) => {
        expect(await unseal(file, 'x')).toBeTypeOf('string');
      }),
      { numRuns: 50 },
    );
  });

  it('is another one each time', async () => {
    expect(await sealed(words, 'x')).not.toBe(await sealed(words, 'x'));
  });
});
