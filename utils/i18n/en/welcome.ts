/** The page that opens once, after the installation. */
export const welcome = {
  title: 'Make each no worth something.',
  lead: 'Rebound notices a rejection in the mail you open, and leads you through five short steps to the next small action.',
  stepsLabel: 'The five steps',
  blocks: {
    what: {
      title: 'What is read',
      text: 'The mail you have open in Gmail, and your applications and messages on LinkedIn: not your inbox, and no other site before you switch it on.',
    },
    when: {
      title: 'When',
      text: 'While you look at it. The page stays as it is until there is something new to say.',
    },
    where: {
      title: 'Where it stays',
      text: 'In this browser, on this machine. No account, no server, no request to anybody.',
    },
  },
  openGmail: 'Open Gmail',
  trySample: 'Try it on a sample rejection',
  pin: 'To have the next step one click away, pin Rebound in the toolbar of your browser.',
  elsewhere: 'You have a file that Rebound exported elsewhere?',
  importFile: 'Import it in the settings',
  settings: 'Settings',
  sample: {
    title: 'A sample rejection',
    lead: 'An invented mail, read on this page just now. Nothing of it is logged.',
    mailLabel: 'The mail',
    from: 'From',
    fromName: 'Mara Lindqvist',
    fromAddress: 'mara.lindqvist@norrvik.example',
    subject: 'Your application as Frontend engineer at Norrvik',
    text: 'Hello Kim,\n\nthank you for applying for the position of Frontend engineer at Norrvik, and for the time you took for the interview with our team.\n\nUnfortunately, we have decided not to move forward with your application. The choice was close, and another candidate has more experience with design systems.\n\nI wish you all the best for your search.\n\nKind regards,\nMara Lindqvist\nNorrvik',
    notRead: 'This time the sample was not recognised. In your mail such a message would be left alone.',
    pressed: 'In your mail this button would act. Here it changes nothing.',
    again: 'Show it again',
  },
};
