import type { Background } from '@/utils/browser/inPage';
import type { PromptTexts } from '@/utils/i18n/prompt';
import type { Past } from '@/utils/news';
import { make, makeActions, makeButton, makeCard, makeNote, makeStatus } from './nodes';

/** What stands in the page after the first look at a portal's list: how much of the past is in the log now, told once. */
export function makePastNote(
  past: Past,
  t: PromptTexts,
  { send, failureOf }: Background,
  onClose: () => void,
): HTMLElement {
  const result = makeNote('');
  const look = makeButton(
    t.lookThrough,
    () => {
      result.remove();
      send('journal', {}).then(
        ({ place }) => {
          look.remove();
          say(place === 'panel' ? t.journalBeside : t.journalWindow);
        },
        (cause: unknown) => say(t.failures[failureOf(cause)], true),
      );
    },
    { variant: 'secondary', isSmall: true },
  );
  const status = makeStatus(
    make('p', {}, make('strong', {}, t.past(past.site, past.applications)), ` ${t.pastRejected(past.rejected)}`),
  );
  const say = (words: string, isProblem = false): void => {
    result.textContent = words;
    result.classList.toggle('rb-prompt-problem', isProblem);
    status.append(result);
  };
  return makeCard(
    t.label,
    onClose,
    status,
    makeActions(past.rejected > 0 && look, makeButton(t.close, onClose, { variant: 'quiet', isSmall: true })),
  );
}
