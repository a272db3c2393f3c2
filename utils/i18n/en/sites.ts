/** The sites: what may happen there, whether the browser allows it, whether they can be read. */
export const sites = {
  modes: { page: 'Prompt in the page', panel: 'Side panel only', off: 'Off' },
  notices: 'About the sites',
  failed: 'This choice could not be saved. Try again.',
  groups: { mail: 'Mail', portal: 'Job portals' },
  /** Of a button, with the site behind it; read aloud it names the site by itself. */
  switchOn: 'Switch on',
  switchOnSite: (site: string) => `Switch on ${site}`,
  read: (site: string) => `Read ${site}`,
  /** What switching on means. */
  means: {
    mail: (site: string) =>
      `Your browser asks once; then Rebound reads the mail you open in ${site}, while you look at it, and nothing leaves this machine.`,
    portal: (site: string) =>
      `Your browser asks once; then Rebound reads the list of your applications on ${site}, while you look at it, and nothing leaves this machine.`,
    both: (site: string) =>
      `Your browser asks once; then Rebound reads the messages you open on ${site} and the list of your applications, while you look at them, and nothing leaves this machine.`,
  },
  refused: 'Your browser did not allow it. Nothing was changed.',
  forbidsTools: (site: string) => `${site}'s terms forbid tools that change its pages, and it looks for extensions.`,
  panelOnly: 'Side panel only',
  panelOnlySite: (site: string) => `Side panel only on ${site}`,
  inPanel: (site: string) => `On ${site}, Rebound stays in the side panel.`,
  taken: (sites: string) => `The browser has taken away the access to ${sites}. Nothing is read there.`,
  /** Where one of them comes with the installation: it may never have been granted. */
  notGranted: (sites: string) => `The browser gives Rebound no access to ${sites}. Nothing is read there.`,
  /** The last of a list of names. */
  others: (count: string) => `${count} more sites`,
  partly: (site: string) => `The browser gives Rebound access to only some addresses of ${site}.`,
  giveAgain: 'Give access',
  giveAgainSite: (site: string) => `Give access to ${site}`,
  leaveOff: (count: number): string => (count === 1 ? 'Leave it off' : 'Leave them off'),
  giveUp: 'Give up access',
  giveUpSite: (site: string) => `Give up access to ${site}`,
  stillHeld: 'Off, but the browser still allows it.',
  unreadable: {
    /** `ago`: 'today', '3 days ago'. */
    changed: (site: string, ago: string) => `${site} changed its page, ${ago}.`,
    meaning: 'Rebound cannot read it until it learns the new one. What is in your log is not touched.',
    putAside: 'Put aside',
    putAsideSite: (site: string) => `Put aside: ${site}`,
    seeReport: 'See the report',
    report: 'Report to copy',
    reportWords:
      'It helps whoever mends Rebound. It holds how the page is built, and no text of it. Nothing is sent by itself.',
    reportLines: ({
      site,
      day,
      version,
      browser,
      structure,
    }: Record<'site' | 'day' | 'version' | 'browser' | 'structure', string>) =>
      `Site: ${site}\nUnreadable since: ${day}\nRebound: ${version}\nBrowser: ${browser}\nStructure: ${structure}`,
    copy: 'Copy the report',
    copied: 'Copied.',
    copyFailed: 'The browser did not allow copying. Select the text and copy it yourself.',
  },
};
