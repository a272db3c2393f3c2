// The log as a file and back; and a word when its second copy fails.
import { type JSX, Show } from 'solid-js';
import { Notice } from '@/components/design/Notice';
import { useTexts } from '@/components/texts';
import { createHealth } from './createHealth';
import { Export } from './Export';
import { Import } from './Import';

export interface TransferProps {
  /** Takes the button that imports, for those who lead here. */
  ref: (button: HTMLButtonElement) => void;
}

export function Transfer(props: TransferProps): JSX.Element {
  const t = useTexts();
  const health = createHealth();
  return (
    <>
      <Show when={health().copy === 'failing'}>
        <Notice>{t().options.log.copyFailing}</Notice>
      </Show>
      <Export />
      <hr />
      <Import ref={props.ref} />
    </>
  );
}
