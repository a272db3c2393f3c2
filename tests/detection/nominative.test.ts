import { expect, test } from 'vitest';
import { nominativeOf } from '@/utils/detection/nominative';

test.each([
  ['ru', 'главного инженера', 'инженера', 'главный инженер'],
  ['ru', 'менеджером', 'менеджером', 'менеджер'],
  ['uk', 'шкільного психолога', 'психолога', 'шкільний психолог'],
  ['pl', 'młodszego inżyniera procesu', 'inżyniera', 'młodszy inżynier procesu'],
  ['cs', 'vedoucího technika', 'technika', 'vedoucí technik'],
  ['fi', 'opettajan', 'opettajan', 'opettaja'],
  ['de', 'Ingenieurs', 'Ingenieurs', 'Ingenieurs'],
  ['ru', 'секретарь', 'секретарь', 'секретарь'],
  ['ru', '', '', ''],
])('%s: %s', (language, role, head, nominative) =>
  expect(nominativeOf(role, language, (word) => word === head)).toBe(nominative),
);
