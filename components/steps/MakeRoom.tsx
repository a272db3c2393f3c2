// A fourth action item asks which one goes.
import { For } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Card } from '@/components/design/Card';
import { Dialog } from '@/components/design/Dialog';
import { useTexts } from '@/components/texts';
import type { EntryOf } from '@/utils/entry';
import type { History } from '@/utils/history';
import { openActions } from '@/utils/steps/actions';
import { Plan, planInWords } from './Plan';

export interface MakeRoomProps {
  open: boolean;
  histories: History[];
  onClose: () => void;
  onDrop: (goes: EntryOf<'action'>) => void;
}

export function MakeRoom(props: MakeRoomProps) {
  const t = useTexts();
  const nameOf = ({ company, role }: History) =>
    [company ?? t().common.unknownCompany, role].filter(Boolean).join(', ');
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t().actions.roomTitle}
      closeLabel={t().common.close}
      actions={<Button onClick={() => props.onClose()}>{t().actions.keepAll}</Button>}
    >
      <p>{t().actions.roomLead}</p>
      <ul class="rb-stack">
        <For each={openActions(props.histories)}>
          {({ history, action }) => (
            <Card as="li">
              <p class="rb-small rb-quiet" dir="auto">
                {t().actions.actionsFor(nameOf(history))}
              </p>
              <Plan action={action.entry} />
              <div class="rb-row">
                <Button
                  size="small"
                  label={t().actions.roomDrop(planInWords(t, action.entry))}
                  onClick={() => props.onDrop(action.entry)}
                >
                  {t().actions.drop}
                </Button>
              </div>
            </Card>
          )}
        </For>
      </ul>
    </Dialog>
  );
}
