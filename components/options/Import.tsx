// A file back into the log: how far it is, a way to stop it, and what came of it.
import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Progress } from '@/components/design/Progress';
import { useTexts } from '@/components/texts';
import { createImport } from './createImport';
import { ImportResult } from './ImportResult';
import { Unseal } from './Unseal';

export interface ImportProps {
  /** Takes the button, for those who lead here. */
  ref: (button: HTMLButtonElement) => void;
}

export function Import(props: ImportProps): JSX.Element {
  const t = useTexts();
  const [button, setButton] = createSignal<HTMLButtonElement>();
  // The button that stopped it is gone; whoever went elsewhere meanwhile stays there.
  const importing = createImport(() => document.activeElement === document.body && button()?.focus());
  let picker!: HTMLInputElement;
  return (
    <div class="rb-stack">
      <div class="rb-row">
        <Button
          busy={importing.running() !== undefined}
          onClick={() => picker.click()}
          ref={(element) => {
            setButton(element);
            props.ref(element);
          }}
        >
          {t().options.log.import}
        </Button>
        <input
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t().options.log.import}
          ref={picker}
          on:change={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file can be chosen again.
            event.currentTarget.value = '';
            if (file) void importing.begin(file);
          }}
        />
      </div>
      <p class="rb-quiet rb-small">{t().options.log.importHint}</p>
      <Show when={importing.running()}>
        {(running) => (
          <div class="rb-stack">
            <Progress label={t().options.log.importing(running().name)} value={running().part} />
            <div class="rb-row">
              <Button size="small" busy={running().isCancelled} onClick={() => importing.cancel()}>
                {t().common.cancel}
              </Button>
            </div>
          </div>
        )}
      </Show>
      <div class="rb-options-result" role="status">
        <Show when={importing.result()}>{(result) => <ImportResult result={result()} />}</Show>
      </div>
      <Unseal
        sealed={importing.sealed()}
        onOpen={(password) => importing.open(password)}
        onClose={() => importing.cancel()}
      />
    </div>
  );
}
