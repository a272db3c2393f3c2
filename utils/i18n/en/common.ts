/** Words that more than one surface says. */
export const common = {
  name: 'Rebound',
  undo: 'Undo',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  tryAgain: 'Try again',
  back: 'Back',
  saved: 'Saved.',
  saving: 'Saving ...',
  unknownCompany: 'A company',
  unknownRole: 'role not stated',
  saidNo: (company: string | undefined, role: string | undefined) =>
    company && role
      ? `${company} said no to ${role}.`
      : company
        ? `${company} said no.`
        : role
          ? `A no to ${role}.`
          : 'A no, the company is not known.',
  steps: {
    postmortem: 'Postmortem',
    feedback: 'Gather feedback',
    retrospective: 'Retrospective',
    actions: 'Action items',
    repeat: 'Repeat',
  },
  stepStates: { done: 'done', now: 'now', waiting: 'waiting for an answer', later: 'later' },
  stepName: (number: number, step: string, state: string) => `Step ${number}, ${step}: ${state}`,
  stages: {
    application: 'Application',
    screen: 'First talk',
    assessment: 'Assessment',
    interview: 'Interview',
    final: 'Final round',
    offer: 'Offer',
  },
  kinds: {
    applied: 'Applied',
    received: 'Application received',
    viewed: 'Application viewed',
    assessment: 'Assessment',
    interview: 'Interview',
    offer: 'Offer',
    accepted: 'Offer accepted',
    declined: 'Offer declined',
    rejected: 'Rejection',
    withdrawn: 'Withdrawn',
    closed: 'Position closed',
    feedback: 'Feedback',
    changed: 'Status',
  },
  /** The day something was seen of which nobody says when it happened. */
  seen: (day: string) => `seen ${day}`,
  /** A list of applications on a site that has no name here. */
  portal: 'a job portal',
  failures: {
    closed: 'The log could not be opened. Close other Rebound windows or restart the browser, then try again.',
    full: 'This could not be saved: the disk is full. Your words are still here; free some space and press Save.',
    newer: 'A newer version of Rebound has written this log. Update Rebound; nothing was changed.',
    failed: 'This could not be saved. Your words are still here; press Save to try again.',
  },
  fiveSteps: 'The five steps',
  unsure: 'to be checked',
  /** What an ErrorBoundary says. */
  broken: 'This view stopped working. Nothing that was logged or written is lost.',
};
