/** Step 1: facts before judgement. */
export const postmortem = {
  title: 'What happened',
  lead: 'Facts before judgement. Ten minutes at most.',

  timeline: 'How it went',
  timelineEmpty: 'Nothing is known of it yet. Add what you remember.',
  byHand: 'added by you',
  fromPaste: 'from text you pasted',
  fromList: (site: string, day: string) => `from ${site}, seen on ${day}`,
  fromMail: (day: string) => `from the mail of ${day}`,
  addLine: 'Add a line',
  what: 'What was it?',
  when: 'When?',
  whenMissing: 'Choose the day; a guess is fine.',
  whenFuture: 'This day is yet to come.',
  words: 'In a few words (optional)',
  wordsExample: 'Video call with two of the team',
  putIn: 'Put it in',
  lineAdded: 'Line added.',
  finalRound: 'Final round',

  stage: 'How far did it get?',
  told: 'How were you told?',
  tellings: {
    mail: 'By mail',
    phone: 'By phone',
    portal: 'On a portal',
    person: 'In person',
    silence: 'Silence',
    own: 'Another way',
  },
  toldOwn: 'In which way?',

  happened: 'What happened, as a camera would have seen it',
  prompts: {
    unknown: ['What did you send or say, and what came back?', 'How long did each part take?'],
    application: ['What did you send, and how did it answer the posting?', 'How long did the answer take?'],
    screen: ['What were you asked, and what did you answer?', 'How did the talk end, in their words?'],
    assessment: ['What was the task, and what did you hand in?', 'How did you spend the time you had?'],
    interview: ['What were you asked, and what did you say first?', 'What did you see or hear when you had answered?'],
    final: ['What was new in this round, and what did they come back to?', 'How did they describe what they look for?'],
    offer: ['What was on the table, and what was said about it?', 'How did it change, and when?'],
  },

  factors: 'What played a part',
  factorsHint: 'Most noes have several parts, and some of them were never yours.',
  factor: 'A part it had',
  factorExample: 'The role was filled from inside',
  owner: 'Whose part was it?',
  ownerOf: (factor: string) => `Whose part: ${factor}`,
  owners: { mine: 'Mine', process: 'The process', outside: 'Luck or outside' },
  addFactor: 'Add',
  factorMissing: 'Write the part first.',
  removeFactor: (factor: string) => `Remove: ${factor}`,
  factorRemoved: 'Removed.',

  feeling: 'One word for how it feels (you can skip this)',
  feelingHint: 'When it stings, later is a good time too.',
  whenToDo: 'When to look at it',
  now: 'Now',
  tonight: 'Tonight',
  tomorrow: 'Tomorrow',
  putOffUntil: (time: string) => `It comes back ${time}. It also stays here, whenever you like.`,

  biases: 'Four questions against the usual tricks of memory',
  biasQuestions: [
    { name: 'Blaming the person', question: 'What in the situation would have made this hard for anyone?' },
    { name: 'Seeing only what fits', question: 'What speaks for the opposite of what you think went wrong?' },
    { name: 'Knowing it all along', question: 'What did you know at the time, before you knew the end?' },
    { name: 'Keeping only the bad', question: 'What did you handle well, in one fact?' },
  ],

  perspectives: [
    {
      text: 'About a quarter of candidates perform consistently from one technical interview to the next. One evening is a small sample.',
      source:
        'interviewing.io, from practice interviews of software engineers on its own platform; other fields may differ.',
    },
    {
      text: '43 % of those who passed a technical interview well thought they had done worse than they had.',
      source: 'interviewing.io, from self-ratings of software engineers on its own platform; other fields may differ.',
    },
    {
      text: 'People who look back in a structured way do better the next time: a clear effect on average, over 46 samples.',
      source:
        'Tannenbaum and Cerasoli, 2013, a meta-analysis of debriefs at work and in training, not of job interviews.',
    },
  ],
  restsOn: (source: string) => `Rests on: ${source}`,

  done: 'Done: these are the facts',
  doneAgain: 'Done: keep these changes',
  finishedOn: (day: string) => `Set down on ${day}. You can change it at any time.`,
};
