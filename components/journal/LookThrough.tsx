// What had ended with a no before we first saw the list it stands in: to be looked through once, and nothing to do about it.
import { createSignal, For, Show } from 'solid-js';
import { createWrites } from '@/components/createWrites';
import { Button } from '@/components/design/Button';
import { Card } from '@/components/design/Card';
import type { ToastQueue } from '@/components/design/createToasts';
import { Disclosure } from '@/components/design/Disclosure';
import { Emphasis } from '@/components/Emphasis';
import { useFormats, useTexts } from '@/components/texts';
import { answerEntry } from '@/utils/answers';
import { toLookThrough } from '@/utils/changed';
import type { Entry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { sites } from '@/utils/sites';

/** So many lines are drawn at once. */
const MOST_LINES = 20;

export interface LookThroughProps {
  /** Newest first. */
  histories: readonly History[];
  toasts: ToastQueue;
  onOpen: (applicationId: string) => void;
  /** It is done, and gone. */
  onDone: () => void;
}

/** Draws nothing where there is nothing to look through. */
export function LookThrough(props: LookThroughProps) {
  const t = useTexts();
  const formats = useFormats();
  const { write, offerUndo } = createWrites(props.toasts);
  const [isOpen, setIsOpen] = createSignal(false);
  let isWriting = false;

  const found = () => toLookThrough(props.histories);

  const answer = async (said: 'confirm' | 'dismiss', which: readonly History[], text: string): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    const now = Date.now();
    const entries = which.flatMap(({ applicationId, rejection }): Entry[] => {
      const eventId = rejection?.entry.id;
      if (eventId === undefined) return [];
      return [answerEntry({ id: crypto.randomUUID(), applicationId, eventId, answer: said }, now)];
    });
    const isWritten = await write(entries);
    isWriting = false;
    if (!isWritten) return;
    offerUndo(
      text,
      entries.map(({ applicationId, id }) => ({ applicationId, targets: [id] })),
    );
    if (found().length === 0) props.onDone();
  };

  return (
    <Show when={found().length > 0}>
      <section aria-labelledby="rb-look-through">
        <Card as="div">
          <h2 id="rb-look-through">{t().journal.lookThrough.title(found().length)}</h2>
          <p class="rb-quiet rb-small">{t().journal.lookThrough.lead(found().length)}</p>
          <Disclosure summary={t().journal.lookThrough.show} open={isOpen()} onToggle={setIsOpen}>
            {/* biome-ignore lint/a11y/noRedundantRoles: browsers drop a list's role with its bullets */}
            <ul class="rb-journal-past" role="list">
              <For each={isOpen() ? found().slice(0, MOST_LINES) : []}>
                {(history) => (
                  <li>
                    <button type="button" class="rb-journal-other" on:click={() => props.onOpen(history.applicationId)}>
                      <span>
                        <Emphasis
                          text={t().common.saidNo(history.company, history.role)}
                          names={[history.company, history.role]}
                        />
                      </span>
                      <span class="rb-quiet rb-small">{factsOf(history)}</span>
                    </button>
                    <Button
                      size="small"
                      variant="quiet"
                      onClick={() => void answer('dismiss', [history], t().journal.notRejectionDone)}
                    >
                      {t().journal.notRejection}
                    </Button>
                  </li>
                )}
              </For>
            </ul>
            <Show when={found().length > MOST_LINES}>
              <p class="rb-quiet rb-small">{t().journal.lookThrough.more(found().length - MOST_LINES)}</p>
            </Show>
          </Disclosure>
          <div class="rb-row">
            <Button onClick={() => void answer('confirm', found(), t().journal.lookThrough.done)}>
              {t().journal.lookThrough.allRight(found().length)}
            </Button>
          </div>
        </Card>
      </section>
    </Show>
  );

  function factsOf({ rejection }: History): string {
    const entry = rejection?.entry;
    if (!entry) return '';
    const { site } = entry.source;
    const day = entry.undated ? [] : [formats.day(entry.at)];
    return [...(entry.label ? [`“${entry.label}”`] : []), sites[site]?.name ?? t().common.portal, ...day].join(' · ');
  }
}
