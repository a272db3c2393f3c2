// Said when typed words could not be kept: they are still on the screen, and 'Save' tries again.
import { Show } from 'solid-js';
import type { Draft } from '@/components/createDraft';
import { Button } from '@/components/design/Button';
import { Notice } from '@/components/design/Notice';
import { useTexts } from '@/components/texts';

export function KeepingNotice(props: { draft: Pick<Draft<Record<string, unknown>>, 'keeping' | 'keep'> }) {
  const t = useTexts();
  const failure = () => {
    const keeping = props.draft.keeping();
    return keeping === 'untouched' || keeping === 'keeping' || keeping === 'kept' ? undefined : keeping;
  };
  return (
    <Show when={failure()}>
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
