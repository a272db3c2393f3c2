// What a line of the timeline is put right with: the pencil beside it, and the buttons at the foot of its form.
import { Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { useTexts } from '@/components/texts';
import { DraftState, type DraftStateProps } from './DraftState';

export interface PencilProps {
  /** What the line is called, unlike every other line there. */
  name: string;
  onOpen: () => void;
  ref: (button: HTMLButtonElement) => void;
}

export function Pencil(props: PencilProps) {
  const t = useTexts();
  return (
    <Button
      variant="quiet"
      size="small"
      icon="pencil"
      label={t().arrange.putRightLine(props.name)}
      onClick={() => props.onOpen()}
      ref={(element) => props.ref(element)}
    />
  );
}

export interface LineButtonsProps {
  /** What the line is called, unlike every other line there. */
  name: string;
  /** Whether what is typed is kept. */
  draft: DraftStateProps['draft'] | undefined;
  onCancel: () => void;
  onDelete: () => void;
}

/** 'Save' submits the form. */
export function LineButtons(props: LineButtonsProps) {
  const t = useTexts();
  return (
    <>
      <div class="rb-row" data-spread>
        <div class="rb-row">
          <Button size="small" type="submit" label={t().arrange.saveLine(props.name)}>
            {t().common.save}
          </Button>
          <Button
            size="small"
            variant="quiet"
            label={t().arrange.cancelLine(props.name)}
            onClick={() => props.onCancel()}
          >
            {t().common.cancel}
          </Button>
        </div>
        <Button
          size="small"
          variant="quiet"
          icon="trash"
          label={t().arrange.deleteLine(props.name)}
          onClick={() => props.onDelete()}
        >
          {t().arrange.delete}
        </Button>
      </div>
      <Show when={props.draft}>{(draft) => <DraftState draft={draft()} isForm />}</Show>
    </>
  );
}
