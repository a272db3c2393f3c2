import type { Outcome } from '@/utils/detection/detection';
import type { MailReading } from '@/utils/reading';

/** A mail of our own writing about invented companies, with what must be understood of it. */
export interface Case {
  name: string;
  outcome: Outcome;
  text: string;
  subject?: string;
  from?: { name?: string; address?: string };
  own?: boolean;
}

/** The reading a site would make of a mail. */
export const toReading = ({ text, subject, from, own }: Omit<Case, 'name' | 'outcome'>): MailReading => ({
  kind: 'mail',
  site: 'paste',
  to: [],
  own: own ?? false,
  text,
  ...(subject === undefined ? {} : { subject }),
  ...(from === undefined ? {} : { from }),
});

export const rejections: Case[] = [
  {
    name: 'plain, from a tracking system',
    outcome: 'rejected',
    subject: 'Your application to Halden Robotics',
    from: { name: 'Halden Robotics Careers', address: 'no-reply@greenhouse.io' },
    text: 'Hi Noor,\n\nThank you for applying to the Firmware Engineer position at Halden Robotics. We have decided to proceed with other applicants at this stage.\n\nKind regards,\nThe Halden Robotics Recruiting Team',
  },
  {
    name: 'soft, after interviews, by a person',
    outcome: 'rejected',
    subject: 'Re: Thursday',
    from: { name: 'Priya Raman', address: 'priya.raman@lumenfold.example' },
    text: 'Hi Tom,\n\nIt was a pleasure speaking with you last week. The panel enjoyed the conversation, but in the end we went with someone whose background is closer to what the team needs right now. This was a hard call.\n\nWarmly,\nPriya',
  },
  {
    name: 'the position was filled',
    outcome: 'rejected',
    text: 'Dear Ms Okafor, we wanted to let you know that the Night Shift Nurse vacancy has now been filled. Thank you for your interest in Birchway Hospital.',
  },
  {
    name: 'the position was cancelled',
    outcome: 'rejected',
    text: 'Hello,\nDue to a change of budget the Warehouse Supervisor role has been cancelled and we are closing all applications. We appreciate the time you invested.\nTalent Acquisition, Corvane Logistics',
  },
  {
    name: 'a hiring freeze',
    outcome: 'rejected',
    text: 'Hi Lena, the company announced a hiring freeze this morning, so I have to stop the recruitment for the designer role. I am truly sorry.\nBest, Marek',
  },
  {
    name: 'an interview cancelled because the role is gone',
    outcome: 'rejected',
    text: 'Dear Sam, we have to cancel your interview on Tuesday as the position has been filled internally. We wish you every success in your search.',
  },
  {
    name: 'not shortlisted, British',
    outcome: 'rejected',
    subject: 'Teaching Assistant (ref 44821)',
    text: 'Dear Applicant\n\nThank you for your application for the above post. On this occasion you have not been shortlisted for interview. Owing to the number of applications we cannot give individual feedback.\n\nYours sincerely\nHR Department, Elmsworth Primary',
  },
  {
    name: 'without the word application',
    outcome: 'rejected',
    text: "Hey Jo, thanks again for coming in. We talked it over and we won't be moving ahead with you for the barista job. Really enjoyed meeting you.",
  },
  {
    name: 'an invitation to apply again is no interview',
    outcome: 'rejected',
    text: 'Thank you for your interest in the Data Analyst role at Quillmark. We will not be inviting you to interview. We encourage you to apply for future openings and wish you luck in your job search.',
  },
  {
    name: 'at an insurer, about insurance work',
    outcome: 'rejected',
    text: 'Dear Kim, thank you for interviewing for the Claims Adjuster position at Fairlea Insurance. After careful consideration we have chosen another candidate. We will keep your resume on file.',
  },
  {
    name: 'German, formal',
    outcome: 'rejected',
    subject: 'Ihre Bewerbung als Projektleiterin',
    text: 'Sehr geehrte Frau Yilmaz,\n\nvielen Dank für Ihre Bewerbung und das Interesse an der Nordwerft GmbH. Leider müssen wir Ihnen mitteilen, dass wir Ihre Bewerbung nicht weiter berücksichtigen können.\n\nMit freundlichen Grüßen\nKatrin Sommer',
  },
  {
    name: 'German, informal',
    outcome: 'rejected',
    text: 'Hallo Ben,\ndanke für das nette Gespräch am Montag. Wir haben uns für eine andere Kandidatin entschieden, die schon mehr Erfahrung mitbringt. Für deine weitere Suche wünschen wir dir viel Erfolg.\nLiebe Grüße\nJule',
  },
  {
    name: 'German, the post is filled',
    outcome: 'rejected',
    text: 'Guten Tag Herr Adler, die Stelle als Lagerist wurde inzwischen anderweitig besetzt. Wir bedauern, Ihnen keine positivere Nachricht geben zu können.',
  },
  {
    name: 'German without umlauts',
    outcome: 'rejected',
    text: 'Sehr geehrter Herr Muller, fuer Ihre Bewerbung danken wir Ihnen. Nach sorgfaeltiger Pruefung konnten wir Ihre Bewerbung leider nicht beruecksichtigen.',
  },
  {
    name: 'French, formal',
    outcome: 'rejected',
    text: "Bonjour Madame Petit,\n\nNous vous remercions de l'intérêt que vous portez à la société Verrelune. Après examen attentif, nous sommes au regret de vous informer que votre candidature au poste de comptable n'a pas été retenue.\n\nCordialement,\nHélène Marchal",
  },
  {
    name: 'French, another candidate',
    outcome: 'rejected',
    text: "Bonjour Karim, merci pour notre échange de mardi. Nous avons choisi de poursuivre le recrutement avec un autre candidat dont l'expérience est plus proche de nos besoins. Bonne continuation !",
  },
  {
    name: 'Spanish',
    outcome: 'rejected',
    text: 'Hola Marta: Gracias por participar en el proceso de selección para el puesto de enfermera en Clínica Robledal. En esta ocasión hemos decidido continuar con otras candidatas. Te deseamos mucho éxito.',
  },
  {
    name: 'Spanish, formal',
    outcome: 'rejected',
    text: 'Estimado Sr. Duarte: Lamentamos comunicarle que su candidatura no ha sido seleccionada para la vacante de conductor. Conservaremos su currículum en nuestra base de datos.',
  },
  {
    name: 'Italian',
    outcome: 'rejected',
    text: 'Gentile Paolo, la ringraziamo per la sua candidatura alla posizione di magazziniere. Purtroppo abbiamo deciso di proseguire con altri candidati.',
  },
  {
    name: 'Portuguese',
    outcome: 'rejected',
    text: 'Olá Inês, obrigado por participar do nosso processo seletivo para a vaga de analista. Infelizmente, sua candidatura não foi selecionada desta vez.',
  },
  {
    name: 'Dutch',
    outcome: 'rejected',
    text: 'Beste Daan, bedankt voor je sollicitatie op de functie van kok. Helaas hebben we gekozen voor een andere kandidaat. Veel succes met je verdere zoektocht.',
  },
  {
    name: 'Polish',
    outcome: 'rejected',
    text: 'Dzień dobry Panie Adamie, dziękujemy za udział w rekrutacji na stanowisko magazyniera. Niestety zdecydowaliśmy się na innego kandydata.',
  },
  {
    name: 'with job suggestions under it',
    outcome: 'rejected',
    text: 'Hi Sam,\nYour update from Osterby\nThank you for your interest in the Sales Associate position at Osterby in Leeds, England. Unfortunately, we will not be moving forward with your application, but we appreciate your time and interest.\nTop jobs looking for your skills\nView all jobs\nUnsubscribe',
  },
  {
    name: 'a candidate with more experience',
    outcome: 'rejected',
    text: 'Hi Sam, after much thought, we decided to go with a candidate who has more experience with Kubernetes. Thank you for the time you spent with the team.',
  },
  {
    name: 'requirements not met',
    outcome: 'rejected',
    text: 'Dear Candidate, your profile does not match the requirements for the position of Welder. We thank you for your interest.',
  },
  {
    name: 'no longer recruiting',
    outcome: 'rejected',
    text: 'We are no longer recruiting for this role. Your application will be closed.',
  },
  {
    name: 'at a university',
    outcome: 'rejected',
    text: 'Thank you for your interest in the Postdoc position in our university. The committee has completed its work and the position was offered to another applicant.',
  },
  {
    name: 'no suitable position',
    outcome: 'rejected',
    text: 'Hi, thank you for your interest in working with us. We have reviewed your resume and we do not have a suitable position at this time.',
  },
  {
    name: 'not taken further',
    outcome: 'rejected',
    text: "Unfortunately we can't take your application any further on this occasion.",
  },
  {
    name: 'German without a positive answer',
    outcome: 'rejected',
    text: 'Leider können wir Ihnen keine positive Rückmeldung zu Ihrer Bewerbung als Erzieherin geben.',
  },
  {
    name: 'German, short',
    outcome: 'rejected',
    text: 'vielen Dank für deine Bewerbung. Leider müssen wir dir heute absagen.',
  },
  {
    name: 'German, no shortlist',
    outcome: 'rejected',
    text: 'wir haben uns intensiv mit Ihren Unterlagen beschäftigt und müssen Ihnen leider mitteilen, dass Sie nicht in die engere Auswahl gekommen sind.',
  },
  {
    name: 'French, no favourable answer',
    outcome: 'rejected',
    text: "Malgré l'intérêt de votre candidature, nous ne pouvons y donner une suite favorable.",
  },
  {
    name: 'French, not kept',
    outcome: 'rejected',
    text: 'Après étude de votre CV, nous avons le regret de ne pouvoir retenir votre candidature pour le poste de serveur.',
  },
  {
    name: 'French, no follow-up',
    outcome: 'rejected',
    text: 'Nous avons décidé de ne pas donner suite à votre candidature.',
  },
  {
    name: 'Spanish, not going on',
    outcome: 'rejected',
    text: 'Tras valorar tu perfil, hemos decidido no seguir adelante con tu candidatura para el puesto de cocinero.',
  },
  {
    name: 'Spanish, discarded',
    outcome: 'rejected',
    text: 'Te informamos de que has sido descartado del proceso de selección para la oferta Camarero.',
  },
  {
    name: 'Italian, filled',
    outcome: 'rejected',
    text: 'La informiamo che la posizione di contabile è stata ricoperta da un altro candidato.',
  },
  {
    name: 'Portuguese, another',
    outcome: 'rejected',
    text: 'Agradecemos o seu interesse na vaga de cozinheiro, mas optamos por outro candidato.',
  },
  {
    name: 'Dutch, not going on',
    outcome: 'rejected',
    text: 'Na zorgvuldige afweging hebben we besloten niet met je sollicitatie verder te gaan.',
  },
  {
    name: 'Polish, not qualified',
    outcome: 'rejected',
    text: 'Informujemy, że Twoja kandydatura na stanowisko kelnera nie została zakwalifikowana do kolejnego etapu.',
  },
  {
    name: 'on hold',
    outcome: 'rejected',
    text: 'We have decided to put the hiring for this position on hold for now.',
  },
  {
    name: 'a different candidate',
    outcome: 'rejected',
    text: 'Thank you for meeting with us. The team has opted for a different candidate for the internship.',
  },
  {
    name: 'no offer for a finalist',
    outcome: 'rejected',
    text: "I'm sorry to say that we will not be extending an offer. You were a strong finalist and this was a difficult decision.",
  },
  {
    name: 'not pursued, with a number',
    outcome: 'rejected',
    text: 'The hiring manager has decided not to pursue your application for Store Manager (Req 88213) further.',
  },
  {
    name: 'plain words: ended, in other words',
    outcome: 'rejected',
    subject: 'Deine Bewerbung',
    text: 'Hallo Noor,\n\nam Ende hat es diesmal leider nicht gereicht, wir machen mit jemand anderem weiter.\n\nLG Tim',
  },
  {
    name: 'plain words: German, the process ends',
    outcome: 'rejected',
    subject: 'Deine Bewerbung als Entwicklerin',
    text: 'Hallo Noor,\n\nwir haben den Eindruck, dass es fachlich doch nicht ganz passt, und beenden den Prozess daher an dieser Stelle.\n\nLG Tim',
  },
  {
    name: 'plain words: another direction',
    outcome: 'rejected',
    subject: 'Platform Engineer',
    text: 'Hi Noor,\n\nBad news, sorry: we have gone in a different direction for this hire. It is nothing you did wrong.\n\nTim',
  },
  {
    name: 'plain words: another way, in a row of plain words',
    outcome: 'rejected',
    subject: 'Your application: Nurse',
    text: "Sadly we've decided to go another way for this hire. Thanks for coming in!",
  },
  {
    name: 'plain words: not the right fit, so it ends here',
    outcome: 'rejected',
    subject: 'Your application',
    text: 'Hi Noor, we think it is not quite the right technical fit, so we would like to end the process here.',
  },
  {
    name: 'plain words: the headcount is gone',
    outcome: 'rejected',
    subject: 'Role on hold',
    text: 'Hi Noor, the headcount for this role was cut, so we must stop the hiring process for the Night Nurse position.',
  },
  {
    name: 'plain words: French, not enough',
    outcome: 'rejected',
    subject: 'Votre candidature',
    text: "Bonjour Noor, malheureusement cela n'a pas suffi cette fois, nous continuons avec quelqu'un d'autre.",
  },
  {
    name: 'plain words: French, the process ends',
    outcome: 'rejected',
    subject: 'Votre candidature',
    text: 'Bonjour Noor, nous pensons que cela ne correspond pas tout à fait et souhaitons mettre fin au processus à ce stade.',
  },
  {
    name: 'plain words: Spanish, not enough',
    outcome: 'rejected',
    subject: 'Tu candidatura',
    text: 'Hola Noor, esta vez no ha sido suficiente, seguimos con otra persona.',
  },
  {
    name: 'plain words: Spanish, the process ends',
    outcome: 'rejected',
    subject: 'Tu candidatura',
    text: 'Hola Noor, creemos que no termina de encajar. Por eso queremos cerrar el proceso aquí.',
  },
  {
    name: 'plain words: Italian, not enough',
    outcome: 'rejected',
    subject: 'La tua candidatura',
    text: 'Ciao Noor, purtroppo questa volta non è bastato, andiamo avanti con qualcun altro.',
  },
  {
    name: 'plain words: Portuguese, not enough',
    outcome: 'rejected',
    subject: 'Sua candidatura',
    text: 'Olá Noor, infelizmente desta vez não foi suficiente, vamos seguir com outra pessoa.',
  },
  {
    name: 'plain words: Dutch, the procedure ends',
    outcome: 'rejected',
    subject: 'Je sollicitatie',
    text: 'Hoi Noor, we denken dat het inhoudelijk niet helemaal past. Daarom willen we de procedure hier stoppen.',
  },
  {
    name: 'plain words: Dutch, not enough',
    outcome: 'rejected',
    subject: 'Je sollicitatie',
    text: 'Hoi Noor, het was deze keer helaas niet genoeg, we gaan verder met iemand anders.',
  },
  {
    name: 'plain words: Polish, not enough',
    outcome: 'rejected',
    subject: 'Twoja aplikacja',
    text: 'Cześć Noor, niestety tym razem się nie udało, idziemy dalej z kimś innym.',
  },
];

export const lookalikes: Case[] = [
  {
    name: 'a refund',
    outcome: 'other',
    text: 'Unfortunately, your refund request has been declined because the item was returned after 30 days. We regret to inform you that we cannot proceed with your request.',
  },
  {
    name: 'a visa',
    outcome: 'other',
    text: 'We regret to inform you that your visa application has been refused. You were not successful because the supporting documents were incomplete. You may apply again at the embassy.',
  },
  {
    name: 'a loan',
    outcome: 'other',
    text: 'Thank you for your loan application. Unfortunately, after careful review we are unable to move forward with your application at this time.',
  },
  {
    name: 'a flat',
    outcome: 'other',
    text: 'Hi, thanks for viewing the apartment on Saturday. Unfortunately the landlord has decided to go with another applicant. Good luck with your search!',
  },
  {
    name: 'a school',
    outcome: 'other',
    text: 'Dear Applicant, the Admissions Committee has completed its review. We regret that we are not able to offer you admission to the Master of Science program. We received a record number of applications.',
  },
  {
    name: 'a journal',
    outcome: 'other',
    text: 'Dear Dr Sato, I regret to inform you that your manuscript has not been selected for publication. The reviewers felt other submissions were stronger candidates.',
  },
  {
    name: 'a conference',
    outcome: 'other',
    text: 'Thank you for submitting to the conference. Unfortunately the program committee has not accepted your talk proposal. We had many strong submissions and hope you will apply again.',
  },
  {
    name: 'a pull request',
    outcome: 'other',
    text: 'Thanks for the pull request! Unfortunately we will not be moving forward with this change; the maintainers decided to go in a different direction. Closing.',
  },
  {
    name: 'an order',
    outcome: 'other',
    text: 'Unfortunately your order 55310 has been cancelled because the item is no longer available. The refund will reach you in five days.',
  },
  {
    name: 'an event',
    outcome: 'other',
    text: 'We are sorry to inform you that the concert has been cancelled. Your tickets will be refunded. We apologise for the disappointment.',
  },
  {
    name: 'a grant',
    outcome: 'other',
    text: 'We regret to inform you that your grant application was not successful in this funding round. We received a high number of applications.',
  },
  {
    name: 'a German flat',
    outcome: 'other',
    text: 'Guten Tag, vielen Dank für Ihr Interesse an der Wohnung. Leider hat sich der Vermieter für einen anderen Bewerber entschieden.',
  },
  {
    name: 'a French place at a university',
    outcome: 'other',
    text: "Nous avons le regret de vous informer que votre candidature à l'admission en licence n'a pas été retenue par l'université.",
  },
  {
    name: 'a Spanish loan',
    outcome: 'other',
    text: 'Lamentamos informarle de que su solicitud de préstamo no ha sido aceptada por el banco.',
  },
  {
    name: 'an alert',
    outcome: 'other',
    subject: '12 new jobs for you',
    from: { name: 'Job Alerts', address: 'alerts@jobs.example' },
    text: 'New jobs that match your search: Barista at Nook, Cook at Ember. Apply now. This position is no longer available: Waiter. Unsubscribe from job alerts.',
  },
  {
    name: 'a newsletter about rejection',
    outcome: 'other',
    subject: 'How to bounce back',
    text: 'This week in Career Notes: how to handle rejection. "We have decided to move forward with other candidates" is a sentence every job seeker knows. Read more. Unsubscribe.',
  },
  {
    name: 'cold mail of a recruiter',
    outcome: 'other',
    text: 'Hi Alex, I came across your profile and was impressed by your background. We are hiring a Senior Developer and I think you would be a great fit. Are you open to new opportunities?',
  },
  {
    name: 'out of office',
    outcome: 'other',
    subject: 'Automatic reply: Application',
    text: 'I am out of the office until Monday with limited access to email. Unfortunately I will not be able to reply. For questions on recruitment contact Jo.',
  },
  {
    name: 'a survey about the interview',
    outcome: 'other',
    text: 'How was your experience? Please take two minutes to answer our survey on the hiring process. It helps us improve.',
  },
  { name: 'nothing but regret', outcome: 'other', text: 'Unfortunately.' },
  {
    name: 'a sad note of a friend',
    outcome: 'other',
    text: 'Unfortunately I did not get the position at the club, they went with another goalkeeper. See you Sunday!',
  },
  {
    name: 'a closed trade',
    outcome: 'other',
    text: 'Your position in NVDX has been closed at 45.20. Unfortunately the margin requirement was not met. Log in to your trading account for details.',
  },
  {
    name: 'a removed post',
    outcome: 'other',
    text: 'Your post in r/gardening has been removed. Unfortunately it does not meet our criteria. Please do not contact the moderators.',
  },
  {
    name: 'a build',
    outcome: 'other',
    text: 'The CI job "build" was cancelled. The role was not selected. Please check the pipeline.',
  },
  {
    name: 'a credit card',
    outcome: 'other',
    text: 'Your application for a credit card has been declined. We are unable to offer you an account at this time based on information from the credit bureau.',
  },
  {
    name: 'a sports team',
    outcome: 'other',
    text: 'Thank you for trying out for the Under-14 squad. Unfortunately you have not been selected for the team this season. Coach Dan',
  },
  {
    name: 'housing',
    outcome: 'other',
    text: 'We regret to inform you that your housing application has not been selected in the lottery. Other applicants had higher priority.',
  },
  {
    name: 'an accelerator',
    outcome: 'other',
    text: 'Thank you for applying to the Founders Accelerator. After careful consideration we have decided not to move forward with your startup. We received 3000 applications for this batch.',
  },
  {
    name: 'leave',
    outcome: 'other',
    text: 'Your request for annual leave from 3 to 7 June has been rejected by your manager. Unfortunately the team is short-staffed.',
  },
  {
    name: 'a claim',
    outcome: 'other',
    text: 'Unfortunately your insurance claim was not successful. We have decided to decline your claim.',
  },
  {
    name: 'a membership',
    outcome: 'other',
    text: 'Dear customer, your application for the TravelPlus card membership was unsuccessful.',
  },
  {
    name: 'an app store',
    outcome: 'other',
    text: 'Hi, unfortunately we went with another contractor for the kitchen. Thanks for your quote!',
  },
  {
    name: 'a posting of an employer',
    outcome: 'other',
    text: 'Your app submission was rejected. Your app does not meet guideline 4.3. Please revise and resubmit your application binary.',
  },
  {
    name: 'mail to the employer side',
    outcome: 'other',
    text: 'Hi hiring team, we are sorry that your job posting was rejected because it does not meet our criteria.',
  },
  {
    name: 'a digest of applications',
    outcome: 'other',
    text: 'Unfortunately, the candidate you recommended has withdrawn. Please continue to interview others for the position. As hiring manager, complete your scorecard.',
  },
  {
    name: 'a nursery',
    outcome: 'other',
    text: 'Your weekly job search summary: 3 applications viewed, 1 not selected by employer. 14 new jobs for you.',
  },
  {
    name: 'an announcement to colleagues',
    outcome: 'other',
    text: 'Dear parents, we are unable to offer your child a place at the nursery. You will remain on the waiting list.',
  },
  {
    name: 'a tradesman',
    outcome: 'other',
    text: 'Congratulations to our new colleague! We have filled the position of Head of Sales: welcome Jane Doe to the team.',
  },
  {
    name: 'a vendor',
    outcome: 'other',
    text: 'Thank you for your proposal. Unfortunately we have decided to move forward with another vendor.',
  },
  {
    name: 'a German flat, short',
    outcome: 'other',
    text: 'Unser Mietangebot: leider haben wir uns für andere Mieter entschieden.',
  },
  {
    name: 'a German order',
    outcome: 'other',
    text: 'Ihre Bestellung wurde leider storniert. Die Position 3 ist nicht mehr verfügbar.',
  },
  { name: 'a German benefit', outcome: 'other', text: 'Ihr Antrag auf Elterngeld wurde leider abgelehnt.' },
  {
    name: 'French housing',
    outcome: 'other',
    text: "Nous sommes au regret de vous informer que votre demande de logement n'a pas été retenue par la commission.",
  },
  { name: 'a Spanish card', outcome: 'other', text: 'Su solicitud de tarjeta ha sido rechazada.' },
  {
    name: 'a scholarship',
    outcome: 'other',
    text: 'Your scholarship application for the summer position at the institute was not selected for funding.',
  },
  {
    name: 'a supplier is left',
    outcome: 'other',
    subject: 'Your proposal',
    text: "Hi Sam, bad news: we're going in a different direction with our website. Nothing you did wrong!",
  },
  {
    name: 'a flat goes to somebody else',
    outcome: 'other',
    subject: 'Wohnung',
    text: 'Hallo Sam, es hat diesmal leider nicht gereicht, wir gehen mit jemand anderem weiter. Die Wohnung ist vergeben.',
  },
  {
    name: 'a campaign without budget',
    outcome: 'other',
    subject: 'Budget',
    text: 'Hi all, the marketing budget was cut by ten percent, so we have to stop the search ads campaign.',
  },
  {
    name: 'a match is lost',
    outcome: 'other',
    subject: 'Fußball',
    text: 'Hat am Ende leider nicht gereicht, 2:3 verloren. Nächstes Mal!',
  },
  {
    name: 'a process on a server',
    outcome: 'other',
    subject: 'Server',
    text: 'Bitte den Prozess auf dem Server beenden, er passt nicht ganz zu der Konfiguration.',
  },
];

export const otherOutcomes: Case[] = [
  {
    name: 'a moved interview',
    outcome: 'interview',
    text: 'Hi Ravi, unfortunately I must move our interview on Wednesday. Could you do Friday at 10 instead? Sorry for the trouble. Best, Ana',
  },
  {
    name: 'an invitation',
    outcome: 'interview',
    text: 'Hi Ravi, thank you for applying to Pinebolt. We would like to invite you to a video interview with our engineering manager. Please share your availability for next week.',
  },
  {
    name: 'a German invitation',
    outcome: 'interview',
    text: 'Sehr geehrter Herr Wolf, vielen Dank für Ihre Bewerbung. Wir möchten Sie gerne zu einem persönlichen Vorstellungsgespräch am 12. Mai einladen.',
  },
  {
    name: 'a French invitation',
    outcome: 'interview',
    text: 'Bonjour Inès, votre candidature a retenu notre attention et nous souhaitons vous rencontrer lors d’un entretien. Quelles sont vos disponibilités ?',
  },
  {
    name: 'a German moved interview',
    outcome: 'interview',
    text: 'Hallo Frau Berg, leider muss ich unser Vorstellungsgespräch am Dienstag verschieben. Passt Ihnen der Donnerstag?',
  },
  {
    name: 'an offer',
    outcome: 'offer',
    text: 'Dear Mei, we are delighted to offer you the position of Product Designer at Softharbor. Your offer letter is attached; please sign it by Friday.',
  },
  {
    name: 'an offer with regret',
    outcome: 'offer',
    text: 'Dear Mei, unfortunately we cannot match the salary you asked for, and I am sorry it took this long. We are however very pleased to offer you the position of Product Designer. The employment contract is attached.',
  },
  {
    name: 'a German offer',
    outcome: 'offer',
    text: 'Liebe Frau Kurt, wir freuen uns sehr, Ihnen die Stelle als Erzieherin anbieten zu können. Den Arbeitsvertrag finden Sie im Anhang.',
  },
  {
    name: 'a test',
    outcome: 'assessment',
    text: 'Hi Ola, the next step for the Backend Developer role is an online assessment. Please complete the coding challenge within five days using the link below.',
  },
  {
    name: 'a confirmation',
    outcome: 'received',
    text: 'Thank you for applying to the Chef position at Ember & Salt. We have received your application and our team will review it. If you are not selected, you will hear from us by email.',
  },
  {
    name: 'a confirmation that tells how silence is meant',
    outcome: 'received',
    text: 'We have received your application for the Driver vacancy. If you do not hear from us within three weeks, please consider your application unsuccessful.',
  },
  {
    name: 'a German confirmation',
    outcome: 'received',
    text: 'Guten Tag Frau Roth, wir haben Ihre Bewerbung als Köchin erhalten und werden sie sorgfältig prüfen. Bitte haben Sie etwas Geduld.',
  },
  {
    name: 'a French confirmation',
    outcome: 'received',
    text: 'Bonjour, nous avons bien reçu votre candidature au poste de vendeur et nous vous en remercions. Nous reviendrons vers vous dans les meilleurs délais.',
  },
  {
    name: 'an answer with advice',
    outcome: 'feedback',
    subject: 'Re: Your application',
    text: 'Hi Noor, thanks for your kind note. Happy to share some feedback: your system design answer was strong, but the panel felt you could have asked more questions before starting. My advice for next time would be to say your assumptions aloud.',
  },
  {
    name: 'a German answer with advice',
    outcome: 'feedback',
    text: 'Hallo Noor, gerne gebe ich dir Feedback zum Gespräch: Deine Stärken waren klar, nächstes Mal würde ich mehr konkrete Beispiele nennen. Mein Tipp: übe die Fallstudie.',
  },
  {
    name: 'no feedback is possible',
    outcome: 'other',
    text: 'Hi Noor, thanks for asking. As a policy we are unable to share individual feedback with candidates. Best of luck!',
  },
  {
    name: 'own withdrawal',
    outcome: 'withdrawn',
    own: true,
    text: 'Dear Ms Lind, I would like to withdraw my application for the Analyst position, as I have accepted another offer.',
  },
  {
    name: 'own mail that quotes the refusal',
    outcome: 'other',
    own: true,
    text: 'Hi Priya, thank you for letting me know that you decided to move forward with another candidate for the Analyst role. Would you have any advice for me?',
  },
  {
    name: 'a withdrawal confirmed',
    outcome: 'withdrawn',
    text: 'Hi Sam, this is to confirm that you have withdrawn your application for the Sales Manager role at Osterby.',
  },
];
