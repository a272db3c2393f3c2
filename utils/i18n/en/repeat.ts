const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Step 5: the search so far, and what comes next. */
export const repeat = {
  title: 'Go again',
  /** One sentence of counts; parts that are zero are left out. */
  soFar: (tries: number, talks: number, finals: number, offers: number) =>
    [
      counted(tries, 'try', 'tries'),
      talks > 0 ? counted(talks, 'talk', 'talks') : '',
      finals > 0 ? counted(finals, 'final', 'finals') : '',
      offers > 0 ? counted(offers, 'offer', 'offers') : '',
    ]
      .filter((part) => part !== '')
      .join(', ')
      .concat('.'),
  onlyOne: 'It only takes one.',
  /** The search is longer than what was looked at. */
  newestAlone: (looked: string, all: string) =>
    `These are the newest part of a long search, with its last ${looked} rejections. The log has news of ${all}.`,
  nothingYet: 'Nothing to count yet.',

  picture: 'How far it got before the no',
  tooFew: 'Too few to say more. From 5 rejections on, this names where most of them came.',
  most: (count: number, all: number, stage: string) =>
    `${count} of ${all} came at this point: ${stage}. A count, not a verdict.`,
  noMost: 'No stage stands out so far.',
  unknownStage: 'Not known',
  pictureWords: (parts: string) => `Rejections by the stage reached. ${parts}`,
  part: (stage: string, count: number) => `${stage}: ${count}`,
  asTable: 'The same as a table',
  stage: 'Stage reached',
  rejections: 'Rejections',
  share: 'Share',
  all: 'All',

  also: 'And along the way',
  feedback: (asked: number, answered: number) =>
    asked === 0
      ? 'Nobody asked for advice yet.'
      : `Asked ${counted(asked, 'person', 'people')} for advice, ${answered === 0 ? 'no answer so far' : counted(answered, 'answer', 'answers')}.`,
  feedbackRule: 'No answer is the rule, not a failure.',
  actionsDone: (count: number) =>
    count === 0 ? 'No action item done yet.' : `${counted(count, 'action item', 'action items')} done.`,
  waiting: (count: number) =>
    count === 0
      ? 'No other application is open.'
      : `${counted(count, 'application is', 'applications are')} still open:`,
  more: (count: number) => `and ${count} more`,

  next: 'Before the next one',
  obstacle: 'What will get in the way next?',
  obstacleExample: 'They ask about a gap in my CV',
  response: 'What will you do then?',
  responseExample: 'Say it in two sentences, then name what I learned',
  both: 'One sentence is enough.',
  done: 'Go again',
  change: 'Change these words',
  closed: (company: string | undefined) => (company ? `The loop for ${company} is closed.` : 'This loop is closed.'),
  ready: 'You know what you will do next time.',
  closedStill: (steps: string) => `Still open here, if you like: ${steps}.`,
  ifThen: 'If this comes',
  thenThis: 'then',
  toAll: 'All rejections',
};
