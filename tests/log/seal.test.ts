import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSealed, seal, unseal } from '@/utils/log/seal';

describe('a sealed file', () => {
  const words = '{"format":"rebound","entries":[{"text":"Grüße, 株式会社 😀"}]}';

  it('opens with its password, also typed in other code points, and holds no word in the clear', async () => {
    const file = await seal(words, 'schön');
    expect(isSealed(file)).toBe(true);
    expect(file).not.toContain('entries');
    expect(await unseal(file, 'schön')).toEqual({ words });
  });

  it('tells a wrong password from a damaged file', async () => {
    const file = await seal(words, 'right');
    expect(await unseal(file, 'wrong')).toBe('wrong-password');
    const place = file.indexOf('"content":"') + 20;
    const damaged = file.slice(0, place) + (file[place] === 'A' ? 'B' : 'A') + file.slice(place + 1);
    expect(await unseal(damaged, 'right')).toBe('damaged');
    expect(await unseal(file.slice(0, -40), 'right')).toBe('damaged');
    expect(await unseal(file.replace('"version":1', '"version":9'), 'right')).toBe('newer');
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
    expect(await seal(words, 'x')).not.toBe(await seal(words, 'x'));
  });
});
