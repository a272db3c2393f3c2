import { type SampleMail, thread } from './mail';
import { atsFrame } from './rejections';

/**
 * Mails that are no rejection: what else happens to an application, and what only sounds like a 'no' (a refund, a
 * newsletter, a journal).
 */

const received = thread({
  at: '2026-10-26T07:45:12.071Z',
  from: { name: 'Copperleaf Robotics via Talentdesk', address: 'no-reply@talentdesk.example' },
  subject: 'We have your application: UI Engineer, Operator Console (R-20417)',
  html: atsFrame(
    'Here is what happens next.',
    `Hi Sam,<br><br>Thank you for applying to Copperleaf Robotics. Your application for <b>UI Engineer, Operator Console</b> (R-20417) has arrived, and a person will read it within two weeks.<br><br>
If it is a match, we will write to arrange a first call.<br><br>Copperleaf Robotics People Team
<div style="background-color:#ffffff;color:#ffffff;font-size:10px;line-height:10px">We regret to inform you that you have not been selected and we will not be moving forward with your application.</div>`,
  ),
  expect: {
    outcome: 'received',
    company: 'Copperleaf Robotics',
    role: 'UI Engineer, Operator Console',
    stage: 'application',
    noReply: true,
  },
});

const assessment = thread({
  at: '2026-11-18T13:10:41.655Z',
  from: { name: 'Quillon Labs Hiring', address: 'hiring@quillon-labs.example' },
  subject: 'Next step at Quillon Labs: a small take-home exercise',
  unread: true,
  html: `<p>Hi Sam,</p><p>thanks for the call on Monday. The next step for the <b>Frontend Developer</b> role is a take-home exercise: a list with a filter, and a paragraph about what you left out. Please keep it under two hours and send us your solution by next Wednesday.</p>
<table cellpadding="0" cellspacing="0"><tbody><tr><td style="background:#2f5d50;border-radius:6px;padding:10px 16px"><a href="https://tasks.quillon-labs.example/t/8841" style="color:#fff;text-decoration:none">Open the exercise</a></td></tr></tbody></table>
<p>Questions are welcome, they never count against you.</p><p>The Quillon Labs team</p>`,
  expect: { outcome: 'assessment', company: 'Quillon Labs', role: 'Frontend Developer', stage: 'assessment' },
});

const offer = thread({
  at: '2026-11-20T15:30:26.482Z',
  from: { name: 'Priya Nandakumar', address: 'priya@saltmarsh.example' },
  subject: 'Your offer from Saltmarsh Cooperative',
  unread: true,
  html: `<div dir="ltr"><p>Dear Sam,</p><p>it is a pleasure to write this one: we would like to offer you the position of <b>Frontend Engineer</b> at Saltmarsh Cooperative, starting on the first of February.</p>
<p>The offer letter with salary, shares and holidays is attached. Please take until Friday to think it over, and call me with any question, however small.</p><p>We all hope you say yes.</p><p>Priya Nandakumar<br>Saltmarsh Cooperative</p></div>`,
  expect: {
    outcome: 'offer',
    company: 'Saltmarsh Cooperative',
    role: 'Frontend Engineer',
    stage: 'offer',
    person: 'Priya Nandakumar',
  },
});

const refund = thread({
  at: '2026-11-14T11:02:30.018Z',
  from: { name: 'Brightwick Luggage', address: 'support@brightwick.example' },
  subject: 'Your refund request for order 55-2093',
  html: `<p>Hello Sam,</p><p>Thank you for getting in touch about your cabin case. We have looked at the photos with care.</p>
<p>Unfortunately, we are unable to refund this order, because the wheel was damaged after the thirty days of our guarantee. We regret that this is not the answer you hoped for, and have decided to send you a spare wheel free of charge.</p><p>Kind regards,<br>Marguerite, Brightwick support</p>`,
  expect: { outcome: 'other' },
});

const newsletter = thread({
  at: '2026-11-21T06:00:03.760Z',
  from: { name: 'The Second Draft', address: 'hello@second-draft.example' },
  subject: '“We regret to inform you”: a short history of the no',
  unread: true,
  html: `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tbody><tr><td style="padding:8px 0"><h1 style="font-family:Georgia,serif;font-weight:normal;font-size:26px;margin:0">The Second Draft</h1><span style="color:#7a7f87;font-size:12px">Issue 88 &middot; every other Saturday</span></td></tr>
<tr><td style="font-family:Georgia,serif;font-size:16px;line-height:26px"><p>Most rejection letters share six sentences. “After careful consideration.” “We had many strong applicants.” “We have decided to move forward with other candidates.” This week we asked three people who write them for a living where the phrases come from.</p>
<p>Also in this issue: a job seeker who kept all of her 141 letters, and why she reads one a year to her students.</p><p><a href="https://second-draft.example/88">Read the issue</a></p></td></tr>
<tr><td style="font-size:11px;color:#7a7f87;padding-top:16px">You get this because you subscribed. <a href="https://second-draft.example/unsubscribe" style="color:#7a7f87">Unsubscribe</a></td></tr></tbody></table>`,
  expect: { outcome: 'other' },
});

const journal = thread({
  at: '2026-10-22T17:18:55.204Z',
  from: { name: 'Journal of Small Maps', address: 'editor@small-maps.example' },
  subject: 'Decision on manuscript JSM-311',
  html: `<p>Dear Dr Sample,</p><p>Thank you for submitting “Legible at Walking Pace” (JSM-311) to the Journal of Small Maps. Two referees have read the manuscript.</p>
<p>I regret to inform you that we are unable to accept it for publication. The referees found the sample too narrow; their reports are below. We hope this decision will not discourage you from submitting other papers to us.</p><p>Yours sincerely,<br>Prof. Aurel Whitlock<br>Editor</p>`,
  expect: { outcome: 'other' },
});

const alert = thread({
  at: '2026-11-22T05:30:00.945Z',
  from: { name: 'Jobwell Alerts', address: 'alerts@jobwell.example' },
  subject: '3 new jobs for “frontend engineer”',
  unread: true,
  html: `<div style="font-family:Arial,sans-serif"><p style="font-size:16px"><b>New since yesterday</b></p><table width="100%" cellpadding="0" cellspacing="0" style="max-width:560px"><tbody>
<tr><td style="border-top:1px solid #d5d8dd;padding:12px 0"><a href="https://jobwell.example/j/1">Frontend Engineer, Payments</a><br>Oakhurst Pay &middot; Remote<br><span style="color:#7a7f87">Be an early applicant</span></td></tr>
<tr><td style="border-top:1px solid #d5d8dd;padding:12px 0"><a href="https://jobwell.example/j/2">Senior UI Developer</a><br>Marlow Instruments &middot; Leeds<br><span style="color:#7a7f87">Interviews start this week</span></td></tr>
<tr><td style="border-top:1px solid #d5d8dd;padding:12px 0"><a href="https://jobwell.example/j/3">Web Engineer (part time)</a><br>Fern Street School &middot; Bristol<br><span style="color:#7a7f87">No longer accepting applications after Friday</span></td></tr>
</tbody></table><p style="font-size:11px;color:#7a7f87">You asked for this alert. <a href="https://jobwell.example/alerts">Change it</a></p></div>`,
  expect: { outcome: 'other', noReply: true },
});

/** What is no rejection. */
export const otherMails: readonly SampleMail[] = [
  ...received,
  ...assessment,
  ...offer,
  ...refund,
  ...newsletter,
  ...journal,
  ...alert,
];
