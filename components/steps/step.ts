import type { ToastQueue } from '@/components/design/createToasts';
import type { History } from '@/utils/history';
import type { StepName } from '@/utils/steps/step';

/**
 * What every step's screen is given. One component a file, named after its step. The journal draws the heading of the
 * application (h1) and the loop above it; the screen begins with its own `h2`, which has `data-step-heading` and
 * `tabindex="-1"`, because the focus goes there when the step opens after another one was finished.
 *
 * The component lives as long as the application and the step stay the same: `history` and `histories` change under it
 * with each change of the log (also by its own drafts), so read them where they are used and take the draft's start once.
 */
export interface StepProps {
  /** The application that is being gone through. */
  history: History;
  /** Every application, newest first; this one included. */
  histories: History[];
  /**
   * The step is finished and its words are in the log. The journal goes on to `next`, or, with `undefined`, to whatever
   * step is due by then; with the own name it stays.
   */
  onDone: (next: StepName | undefined) => void;
  toasts: ToastQueue;
}
