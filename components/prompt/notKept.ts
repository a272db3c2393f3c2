import type { LogFailure } from '@/utils/failure';
import type { PromptTexts } from '@/utils/i18n/prompt';
import { make, makeActions, makeButton, makeCard } from './nodes';

/** What stands in the page when there is news in it and the log cannot take it. */
export const makeNotKept = (failure: LogFailure, t: PromptTexts, onClose: () => void): HTMLElement =>
  makeCard(
    t.label,
    onClose,
    make('p', { role: 'status' }, `${t.couldNotKeep} ${t.failures[failure]}`),
    makeActions(makeButton(t.close, onClose, { variant: 'secondary', isSmall: true })),
  );
