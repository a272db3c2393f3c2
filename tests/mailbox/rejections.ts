import { type SampleMail, thread } from './mail';

/** Rejections that come alone: from an applicant-tracking system, in German, in French, in Spanish. */

/** The frame an applicant-tracking system puts around a mail: nested tables, a hidden preheader, a footer. */
export const atsFrame = (preheader: string, html: string) => `<div style="background-color:#f2f3f5;padding:0;margin:0">
<div style="display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden">${preheader}&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tbody><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background-color:#ffffff;border-radius:6px"><tbody>
<tr><td style="padding:24px 28px 0;font-family:Helvetica,Arial,sans-serif;font-size:17px;font-weight:bold;color:#1d3b4f">Copperleaf Robotics</td></tr>
<tr><td style="padding:16px 28px 28px;font-family:Helvetica,Arial,sans-serif;font-size:14px;line-height:22px;color:#26292e"><span style="color:#26292e">${html}</span></td></tr>
</tbody></table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px"><tbody><tr><td style="padding:14px 28px;font-family:Helvetica,Arial,sans-serif;font-size:11px;line-height:16px;color:#666b73">
Sent by Talentdesk for Copperleaf Robotics. Replies to this address are not read. <a href="https://talentdesk.example/privacy" style="color:#666b73">Privacy</a></td></tr></tbody></table>
</td></tr></tbody></table></div>`;

const copperleaf = thread({
  at: '2026-11-09T14:00:09.518Z',
  from: { name: 'Copperleaf Robotics via Talentdesk', address: 'no-reply@talentdesk.example' },
  subject: 'Update on your application: UI Engineer, Operator Console (R-20417)',
  html: atsFrame(
    'Congratulations on taking the next step in your career.',
    `Hi Sam,<br><br>Thank you for applying to the <b>UI Engineer, Operator Console</b> role (R-20417) at Copperleaf Robotics.<br><br>
We received a large number of applications. After reviewing yours, we regret to let you know that we will not be moving forward with your application.<br><br>
We will keep your profile on file for twelve months.<br><br>Copperleaf Robotics People Team`,
  ),
  expect: {
    outcome: 'rejected',
    company: 'Copperleaf Robotics',
    role: 'UI Engineer, Operator Console',
    noReply: true,
  },
});

const brueckner = thread({
  at: '2026-11-12T10:21:47.902Z',
  from: { name: 'Annika Voss', address: 'a.voss@brueckner-energie.example' },
  subject: 'Ihre Bewerbung als Frontend-Entwickler (m/w/d) bei Brückner Energie',
  html: `<div style="font-family:Calibri,Arial,sans-serif;font-size:11pt"><p>Guten Tag Sam Sample,</p>
<p>vielen Dank für Ihre Bewerbung als Frontend-Entwickler (m/w/d) und für das offene Gespräch in der vergangenen Woche.</p>
<p>Wir haben uns die Entscheidung nicht leicht gemacht. Leider müssen wir Ihnen mitteilen, dass wir uns für eine andere Person entschieden haben, deren Schwerpunkt näher an unseren Leitwarten liegt.</p>
<p>Für Ihren weiteren Weg wünschen wir Ihnen alles Gute.</p><p>Mit freundlichen Grüßen<br>Annika Voss</p>
<div class="gmail_signature"><table cellpadding="0" cellspacing="0"><tbody><tr><td style="border-left:3px solid #c77d1a;padding-left:10px;font-size:10pt"><b>Annika Voss</b><br>Personalreferentin<br>Brückner Energie GmbH, Am Speicher 4, 00000 Musterhafen</td></tr></tbody></table></div></div>`,
  expect: {
    outcome: 'rejected',
    company: 'Brückner Energie',
    role: 'Frontend-Entwickler',
    stage: 'interview',
    person: 'Annika Voss',
    language: 'de',
  },
});

const lumen = thread({
  at: '2026-11-17T16:33:28.140Z',
  from: { name: 'Camille Desrosiers', address: 'camille.desrosiers@atelier-lumen.example' },
  subject: 'Votre candidature au poste de développeur front-end – Atelier Lumen',
  unread: true,
  html: `<div dir="ltr"><p>Bonjour Sam,</p><p>Je vous remercie d’avoir pris le temps de nous présenter votre parcours, et de l’intérêt que vous portez à Atelier Lumen.</p>
<p>Nous avons étudié votre dossier avec attention. Malheureusement, nous ne pouvons pas donner une suite favorable à votre candidature au poste de développeur front-end : nous recherchons un profil plus proche de l’animation temps réel.</p>
<p>Je vous souhaite une pleine réussite dans vos recherches.</p><p>Bien cordialement,<br>Camille Desrosiers<br><span style="color:#7a7f87">Chargée de recrutement, Atelier Lumen</span></p></div>`,
  expect: {
    outcome: 'rejected',
    company: 'Atelier Lumen',
    role: 'développeur front-end',
    person: 'Camille Desrosiers',
    language: 'fr',
  },
});

const naranjo = thread({
  at: '2026-11-06T09:15:00.333Z',
  from: { name: 'Selección Naranjo Software', address: 'seleccion@naranjo.example' },
  subject: 'Tu candidatura en Naranjo Software',
  html: `<p>Hola, Sam:</p><p>Gracias por tu interés en el puesto de <strong>Desarrollador Frontend</strong> y por completar la entrevista con nuestro equipo.</p>
<p>Tras valorar todas las candidaturas, lamentamos comunicarte que hemos decidido continuar el proceso con otras personas. Valoramos mucho tu claridad al explicar las decisiones técnicas.</p>
<p>Te deseamos mucha suerte.</p><p>Un saludo,<br>Lucía Ferrán<br>Equipo de selección, Naranjo Software</p>`,
  expect: {
    outcome: 'rejected',
    company: 'Naranjo Software',
    role: 'Desarrollador Frontend',
    stage: 'interview',
    person: 'Lucía Ferrán',
    language: 'es',
  },
});

/** The rejections that stand alone. */
export const rejections: readonly SampleMail[] = [...copperleaf, ...brueckner, ...lumen, ...naranjo];
