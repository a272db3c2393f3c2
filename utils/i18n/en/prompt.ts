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
  dismissFeedback: 'Not an answer',
  later: 'Later',
  why: 'Why am I seeing this?',
  close: 'Close',
  undo: 'Undo',
  openJournal: 'Open the journal',
  copyDraft: 'Copy the draft',
  copied: 'Copied.',
  copyRefused: 'The browser did not allow copying. Open the journal: the draft is there, too.',
  whyWords: 'These words decided:',
  whyNoWords: 'The subject decided; the text has no telling words.',
  whyConfidence: (percent: string) => `How sure this is: ${percent}.`,
  whyLocal: 'The open mail was read on this machine. Nothing was sent anywhere.',
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
  putOff: 'It waits in the popup until tomorrow morning.',
  journalBeside: 'The journal is open beside this page.',
  journalWindow: 'The journal is open in a window of its own.',
  undone: 'Undone.',
  couldNotKeep: 'This mail may hold news, but it could not be written down.',
  failures: {
    closed:
      'The log could not be opened. Close other Rebound windows or restart the browser, then open this mail again.',
    full: 'The disk is full. Free some space, then open this mail again; nothing you wrote is lost.',
    newer: 'A newer version of Rebound has written the log. Update Rebound, then open this mail again.',
    failed: 'This could not be saved. Open this mail again in a moment; nothing you wrote is lost.',
    outdated: 'Rebound was updated. Reload this page to go on; nothing you wrote is lost.',
    refused: 'This page may not do that. Open the journal from the Rebound button instead.',
  },
};
