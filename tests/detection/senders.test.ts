import { describe, expect, test } from 'vitest';
import { isAtsDomain, isFreemailDomain, isNoReply, ownerOf } from '@/utils/detection/senders';

describe('no-reply addresses', () => {
  test.each([
    'noreply@acme.example',
    'no-reply@acme.example',
    'no_reply@acme.example',
    'No.Reply@acme.example',
    'acme-noreply@acme.example',
    'noreply+token123@acme.example',
    'do-not-reply@acme.example',
    'donotreply2@acme.example',
    'DO_NOT_REPLY@acme.example',
    'ne-pas-repondre@acme.example',
    'nepasrépondre@acme.example',
    'nicht-antworten@acme.example',
    'keine-antwort@acme.example',
    'no-responder@acme.example',
    'nao-responda@acme.example',
    'não-responda@acme.example',
    'non-rispondere@acme.example',
    'niet-beantwoorden@acme.example',
    'bounce+77ab@mail.acme.example',
    'mailer-daemon@acme.example',
    'notifications@greenhouse.io',
    'notifications@acme.example',
    'jobs@smartrecruiters.com',
    'acme@myworkday.com',
    'hr@no-reply.acme.example',
  ])('%s', (address) => expect(isNoReply(address)).toBe(true));

  test.each([
    'jane.doe@acme.example',
    'careers@acme.example',
    'jobs@acme.example',
    'norea.plye@acme.example',
    'reply+8f3a@hire.lever.co',
    'nora@acme.example',
    'arno@replyworks.example',
    'jane@gmail.com',
  ])('%s is read', (address) => expect(isNoReply(address)).toBe(false));

  test.each(['', '@', 'x', 'noreply', '@acme.example', 'a@', `${'a'.repeat(10_000)}@b`])(
    'no address at all: %#',
    (address) => {
      expect(typeof isNoReply(address)).toBe('boolean');
    },
  );
});

describe('domains', () => {
  test.each([
    ['acme.example', 'acme'],
    ['careers.acme.co.uk', 'acme'],
    ['mail.acme.com.br', 'acme'],
    ['greenhouse.io', undefined],
    ['us.greenhouse-mail.io', undefined],
    ['gmail.com', undefined],
    ['localhost', undefined],
    ['10.0.0.1', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s belongs to %s', (domain, owner) => expect(ownerOf(domain)).toBe(owner));

  test('a domain under a tracking system is one, a lookalike is none', () => {
    expect(isAtsDomain('eu.myworkday.com')).toBe(true);
    expect(isAtsDomain('notmyworkday.com')).toBe(false);
    expect(isFreemailDomain('googlemail.com')).toBe(true);
    expect(isFreemailDomain('gmail.com.acme.example')).toBe(false);
  });
});
