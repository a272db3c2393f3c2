// An application without a no: its timeline, and the place to add what happened.

import type { ToastQueue } from '@/components/design/createToasts';
import { Notice } from '@/components/design/Notice';
import { useTexts } from '@/components/texts';
import { type History, isOpen } from '@/utils/history';
import { createDraft } from '../createDraft';
import { ChangeAsked } from './ChangeAsked';
import { DraftState } from './DraftState';
import { postmortemWords } from './postmortemWords';
import { TimelineFacts } from './TimelineFacts';

export interface OpenApplicationProps {
  history: History;
  /** Every application, newest first. */
  histories: readonly History[];
  toasts: ToastQueue;
}

export function OpenApplication(props: OpenApplicationProps) {
  const t = useTexts();
  // The half-written line is kept where the postmortem would keep it: should this become a no, it is still there.
  const draft = createDraft(props.history.applicationId, 'postmortem', postmortemWords(props.history));
  return (
    <section class="rb-stack" data-gap="wide" aria-label={t().postmortem.timeline}>
      <ChangeAsked history={props.history} toasts={props.toasts} />
      {isOpen(props.history) ? <Notice>{t().journal.stillOpen}</Notice> : undefined}
      <TimelineFacts
        history={props.history}
        histories={props.histories}
        draft={draft}
        toasts={props.toasts}
        level={2}
      />
      <DraftState draft={draft} />
    </section>
  );
}
