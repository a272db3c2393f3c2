import { type Mailer, type SampleMail, sam, thread } from './mail';

/**
 * Conversations of several mails: an invitation that ends in a 'no', a rejection that quotes the invitation, and
 * answers that quote an old rejection and are none.
 */

const ilse: Mailer = { name: 'Ilse Marchetti', address: 'ilse.marchetti@fernweh-maps.example' };
const rosalind: Mailer = { name: 'Rosalind Okafor', address: 'r.okafor@tidewater-health.example' };
const dmitri: Mailer = { name: 'Dmitri Halloran', address: 'dmitri@pebble-transit.example' };
const juniper: Mailer = { name: 'Juniper & Vale Careers', address: 'careers@juniper-vale.example' };

const ilseSigns = `<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">
  <div><b>Ilse Marchetti</b> (she/her)</div><div style="color:#7a7f87">Talent Partner, Fernweh Maps</div>
  <div><a href="https://fernweh-maps.example/">fernweh-maps.example</a> &middot; Kiel &amp; remote</div>
  <div style="font-size:11px;color:#7a7f87">This message may be confidential. If it reached you by mistake, please delete it.</div>
</div></div>`;

const quote = (intro: string, html: string) => `<br><div class="gmail_quote gmail_quote_container">
  <div dir="ltr" class="gmail_attr">${intro}<br></div>
  <blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">${html}</blockquote></div>`;

const fernweh = thread(
  {
    at: '2026-11-02T09:14:21.480Z',
    from: ilse,
    subject: 'Senior Frontend Engineer at Fernweh Maps: shall we talk?',
    html: `<div dir="ltr"><div>Hi Sam,</div><div><br></div>
<div>thank you for sending us your work on offline tiles. Two of us read it over lunch and had opinions by dessert.</div><div><br></div>
<div>I would like to invite you to a first interview for the <b>Senior Frontend Engineer</b> role: 45 minutes by video with me and Jonas from the rendering team. Would Thursday at 10:00 or Friday at 14:30 suit you?</div><div><br></div>
<div>Warmly,<br>Ilse</div><br clear="all">${ilseSigns}</div>`,
    expect: {
      outcome: 'interview',
      company: 'Fernweh Maps',
      role: 'Senior Frontend Engineer',
      stage: 'interview',
      person: 'Ilse Marchetti',
    },
  },
  {
    at: '2026-11-02T10:02:07.112Z',
    from: sam,
    to: [ilse],
    subject: 'Re: Senior Frontend Engineer at Fernweh Maps: shall we talk?',
    html: `<div dir="ltr"><div>Hi Ilse,</div><div><br></div><div>Thursday at 10:00 is perfect, thank you. I look forward to meeting you both.</div><div><br></div><div>Sam</div></div>`,
    expect: { outcome: 'other' },
  },
  {
    at: '2026-11-04T16:40:55.003Z',
    from: ilse,
    subject: 'Re: Senior Frontend Engineer at Fernweh Maps: shall we talk?',
    html: `<div dir="ltr"><div>Hi Sam,</div><div><br></div>
<div>unfortunately I must move our talk tomorrow: Jonas is down with a fever and I don't want you to meet half of us. Could we do next Monday at 11:00 instead? Same link, same people, and I'm sorry for the short notice.</div><div><br></div>
<div>Ilse</div><br clear="all">${ilseSigns}</div>`,
    expect: { outcome: 'interview', company: 'Fernweh Maps', person: 'Ilse Marchetti' },
  },
  {
    at: '2026-11-10T13:25:33.700Z',
    from: ilse,
    subject: 'Re: Senior Frontend Engineer at Fernweh Maps: shall we talk?',
    html: `<div dir="ltr"><div>Hi Sam,</div><div><br></div>
<div>Jonas came out of the call humming, which is rare. We would love to have you in the <b>final round</b> on Monday: 60 minutes of pairing on a real bug, then half an hour with Henrike, our head of engineering.</div><div><br></div>
<div>Nothing to prepare; bring the editor you like. Can you confirm that 13:00 works?</div><div><br></div><div>Ilse</div><br clear="all">${ilseSigns}</div>`,
    expect: { outcome: 'interview', company: 'Fernweh Maps', stage: 'final', person: 'Ilse Marchetti' },
  },
  {
    at: '2026-11-19T15:08:12.266Z',
    from: ilse,
    subject: 'Re: Senior Frontend Engineer at Fernweh Maps: shall we talk?',
    unread: true,
    html: `<div dir="ltr"><div>Dear Sam,</div><div><br></div>
<div>thank you for Monday. Everyone who met you in the final round enjoyed it, and the way you narrowed down the tile cache bug has already been copied into our notes.</div><div><br></div>
<div>This was a close call between two people, and I'm sorry to tell you that we have decided to go forward with the other candidate for the Senior Frontend Engineer role. They have run a map renderer in production before, and that tipped it.</div><div><br></div>
<div>I know this is a disappointing thing to read after three rounds. If our paths cross again I would be glad.</div><div><br></div>
<div>All the best,<br>Ilse</div><br clear="all">${ilseSigns}</div>${quote(
      'On Tue, Nov 10, 2026 at 2:25 PM Ilse Marchetti &lt;<a href="mailto:ilse.marchetti@fernweh-maps.example">ilse.marchetti@fernweh-maps.example</a>&gt; wrote:',
      `<div dir="ltr">We would love to have you in the <b>final round</b> on Monday: 60 minutes of pairing on a real bug.</div>`,
    )}`,
    expect: {
      outcome: 'rejected',
      company: 'Fernweh Maps',
      role: 'Senior Frontend Engineer',
      stage: 'final',
      person: 'Ilse Marchetti',
    },
  },
);

const tidewater = thread(
  {
    at: '2026-10-19T08:30:00.914Z',
    from: rosalind,
    subject: 'Interview for Frontend Engineer, Tidewater Health',
    html: `<p>Hello Sam,</p><p>Your application for <strong>Frontend Engineer</strong> stood out, and we'd like to invite you to an interview with our clinic tools team this Wednesday at 15:00.</p>
<p>It will be a conversation of about an hour. You can pick another time here: <a href="https://calendar.example/tidewater/rokafor">calendar.example/tidewater</a>.</p><p>Kind regards,<br>Rosalind Okafor<br>Engineering Manager, Tidewater Health</p>`,
    expect: {
      outcome: 'interview',
      company: 'Tidewater Health',
      role: 'Frontend Engineer',
      stage: 'interview',
      person: 'Rosalind Okafor',
    },
  },
  {
    at: '2026-10-30T11:47:39.051Z',
    from: rosalind,
    subject: 'Re: Interview for Frontend Engineer, Tidewater Health',
    html: `<div>Hello Sam,</div><div><br></div><div>Thank you for the time you spent with our team last week. After careful consideration we won't be moving forward with your application for the Frontend Engineer position. We were looking for more experience with accessibility audits than we heard about in the interview.</div><div><br></div>
<div>I wish you every success in your search.</div><div><br></div><div>Kind regards,<br>Rosalind Okafor<br>Engineering Manager, Tidewater Health</div>${quote(
      'On 19 Oct 2026, at 09:30, Rosalind Okafor &lt;r.okafor@tidewater-health.example&gt; wrote:',
      `<p>Your application for <strong>Frontend Engineer</strong> stood out, and we'd like to invite you to an interview with our clinic tools team this Wednesday at 15:00.</p>`,
    )}`,
    expect: {
      outcome: 'rejected',
      company: 'Tidewater Health',
      role: 'Frontend Engineer',
      stage: 'interview',
      person: 'Rosalind Okafor',
    },
  },
);

const pebbleNo = `<div dir="ltr"><p>Hi Sam,</p>
<p>I wanted you to hear this from me and not from silence. The design engineer seat went to somebody else this morning. She has spent four years on ticket machines, and for a team of six that was hard to look past.</p>
<p>It says little about you: your walk through the departures board was the part of the week I enjoyed most.</p>
<p>Take care,<br>Dmitri</p><p style="color:#7a7f87">Dmitri Halloran, founder, Pebble Transit</p></div>`;

const pebble = thread(
  {
    at: '2026-11-10T07:52:44.610Z',
    from: dmitri,
    subject: 'Design engineer at Pebble Transit',
    html: pebbleNo,
    expect: {
      outcome: 'rejected',
      company: 'Pebble Transit',
      role: 'Design engineer',
      person: 'Dmitri Halloran',
    },
  },
  {
    at: '2026-11-11T08:31:18.090Z',
    from: sam,
    to: [dmitri],
    subject: 'Re: Design engineer at Pebble Transit',
    html: `<div dir="ltr"><p>Hi Dmitri,</p><p>thank you for writing yourself, and congratulations to her. If you have two minutes: what is one thing I should keep doing in interviews, and one you would change? No answer is fine too.</p><p>Sam</p></div>`,
    expect: { outcome: 'other' },
  },
  {
    at: '2026-11-13T18:20:02.845Z',
    from: dmitri,
    subject: 'Re: Design engineer at Pebble Transit',
    unread: true,
    html: `<div dir="ltr"><p>Hi Sam,</p><p>happy to. Keep: you asked who reads the board before you drew anything. Nobody else did.</p>
<p>Change: when we asked about trade-offs you gave us the answer and left out the road to it. Say what you dropped and what it cost. One concrete number would have helped.</p><p>Dmitri</p></div>${quote(
      'On Tue, Nov 10, 2026 at 8:52 AM Dmitri Halloran &lt;dmitri@pebble-transit.example&gt; wrote:',
      pebbleNo,
    )}`,
    expect: { outcome: 'feedback', company: 'Pebble Transit', person: 'Dmitri Halloran' },
  },
);

const juniperNo = `<p>Dear Sam,</p><p>Thank you for your interest in the Web Developer position at Juniper &amp; Vale and for the care you put into your application.</p>
<p>Unfortunately, we have decided to move forward with other candidates whose experience more closely matches what we need at this time.</p>
<p>We appreciate the time you took and wish you all the best.</p><p>Sincerely,<br>The hiring team at Juniper &amp; Vale</p>`;

const juniperVale = thread(
  {
    at: '2026-09-29T12:00:04.377Z',
    from: juniper,
    subject: 'Your application to Juniper & Vale: Web Developer',
    html: juniperNo,
    expect: { outcome: 'rejected', company: 'Juniper & Vale', role: 'Web Developer' },
  },
  {
    at: '2026-11-16T09:05:50.229Z',
    from: { name: 'Teodora Lindqvist', address: 'teodora.lindqvist@juniper-vale.example' },
    subject: 'Re: Your application to Juniper & Vale: Web Developer',
    unread: true,
    html: `<div dir="ltr"><p>Hello Sam,</p><p>you may remember us from September. We have opened a new role since, <b>Design Systems Engineer</b>, and yours was the first name that came up.</p>
<p>Would you be up for an interview this week? Wednesday or Thursday afternoon, 40 minutes by video, with me and one engineer.</p><p>Best wishes,<br>Teodora Lindqvist<br>Juniper &amp; Vale</p></div>${quote(
      'On Tue, 29 Sept 2026 at 13:00, Juniper &amp; Vale Careers &lt;careers@juniper-vale.example&gt; wrote:',
      juniperNo,
    )}`,
    expect: {
      outcome: 'interview',
      company: 'Juniper & Vale',
      role: 'Design Systems Engineer',
      stage: 'interview',
      person: 'Teodora Lindqvist',
    },
  },
);

/** The conversations, each oldest first. */
export const talks: readonly SampleMail[] = [...fernweh, ...tidewater, ...pebble, ...juniperVale];
