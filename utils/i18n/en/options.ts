/** The settings page. */
export const options = {
  title: 'Settings',
  lead: 'What you choose here takes effect at once.',
  notices: 'Notices',
  language: {
    title: 'Language',
    legend: 'Language of Rebound',
    auto: 'As the browser',
    hint: 'Drafts of mails are written in the language of the mail they answer.',
  },
  name: {
    title: 'Your name',
    label: 'How you sign a feedback request',
    hint: 'Stands below the drafts. Leave it empty to sign by hand.',
  },
  sites: {
    title: 'Sites',
    lead: 'Where Rebound may read what you open. A page is not touched before there is something new to say. Gmail and LinkedIn come with the installation; when you switch on another site, your browser asks you first.',
  },
  log: {
    title: 'Your log',
    lead: 'One file holds all of it: what was noticed, what you wrote, what is half written, and your settings.',
    copyFailing: 'Rebound cannot write its second copy at the moment; export a file to be safe.',
    export: 'Export as JSON',
    exportSealed: 'Export with a password ...',
    exportTable: 'Export as a table',
    exportHint:
      'Anybody who has the JSON can read it, unless it has a password. The table (CSV) is for a spreadsheet, one line for each application; it is no copy of the log.',
    exported: (name: string, count: number, words: string) =>
      `${name} is on its way to your downloads, with ${count === 1 ? 'one entry' : `${words} entries`}.`,
    exportedTable: (name: string, count: number, words: string) =>
      `${name} is on its way to your downloads, with ${count === 1 ? 'one application' : `${words} applications`}.`,
    /** Behind one of these. */
    lacksSettings: 'Your settings could not be read and are not in it.',
    stopped:
      'The browser could not save. Until a copy is safe, nothing more is written to the log: look into your downloads, and say when the file is there.',
    isSaved: 'The file is saved',
    writesAgain: 'The log can be written again.',
    columns: {
      company: 'Company',
      role: 'Role',
      status: 'Status',
      stage: 'Furthest stage',
      applied: 'Applied',
      newest: 'Newest news',
      rejected: 'Rejected',
      contact: 'Contact',
      address: 'Mail address',
      source: 'Source',
      happened: 'What happened',
      feedback: 'Feedback',
      well: 'Went well',
      improve: 'To improve',
      actions: 'Action items',
    },
    import: 'Import a file',
    importHint:
      'Importing merges: what is here stays, settings too, and the same file twice adds nothing. Files with a password open here as well.',
    importing: (name: string) => `${name} is being imported.`,
    /** Zeros are left out, but for what was added. */
    imported: (
      { added, changed, known, unreadable }: Record<'added' | 'changed' | 'known' | 'unreadable', number>,
      words: (count: number) => string,
    ) =>
      `${[
        added === 1 ? 'One entry added' : `${words(added)} entries added`,
        changed > 0 && `${words(changed)} brought up to date`,
        known > 0 && `${words(known)} here already`,
        unreadable > 0 && `${words(unreadable)} unreadable and left out`,
      ]
        .filter(Boolean)
        .join(', ')}.`,
    settingsToo: 'Its settings came along where you had chosen nothing here.',
    problems: {
      cancelled: 'Cancelled. Nothing was changed.',
      'not-json': 'This file is no JSON, or it is damaged. Nothing was changed.',
      'not-rebound': 'This file does not come from Rebound. Nothing was changed.',
      newer: 'This file comes from a newer Rebound. Update this one first; nothing was changed.',
      unopened: 'This file could not be opened. Nothing was changed.',
      'too-big': 'This file is too big to be read in one piece. Nothing was changed.',
      'wrong-password': 'This is not the password of this file. Nothing was changed; try again.',
      damaged: 'This file is damaged: no password opens it. Nothing was changed. Try another copy of it.',
      'not-here':
        'The browser could not open this file; it may be short of memory. The file and the password may be fine. Nothing was changed.',
    },
    failures: {
      closed: 'The log could not be opened. Close other Rebound windows or restart the browser, then try again.',
      full: 'The disk is full. Free some space, then try again.',
      newer: 'A newer version of Rebound has written this log. Update Rebound; nothing was changed.',
      failed: 'This did not work. Try again in a moment; what is in the log is not lost.',
    },
  },
  password: {
    label: 'Password',
    again: 'Once more',
    show: 'Show',
    atLeast: (count: number) => `At least ${count} characters; a sentence is fine.`,
    short: (count: number) => `This is shorter than ${count} characters.`,
    different: 'The two are not the same.',
    sealHeading: 'Export with a password',
    sealWords: 'Nobody can open the file without the password, and nobody can look it up: not even Rebound.',
    seal: 'Export the file',
    unsealHeading: 'This file has a password',
    unsealWords: (name: string) => `${name} opens with the password it was exported with.`,
    unseal: 'Open and import',
  },
  learned: {
    title: 'What Rebound has learned',
    lead: 'Your answers make Rebound surer or less sure of the next mail from the same sender or company, or with the same words; they never make a rejection of ordinary mail.',
    loading: 'What was learned is being read.',
    empty: 'Nothing yet. What you confirm or correct in the prompt teaches Rebound, here on this machine.',
    mailFrom: (address: string) => `Mail from ${address}:`,
    quoted: (words: string) => `"${words}"`,
    confirmed: (count: string) => `${count} confirmed`,
    notRejection: (count: string) => `${count} not a rejection`,
    notAnswer: (count: string) => `${count} not an answer`,
    company: (right: string, mistaken: string) =>
      mistaken === '' ? `Company: ${right}` : `Company: ${right} instead of ${mistaken}`,
    more: (count: string) => `${count} more`,
    forget: 'Forget',
    /** Read aloud; begins with the word on the button. */
    forgetOne: (what: string) => `Forget: ${what}`,
    forgetAll: 'Forget all',
    forgotten: 'Forgotten. It no longer counts.',
    allForgotten: 'All of it is forgotten. Your log is as it was.',
  },
  remove: {
    title: 'Delete everything',
    lead: 'Deletes everything Rebound keeps, for good: every application, every word you wrote, the copies and the settings. The sites you switched on are off again.',
    open: 'Delete everything ...',
    heading: 'Delete everything?',
    /** `folder`: the one in use, which holds the whole log. */
    words: (folder: string | undefined) =>
      `The log, its second copy, the backups kept here and your settings go; this cannot be undone. ${
        folder === undefined
          ? 'Files you exported stay where you saved them: they are the only way back.'
          : `Files you exported stay where you saved them, and so does the whole log in your folder ${folder}: they are the only way back. If these files are to go too, delete them there.`
      }`,
    /** What has to be typed, in lower case. */
    confirmWord: 'delete',
    confirmLabel: (word: string) => `Type "${word}" to go on`,
    confirm: 'Delete for good',
    done: 'Everything is deleted.',
    /** The browser does not let us look at the second copy. */
    unsure:
      'The log and the settings are deleted. The second copy could not be reached: should entries come back after a restart, delete once more.',
    failed: 'Not everything could be deleted. Restart the browser, then delete once more.',
  },
  reading: {
    title: 'What is read, and where it stays',
    lines: [
      'Rebound reads what you have open on the sites that are on: a mail, a message, the list of your applications, while you look at it. It opens nothing by itself.',
      'A rejection and an answer to your question are kept with their words; of other mails about an application only what they mean.',
      'Mail that is about no application leaves no trace in the log.',
      'Everything stays in this browser, on this machine. No account, no server, no request to anybody.',
      'Nothing is ever sent for you. Drafts wait in your own reply box until you press Send.',
    ],
  },
};
