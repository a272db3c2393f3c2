/** The prompt in the page, and nothing else: content scripts carry these texts, so they stand alone. */
export const prompt = {
  label: 'Rebound',
  saidNo: (company: string | undefined, role: string | undefined) =>
    company && role
      ? `${company} said no to ${role}.`
      : company
        ? `${company} said no.`
        : role
          ? `A no to ${role}.`
          : 'This is a no.',
  isItNo: (company: string | undefined) =>
    company ? `This reads like a no from ${company}. Is it?` : 'This reads like a no. Is it?',
  changed: (company: string | undefined, role: string | undefined) =>
    company && role
      ? `${company} changed the status of ${role}. Is it a no?`
      : company
        ? `${company} changed a status. Is it a no?`
        : role
          ? `The status of ${role} changed. Is it a no?`
          : 'A status changed. Is it a no?',
  ended: (company: string | undefined, role: string | undefined) =>
    company && role
      ? `${company} lists ${role} as ended. Is it a no?`
      : `${company ?? role ?? 'An application'} is listed as ended. Is it a no?`,
  /** The first look at a portal's list. */
  past: (site: string, applications: number) =>
    applications === 1
      ? `One application from ${site} is in your log now.`
      : `${applications} applications from ${site} are in your log now.`,
  pastRejected: (rejected: number) =>
    rejected === 0
      ? 'From now on you hear of what changes there.'
      : rejected === 1
        ? 'One of them ended with a no. You can look it through when you like.'
        : `${rejected} of them ended with a no. You can look them through when you like.`,
  lookThrough: 'Look through',
  answered: (person: string | undefined) => (person ? `${person} answered you.` : 'You have an answer.'),
  answeredDetail: 'It is kept word for word and opens with your retrospective.',
  stage: {
    application: 'after the application',
    screen: 'after a first talk',
    assessment: 'after an assessment',
    interview: 'after an interview',
    final: 'after the final round',
    offer: 'after an offer',
  },
  ask: 'Ask for feedback',
  reflect: 'Reflect',
  dismiss: 'Not a rejection',
  reject: 'It is a no',
  dismissFeedback: 'Not an answer',
  later: 'Later',
  next: (count: number) => (count === 1 ? 'Next (1 more)' : `Next (${count} more)`),
  more: (count: number) => `${count} more after this`,
  why: 'Why am I seeing this?',
  close: 'Close',
  undo: 'Undo',
  openJournal: 'Open the journal',
  copyDraft: 'Copy the draft',
  copied: 'Copied.',
  copyRefused: 'The browser did not allow copying. Open the journal: the draft is there, too.',
  whyWords: 'These words decided:',
  whyStatus: 'The list says this now, and what it means is not clear:',
  whyEnded: 'The list has it among what has ended, and does not say how.',
  whyNoWords: 'The subject decided; the text has no telling words.',
  whyConfidence: (percent: string) => `How sure this is: ${percent}.`,
  whyLocal: 'The open page was read on this machine. Nothing was sent anywhere.',
  whyOff: 'You can switch this site off in the Rebound popup.',
  noReply: (address: string) => `${address} does not take answers.`,
  noReplyNext: 'Choose whom to ask in the journal.',
  noReplyDraft: 'Nobody reads answers to this address, so no draft was put here.',
  asking: 'Opening the reply box ...',
  asked: 'The draft is in your reply box. Read it, change it, and press Send yourself.',
  askedInEnglish: 'There is no draft in the language of this mail yet, so it is in English.',
  occupied: 'Your reply box holds words of yours already. Nothing was touched.',
  noBox: 'The reply box did not open. You can copy the draft instead.',
  dismissed: 'Taken back. It does not count as a rejection.',
  changeKept: 'It stays in the log as it is, and counts as no rejection.',
  rejected: 'Noted as a no.',
  putOff: 'It waits in the popup until tomorrow morning.',
  journalBeside: 'The journal is open beside this page.',
  journalWindow: 'The journal is open in a window of its own.',
  couldNotKeep: 'This page may hold news, but it could not be written down.',
  failures: {
    closed:
      'The log could not be opened. Close other Rebound windows or restart the browser, then open this page again.',
    full: 'The disk is full. Free some space, then open this page again; nothing you wrote is lost.',
    newer: 'A newer version of Rebound has written the log. Update Rebound, then open this page again.',
    failed: 'This could not be saved. Open this page again in a moment; nothing you wrote is lost.',
    outdated: 'Rebound was updated. Reload this page to go on; nothing you wrote is lost.',
    refused: 'This page may not do that. Open the journal from the Rebound button instead.',
  },
};
