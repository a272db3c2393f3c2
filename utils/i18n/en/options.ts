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
    lead: 'Where Rebound may read the mail you open. A page is not touched before there is something new to say.',
    modes: { page: 'Prompt in the page', panel: 'Side panel only', off: 'Off' },
  },
  log: {
    title: 'Your log',
    lead: 'One file holds all of it: what was noticed, what you wrote, what is half written.',
    export: 'Export as JSON',
    exported: (name: string, count: string) => `${name} is in your downloads, with ${count} entries.`,
    import: 'Import a file',
    importHint: 'Importing merges: what is here stays, and the same file twice adds nothing.',
    imported: (added: string, known: string) => `${added} entries added, ${known} were here already.`,
    unreadable: (count: string) => `${count} could not be read and were left out.`,
    problems: {
      'not-json': 'This file is no JSON, or it is damaged. Nothing was changed.',
      'not-rebound': 'This file does not come from Rebound. Nothing was changed.',
      newer: 'This file comes from a newer Rebound. Update this one first; nothing was changed.',
    },
    unopened: 'This file could not be opened. Nothing was changed.',
    failures: {
      closed: 'The log could not be opened. Close other Rebound windows or restart the browser, then try again.',
      full: 'The disk is full. Free some space, then try again.',
      failed: 'This did not work. Try again in a moment; what is in the log is not lost.',
    },
  },
  remove: {
    title: 'Delete everything',
    lead: 'Deletes the log for good: every application, every word you wrote. Your settings stay.',
    open: 'Delete everything ...',
    heading: 'Delete the whole log?',
    words: 'This cannot be undone. An exported file is the only way back.',
    /** What has to be typed, in lower case. */
    confirmWord: 'delete',
    confirmLabel: (word: string) => `Type "${word}" to go on`,
    confirm: 'Delete for good',
    done: 'The log is empty.',
  },
  reading: {
    title: 'What is read, and where it stays',
    lines: [
      'Rebound reads the mail you have open, on the sites above, while you look at it. It opens nothing by itself.',
      'A rejection and an answer to your question are kept with their words; of other mails about an application only what they mean.',
      'Mail that is about no application leaves no trace in the log.',
      'Everything stays in this browser, on this machine. No account, no server, no request to anybody.',
      'Nothing is ever sent for you. Drafts wait in your own reply box until you press Send.',
    ],
  },
};
