/** How the questions speak of the person: as 'I', as 'you', or by name, which gives distance. */
export type Asked = { as: 'I' } | { as: 'you' } | { as: 'name'; name: string };

const who = (asked: Asked): string => (asked.as === 'name' ? asked.name : asked.as);

/** Step 3: three sources, what went well, what to improve. */
export const retrospective = {
  title: 'What you take from this',
  lead: 'What went well comes first. Nobody but you reads this.',
  sources: 'What you have to go by',
  mail: (day: string) => `The mail of ${day}`,
  mailNoText: 'Its words were not kept.',
  noMail: 'There is no mail: this rejection was added by hand.',
  feedbackFrom: (person: string | undefined, day: string) =>
    person ? `Feedback from ${person}, ${day}` : `Feedback of ${day}`,
  noFeedback: 'No feedback came. You go by the mail and by what you remember.',
  memory: 'What you set down yourself',
  noMemory: 'Nothing is written down yet. Start from memory: what comes back first?',
  toPostmortem: 'Set down what happened',
  askAs: 'Ask me as',
  askAsHint: 'From outside it is easier to be fair: try “you”.',
  askAsNameHint: 'From outside it is easier to be fair: try “you” or your name.',
  voices: { I: 'I', you: 'You' },
  well: (asked: Asked) => `What did ${who(asked)} do well?`,
  wellHint: 'One is enough. Small counts.',
  wellLine: (number: string) => `Went well, line ${number}`,
  helpMe: 'Help me find one',
  another: 'Another question',
  nothingWell: 'Nothing comes to mind',
  passed: 'What makes it hard to name one today?',
  passedHint: 'A few words are enough, then the rest opens.',
  findOne: 'Name one first',
  wellMissing: 'Name one thing first, or say what makes it hard to name one.',
  restOpens: 'The rest opens once you have named one thing that went well.',
  restIsOpen: 'Next: what to do differently.',
  improve: (asked: Asked) => `What would ${who(asked)} do differently?`,
  improveHint: 'Things to do, not things to be. They become suggestions for the next step.',
  improveLine: (number: string) => `To improve, line ${number}`,
  surprised: (asked: Asked) =>
    asked.as === 'you' ? 'What surprised you?' : `What surprised ${asked.as === 'I' ? 'me' : asked.name}?`,
  optional: 'You can leave this empty.',
  removeLine: (number: string) => `Remove line ${number}`,
  addLine: 'Add a line',
  keys: 'Enter starts a new line, Backspace in an empty one removes it.',
  lineRemoved: 'The line is removed.',
  done: 'Done: on to one small action',
  /** Questions that help to find something that went well, per stage reached; `any` where it is not known. */
  prompts: {
    application: (asked: Asked) => [
      `Which line of the application would ${who(asked)} send again as it is?`,
      `What did ${who(asked)} find out about the company before applying?`,
      `What did it take to send this one, and ${who(asked)} sent it all the same?`,
    ],
    screen: (asked: Asked) => [
      'Which question got a clear answer?',
      `What did ${who(asked)} ask that moved the talk forward?`,
      `How did ${who(asked)} prepare for the call?`,
    ],
    assessment: (asked: Asked) => [
      'Which part of the task was solid?',
      `What did ${who(asked)} work out that was not obvious at the start?`,
      `How did ${who(asked)} deal with the time there was?`,
    ],
    interview: (asked: Asked) => [
      'Which answer landed? How could one tell?',
      `Where did ${who(asked)} think aloud so that others could follow?`,
      `What did ${who(asked)} handle better than in the talk before this one?`,
    ],
    final: (asked: Asked) => [
      `What brought ${who(asked)} past everybody who was out earlier?`,
      'Which moment of the last round was a good conversation?',
      `What would ${who(asked)} keep exactly as it was?`,
    ],
    offer: (asked: Asked) => [
      'What convinced them enough to make an offer?',
      `What did ${who(asked)} say plainly that was not easy to say?`,
      `What would ${who(asked)} keep exactly as it was?`,
    ],
    any: (asked: Asked) => [
      `What did ${who(asked)} prepare that turned out useful?`,
      `What was hard, and ${who(asked)} did it all the same?`,
      `What would ${who(asked)} keep exactly as it was?`,
    ],
  },
};
