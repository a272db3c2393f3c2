import { describe, expect, test } from 'vitest';
import { type Status, statusOf } from '@/utils/detection/status';

/** The labels that the sites are known to show, each with what it says. */

const known: Record<string, Partial<Record<Status, string[]>>> = {
  linkedin: {
    received: [
      'Applied',
      'Application submitted',
      'Candidature envoyée',
      'CV envoyé',
      'Lebenslauf gesendet',
      'CV enviado',
      'Solicitud enviada',
    ],
    viewed: [
      'Application viewed',
      'Resume downloaded',
      'Lebenslauf heruntergeladen',
      'CV téléchargé',
      'Currículum descargado',
    ],
    rejected: ['Not moving forward', 'Not selected by employer', 'rejected'],
    closed: [
      'No longer accepting applications',
      'Nimmt keine Bewerbungen mehr an',
      'Bewerbungen werden nicht mehr angenommen',
      'N’accepte plus de candidatures',
      "N'accepte plus de candidatures",
      'Ya no acepta solicitudes',
      'Ya no se aceptan solicitudes',
    ],
  },
  indeed: {
    received: ['Applied', 'Application submitted'],
    viewed: ['Application viewed', 'Application reviewed'],
    interview: ['Interviewing'],
    offer: ['Offer received', 'Hired'],
    rejected: ['Not selected', 'Not selected by employer', 'Vom Arbeitgeber nicht ausgewählt'],
    withdrawn: ['No longer interested'],
    closed: ['No longer available', 'Job closed', 'Job expired', 'Job closed or expired'],
  },
  workday: {
    received: [
      'In Progress',
      'In Process',
      'Application Received',
      'Submitted',
      'Under Review',
      'Under Consideration',
      'Application Under Review',
      'Next Level Review',
      'Candidate Screening',
    ],
    // A check of the person comes before an offer as well as after one.
    assessment: [
      'Assessment/Testing',
      'Background Check',
      'Pre-Employment Screenings',
      'Hintergrundprüfung',
      'Vérification des antécédents',
      'Verificación de antecedentes',
    ],
    interview: ['Interview', 'Interview Scheduled'],
    offer: ['Offer', 'Offer Extended', 'Processing Hire', 'Hired'],
    rejected: ['Not Selected', 'No Longer Under Consideration', 'Declined', 'Not Considered', 'Rejected'],
    withdrawn: ['Withdrawn'],
    closed: ['Closed', 'Position Filled', 'Position Cancelled'],
  },
  lever: { closed: ['Archived'] },
  smartrecruiters: {
    received: ['Application sent', 'Under evaluation', 'In Bewertung', 'En cours d’évaluation', 'En evaluación'],
    interview: ['Interview'],
    offer: ['Offer', 'Offered', 'Hired'],
    rejected: ['Rejected'],
    withdrawn: ['Withdrawn'],
  },
  icims: {
    received: ['Under Review', 'Submitted', 'Received', 'In Review'],
    rejected: ['No Longer Under Consideration', 'Not Selected'],
  },
  taleo: { withdrawn: ['Withdrawn'] },
  successfactors: {
    // It was handed on: whether anybody has read it this does not say.
    received: ['New Application', 'Forwarded', 'Neue Bewerbung', 'Weitergeleitet', 'Nouvelle candidature', 'Transmise'],
    rejected: ['Auto-Disqualified', 'Automatisch disqualifiziert', 'Disqualifié automatiquement'],
    withdrawn: ['Withdrawn by Candidate'],
    closed: ['Requisition Closed', 'Stellenausschreibung geschlossen'],
  },
  wellfound: { received: ['Pending'], rejected: ['Not Accepted'], closed: ['Expired'] },
  naukri: {
    received: ['Application Sent'],
    // Not yet an interview.
    viewed: ['Application Viewed', 'Recruiter viewed', 'Shortlisted'],
    interview: ['Interview'],
    rejected: ['Not Shortlisted', 'Rejected'],
    closed: ['Job closed'],
  },
};

describe.each(Object.entries(known))('%s', (_, labels) => {
  const all = Object.entries(labels).flatMap(([status, said]) => said.map((label) => [label, status]));
  test.each(all)('%s: %s', (label, status) => expect(statusOf(label as string)).toBe(status));
});

test.each([
  ['Inactive', 'rejected, withdrawn or moved'],
  ['Process Completed', 'with somebody, or with nobody'],
  ['Prozess abgeschlossen', 'with somebody, or with nobody'],
  ['Active', 'nothing has ended, and no more'],
  ['Not Submitted', 'it was never sent'],
  ['Draft', 'it was never sent'],
  ['Created on 3 October 2026', 'it was never sent'],
  ['Invited to Apply', 'nobody has applied yet'],
  ['Complete', 'the form is complete, or the whole process'],
  ['Completed', 'the form is complete, or the whole process'],
  ['Withdraw', 'what a button does'],
])('%s asks: %s', (label) => expect(statusOf(label)).toBe('changed'));
