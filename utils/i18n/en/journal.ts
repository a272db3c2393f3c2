/** The journal around the step screens: the list, the head of one application, moving between them. */
export const journal = {
  title: 'Journal',
  reading: 'The journal is being read.',
  notices: 'Notices',
  notRead: 'The journal could not be read',

  rejections: 'Rejections',
  /** `isAll`: there are no older ones. */
  rejectionCount: (count: number, isAll: boolean) => {
    if (!isAll) return `The newest ${count} rejections`;
    return count === 1 ? 'One rejection' : `${count} rejections, newest first`;
  },
  emptyTitle: 'Nothing here yet',
  empty: 'The first rejection you open in your mail will appear. You can also add one by hand from the Rebound button.',
  noneYet: 'No rejection so far.',
  showMore: (count: number) => (count === 1 ? 'Show 1 more' : `Show ${count} more`),
  nowShown: (shown: number, all: number) => `${shown} of ${all} shown.`,
  others: 'Other applications',
  news: (kind: string, day: string) => `${kind}, ${day}`,

  all: 'All rejections',
  application: (company: string | undefined, role: string | undefined) =>
    company && role ? `${company}: ${role}` : (company ?? role ?? 'An application, the company is not known'),
  stillOpen: 'Still open. If it ends with a no, the five steps begin here.',
  toMail: 'Open the mail',
  toPage: 'Open the page',
  manage: 'Edit or remove',
  edit: 'What is known of it',
  company: 'Company',
  role: 'Role',
  requisition: 'Number of the posting',
  requisitionHint: 'Also called requisition or job id. News that names it finds its way here.',
  contact: 'Contact person',
  address: 'Mail address of the contact',
  addressHint: 'A person you can write to, not a no-reply address.',
  emptyIsUnknown: 'An empty field means: not known.',
  badAddress: 'An address has an @ in it, for example anna@acme.example.',
  saveEdit: 'Save the changes',
  edited: 'Changed.',
  notRejection: 'Not a rejection',
  notRejectionDone: 'Taken back. It does not count as a rejection.',
  delete: 'Delete this application',
  deleteHint:
    'It leaves the journal with everything you wrote about it. You find it again at the foot of the journal, under “Deleted and set aside”.',
  deleted: 'Deleted.',
  undone: 'Undone.',

  doubtTitle: 'This reads like a no. Is it?',
  doubtWords: 'These words decided:',
  doubtYes: 'Yes, it is a no',
  confirmed: 'Noted as a rejection.',

  changedTitle: 'The status changed. Is it a no?',
  endedTitle: 'It is listed as ended. Is it a no?',
  isNo: 'It is a no',
  changeKept: 'It stays as it is, and counts as no rejection.',

  /** What had ended before the list it stands in was first seen. */
  lookThrough: {
    title: (count: number) =>
      count === 1 ? 'An earlier rejection to look through' : `${count} earlier rejections to look through`,
    lead: (count: number): string =>
      count === 1
        ? 'It stood in a list of yours when Rebound first saw that. Nothing waits here; you can begin with it when you like.'
        : 'They stood in your lists when Rebound first saw them. Nothing waits here; you can begin with one when you like.',
    show: 'Show them',
    more: (count: number) => `and ${count} more`,
    allRight: (count: number): string => (count === 1 ? 'It is right' : 'They are right'),
    done: 'Noted.',
  },

  finished: (done: string, next: string) => `${done} is done. Next: ${next}.`,
  finishedSame: (done: string) => `${done} is done.`,

  /** The steps' words below their dots; where they may break, they say so. */
  loop: {
    postmortem: 'Post\u00ADmortem',
    feedback: 'Gather feed\u00ADback',
    retrospective: 'Retro\u00ADspec\u00ADtive',
    actions: 'Action items',
    repeat: 'Repeat',
  },
};
