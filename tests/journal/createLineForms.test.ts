import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createLineForms } from '@/components/journal/createLineForms';
import { lineWords } from '@/components/journal/lineWords';
import { sites } from '@/utils/sites';
import { event } from '../make';

describe('a line whose id an object has by itself', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s: is put right like any other', (id) => {
    createRoot((dispose) => {
      const forms = createLineForms();
      expect(forms.of(id)).toBeUndefined();
      const words = lineWords(event({ id, text: 'before' }));
      forms.change(id, words);
      expect(forms.of(id)).toBeUndefined();
      forms.open(id, words);
      forms.change(id, { text: 'after' });
      expect(forms.of(id)).toMatchObject({ start: words, words: { ...words, text: 'after' } });
      forms.close(id);
      expect(forms.of(id)).toBeUndefined();
      expect(({} as Record<string, unknown>)['start']).toBeUndefined();
      dispose();
    });
  });

  it.each(['constructor', 'toString', '__proto__'])('%s: is no site', (id) => expect(sites[id]).toBeUndefined());
});
