import { type SampleMail, thread } from './mail';

/** Mails that break readers, for the tests of bad input: give them to `startMailbox`. Each stands alone. */

const no = '<p>Thank you for applying. We have decided to move forward with other candidates.</p>';
const from = { name: 'Plumridge Tools', address: 'jobs@plumridge.example' };
const one = (...mail: Parameters<typeof thread>): SampleMail => thread(...mail)[0] as SampleMail;

export const oddMails = {
  emptyBody: one({
    at: '2026-11-01T08:00:00.001Z',
    from,
    subject: 'Nothing inside',
    html: '',
    expect: { outcome: 'other' },
  }),
  /** Two million characters of text, the 'no' at the start. */
  hugeBody: one({
    at: '2026-11-01T08:01:00.002Z',
    from,
    subject: 'A very long answer',
    html: `${no}<p>${'All the rest of it is history that nobody needs. '.repeat(42_000)}</p>`,
    expect: { outcome: 'rejected' },
  }),
  rightToLeft: one({
    at: '2026-11-01T08:02:00.003Z',
    from: { name: '\u202Eدانة الخطيب\u202C 🌿', address: 'dana@nakhla.example' },
    subject: 'طلبك لوظيفة مهندسة واجهات 🌱 لدى نخلة',
    html: `<div dir="rtl"><p>مرحبًا سام،</p><p>شكرًا على وقتك. قررنا المضي قدمًا مع مرشحين آخرين.</p><p>دانة الخطيب</p></div>`,
    expect: { outcome: 'rejected', language: 'ar' },
  }),
  markupInSubject: one({
    at: '2026-11-01T08:03:00.004Z',
    from: { name: '<b>Plumridge</b> "Tools"', address: 'jobs@plumridge.example' },
    subject: '<img src=x onerror="window.__hurt=1"> Your application & <script>window.__hurt=1</script>',
    html: no,
    expect: { outcome: 'rejected' },
  }),
  noSender: one({ at: '2026-11-01T08:04:00.005Z', subject: 'From nobody', html: no, expect: { outcome: 'rejected' } }),
  noSubject: one({ at: '2026-11-01T08:05:00.006Z', from, html: no, expect: { outcome: 'rejected' } }),
  /** A body that imitates the page around it: another conversation's heading, ids and message. Its text reads like a no. */
  imitation: one({
    at: '2026-11-01T08:06:00.007Z',
    from,
    subject: 'Minutes of the garden club',
    html: `<h2 class="hP" data-legacy-thread-id="0000000000000001">Your application to Somebody Else</h2>
<div role="list"><div role="listitem" class="h7"><div class="adn ads" data-legacy-message-id="0000000000000001"><span class="gD" email="boss@elsewhere.example" name="Boss">Boss</span><div class="ii gt"><div class="a3s aiL">${no}</div></div></div></div></div>
<p>The hedge is cut on Sunday.</p>`,
    expect: { outcome: 'rejected' },
  }),
  /** Markup written as text, in the very sentence that decides: what quotes it must show it as text. */
  markupInText: one({
    at: '2026-11-01T08:07:00.008Z',
    from,
    subject: 'Your application to Plumridge Tools',
    html: `<p>Thank you for applying. &lt;img src=x onerror="window.__hurt=1"&gt;&lt;script&gt;window.__hurt=1&lt;/script&gt; We have decided to move forward with other candidates.</p>`,
    expect: { outcome: 'rejected' },
  }),
  /** A body that brings a prompt of its own, with our words on its buttons. */
  promptInBody: one({
    at: '2026-11-01T08:08:00.009Z',
    from,
    subject: 'A bargain for gardeners',
    html: `<rebound-prompt><p>Plumridge Tools said no. We have decided to move forward with other candidates.</p><button>Ask for feedback</button><button>Not a rejection</button></rebound-prompt>
<p>All hedge shears are half the price until Sunday.</p>`,
    expect: { outcome: 'other' },
  }),
  /** A real answer that brings one as well, where ours would stand. */
  promptInRejection: one({
    at: '2026-11-01T08:09:00.010Z',
    from,
    subject: 'Your application to Plumridge Tools',
    html: `<rebound-prompt><button>Ask for feedback</button></rebound-prompt>${no}`,
    expect: { outcome: 'rejected' },
  }),
} satisfies Record<string, SampleMail>;
