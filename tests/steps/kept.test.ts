import { expect, it } from 'vitest';
import { clip } from '@/components/steps/clip';
import { keptLines, keptPerson, keptText, keptWord } from '@/components/steps/kept';

it('reads a kept draft without trusting it', () => {
  const content = { text: 'a', lines: ['b', 3, 'c'], way: 'call', to: { name: 'Maya', address: 7 }, odd: null };
  expect(keptText(content, 'text')).toBe('a');
  expect(keptText(content, 'lines')).toBeUndefined();
  expect(keptLines(content, 'lines')).toEqual(['b', 'c']);
  expect(keptLines(content, 'text')).toBeUndefined();
  expect(keptWord(content, 'way', ['mail', 'call'])).toBe('call');
  expect(keptWord(content, 'text', ['mail', 'call'])).toBeUndefined();
  expect(keptPerson(content, 'to')).toEqual({ name: 'Maya', address: undefined });
  expect(keptPerson(content, 'odd')).toBeUndefined();
  expect(keptPerson(undefined, 'to')).toBeUndefined();
});

it('clips a name without cutting a sign in two', () => {
  expect(clip('Nordlicht', 9)).toBe('Nordlicht');
  expect(clip('🌊🌊🌊', 2)).toBe('🌊…');
});
