import { describe, expect, test } from 'vitest';
import { detect } from '@/utils/detection/detect';
import { newestWords } from '@/utils/detection/newest';
import { htmlToPlain } from '@/utils/detection/plain';
import { isNoReply } from '@/utils/detection/senders';
import { isOwn } from '../mailbox/mail';
import { mails } from '../mailbox/mails';

/** The whole sample mailbox, each conversation in order: from its second mail on it is known. */
describe('the sample mailbox', () => {
  const begun = new Set<string>();
  const cases = mails.map((mail) => {
    const isKnownApplication = begun.has(mail.threadId);
    begun.add(mail.threadId);
    return { mail, isKnownApplication, name: `${mail.at.slice(0, 10)} ${mail.subject}` };
  });

  test.each(cases)('$mail.expect.outcome: $name', ({ mail, isKnownApplication }) => {
    const text = newestWords(htmlToPlain(mail.html));
    const { from, subject, expect: expected } = mail;
    const detection = detect(
      {
        kind: 'mail',
        site: 'gmail',
        to: mail.to,
        own: isOwn(mail),
        text,
        ...(subject === undefined ? {} : { subject }),
        ...(from === undefined ? {} : { from }),
      },
      { isKnownApplication },
    );
    const { noReply, person, ...words } = expected;
    expect(detection).toMatchObject(words);
    if (person !== undefined) expect(detection.person?.name).toBe(person);
    if (noReply !== undefined) expect(isNoReply(from?.address ?? '')).toBe(noReply);
    for (const { text: words, start, end } of detection.evidence) expect(text.slice(start, end)).toBe(words);
  });
});
