import { defineBackground } from 'wxt/utils/define-background';
import { pageHandlers } from '@/components/background/answerPage';
import { keepBackups } from '@/components/background/keepBackups';
import { refreshBadge } from '@/components/refreshBadge';
import { startLog } from '@/components/startLog';
import { followAccess, onAccessChanged } from '@/utils/browser/access';
import { onRound, onWake } from '@/utils/browser/alarm';
import { keepDetector } from '@/utils/browser/detector';
import { openJournal } from '@/utils/browser/journal';
import { isFromPage, onBegin, onJournalCommand } from '@/utils/browser/lifecycle';
import { handle } from '@/utils/browser/messages';
import { openTab, pageUrl } from '@/utils/browser/tabs';
import { catchUp, LogError } from '@/utils/log';
import { siteFor, sites } from '@/utils/sites';

/** Every listener is added here, at once: the browser wakes us for one event and asks nobody who came later. */
export default defineBackground(() => {
  startLog();
  keepDetector();
  // The life before this one may have ended between the log and its copy.
  void catchUp();
  handle(
    pageHandlers,
    (sender) => isFromPage(sender) && siteFor(sender.url ?? '') !== undefined,
    (cause) => (cause instanceof LogError ? cause.failure : 'failed'),
  );
  onAccessChanged(() => void followAccess(sites));
  onRound(() => void keepBackups(Date.now()));
  onWake(() => void refreshBadge(Date.now()));
  onJournalCommand(({ id, windowId }) => void openJournal({}, { tabId: id, windowId }));
  onBegin(
    () => void openTab(pageUrl('/welcome.html')),
    () => {
      void refreshBadge(Date.now());
      void followAccess(sites);
    },
  );
});
