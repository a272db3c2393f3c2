/** The popup of the toolbar's button. */
export const popup = {
  addByHand: 'Add by hand',
  pasteMail: 'Paste a mail',
  notices: 'Notices',
  loading: 'The log is being opened',
  next: 'The next step',
  waiting: 'What waits',
  rejections: 'Newest rejections',
  /** What the button of a step does; a verb, because it is the one thing to do. */
  verbs: {
    postmortem: 'Set down what happened',
    feedback: 'Draft the question',
    retrospective: 'Write what went well',
    actions: 'Choose one thing to change',
    repeat: 'Name the next obstacle',
  },
  /** One line below the sentence: why this is worth doing. */
  reasons: {
    postmortem: 'Facts first, before any judgement. A few lines do.',
    feedback: 'Two narrow questions to somebody who knows. The draft is short.',
    retrospective: 'What went well comes first. Then what to improve.',
    actions: 'One item, with the moment it is for.',
    repeat: 'It only takes one. What will be in the way next time?',
  },
  goOn: 'Go on writing',
  halfWritten: 'Your words are half written and still here.',
  start: 'Start: 2 minutes',
  ifThen: (cue: string, response: string) => `If ${cue}, then ${response}.`,
  answered: (person: string | undefined) => (person ? `${person} answered you.` : 'You have an answer.'),
  answeredReason: 'It is kept word for word. The retrospective opens with it.',
  readAnswer: 'Read the answer',
  isItNo: (company: string | undefined) => (company ? `Is this a no from ${company}?` : 'Is this a no?'),
  changed: (company: string | undefined, role: string | undefined) =>
    company && role
      ? `${company} changed the status of ${role}. Is it a no?`
      : `The status changed: ${company ?? role ?? 'an application'}. Is it a no?`,
  ended: (company: string | undefined, role: string | undefined) =>
    company && role
      ? `${company} lists ${role} as ended. Is it a no?`
      : `${company ?? role ?? 'An application'} is listed as ended. Is it a no?`,
  isNo: 'It is a no',
  changeKept: 'It stays as it is, and counts as no rejection.',
  /** What had ended before we first saw the list it stands in. */
  lookThrough: (count: number) =>
    count === 1 ? 'An earlier rejection to look through' : `${count} earlier rejections to look through`,
  decidingWords: 'These words say so:',
  yesNo: 'Yes, a no',
  notRejection: 'Not a rejection',
  later: 'Later',
  more: (count: string) => `and ${count} more`,
  allInJournal: 'All in the journal',
  /** A line of what waits: the company or role, and what to do. */
  checkNo: 'Check: is it a no?',
  nothingWaits: 'Nothing waits for you.',
  nothingWaitsMore: 'The next rejection you open in your mail will appear here.',
  emptyTitle: 'Nothing here yet',
  empty: 'The first rejection you open in your mail will appear here. You can also add one by hand, or paste a mail.',
  putOff: 'It waits until tomorrow morning.',
  dismissed: 'Taken back. It does not count as a rejection.',
  confirmed: 'Noted as a no.',
  undone: 'Undone.',
  readFailed: 'The log could not be read. What is in it is not lost.',
  privateMode:
    'If Firefox is set to never remember history, it lets no extension keep a log. You can change that under Settings, Privacy & Security, History.',

  half: {
    hand: 'Something you began to add',
    paste: 'A pasted mail, not logged yet',
    goOn: 'Go on',
    discard: 'Discard',
    discarded: 'Discarded.',
  },

  hand: {
    title: 'Add by hand',
    kind: 'What happened',
    company: 'Company',
    role: 'Role',
    day: 'Day of the no',
    dayOf: 'Day',
    stage: 'How far it went',
    stageUnknown: 'Not sure',
    log: 'Log the rejection',
    logNews: 'Log it',
    needsName: 'Name at least the company or the role, so that you find it again.',
    needsDay: 'Choose the day it happened.',
    dayAhead: 'This day is still to come. Choose today or an earlier one.',
    logged: (sentence: string) => `Logged: ${sentence}`,
  },

  paste: {
    title: 'Paste a mail',
    field: 'The text of the mail',
    hint: 'With its subject and sender on top, if you have them. It stays on this machine.',
    read: 'Read it',
    needsText: 'Paste the text of a mail first.',
    readFailed: 'This text could not be read. You can log it by hand instead.',
    understood: 'What was understood',
    outcomes: {
      rejected: 'A rejection',
      offer: 'An offer',
      interview: 'An invitation to a talk',
      assessment: 'An assessment to do',
      received: 'A confirmation that the application arrived',
      feedback: 'An answer with feedback',
      withdrawn: 'A withdrawal',
    },
    perhaps: (outcome: string) => `${outcome}, but not surely.`,
    person: (name: string) => `Signed by ${name}`,
    words: 'These words decided',
    company: 'Company',
    role: 'Role',
    log: 'Log it',
    other: 'This is not about an application, as far as the words tell. Nothing was logged.',
    byHand: 'Log it by hand',
    logged: (outcome: string) => `Logged: ${outcome}`,
    known: 'This mail is in the log already.',
    noApplication:
      'No application in the log fits this. Put the company in as you know it, or add the rejection it belongs to first.',
  },

  /** The page behind the popup, read because the person asked for it. */
  page: {
    title: 'Read this page',
    reading: 'The page is being read',
    found: (count: string, many: number) =>
      many === 1 ? 'One application on this page.' : `${count} applications on this page.`,
    all: 'Choose all',
    none: 'Choose none',
    cut: 'The page is too long to be read whole. If applications are missing, let it show fewer and read it again.',
    unknown: 'Meaning not known:',
    log: (count: string, many: number) =>
      many === 0 ? 'Add to the log' : many === 1 ? 'Add it to the log' : `Add ${count} to the log`,
    logged: (count: string, many: number) =>
      many === 1 ? 'One application added to the log.' : `${count} applications added to the log.`,
    known: 'All of this is in the log already.',
    nothing:
      'No list of applications was found here. It is looked for where a page names roles with their status. If the list was still loading, read it again.',
    again: 'Read again',
    refused: 'This page cannot be read: the browser keeps extensions out of it.',
    byHand: 'Add by hand',
  },

  site: {
    label: (site: string) => `On ${site}`,
    none: 'Rebound reads nothing on this page.',
    taken: (site: string) => `Nothing is read on ${site}.`,
  },

  journal: 'Journal',
  settings: 'Settings',
};
