// Whether what was typed is kept: a quiet word, or what went wrong and the way to try again.
import { Show } from 'solid-js';
import type { Draft } from '@/components/createDraft';
import { Button } from '@/components/design/Button';
import { Notice } from '@/components/design/Notice';
import { useTexts } from '@/components/texts';

export interface DraftStateProps {
  draft: Pick<Draft<Record<string, unknown>>, 'keeping' | 'keep'>;
  /** The words become a fact with a Save button beside it: that they are kept is not that they are saved. */
  isForm?: boolean | undefined;
}

export function DraftState(props: DraftStateProps) {
  const t = useTexts();
  const words = (): string | undefined => {
    const keeping = props.draft.keeping();
    if (keeping === 'keeping') return t().common.saving;
    if (keeping !== 'kept') return undefined;
    return props.isForm ? t().arrange.keptHalf : t().common.saved;
  };
  const failure = () => {
    const keeping = props.draft.keeping();
    return keeping === 'untouched' || keeping === 'keeping' || keeping === 'kept' ? undefined : keeping;
  };
  return (
    <Show when={failure()} fallback={<Show when={words()}>{(said) => <p class="rb-quiet rb-small">{said()}</p>}</Show>}>
      {(word) => (
        <Notice
          tone="problem"
          live
          action={
            <Button size="small" onClick={() => void props.draft.keep()}>
              {t().common.save}
            </Button>
          }
        >
          {t().common.failures[word()]}
        </Notice>
      )}
    </Show>
  );
}
