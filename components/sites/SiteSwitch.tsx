// Has the browser ask for access to sites, and says so where the answer was no.
import { createSignal, type JSX, Show } from 'solid-js';
import { Button, type ButtonSize } from '@/components/design/Button';
import { useTexts } from '@/components/texts';
import type { KnownSite, LiveSites } from './createSites';

export interface SiteSwitchProps {
  live: LiveSites;
  sites: readonly KnownSite[];
  /** The words on the button. */
  children: string;
  /** Its accessible name, where the words alone do not name them. */
  label?: string | undefined;
  size?: ButtonSize | undefined;
  /** Beside it. */
  more?: JSX.Element;
  /** The person pressed it. */
  onAsk?: (() => void) | undefined;
}

export function SiteSwitch(props: SiteSwitchProps): JSX.Element {
  const t = useTexts();
  const [refused, setRefused] = createSignal(false);
  const ask = (): void => {
    setRefused(false);
    props.onAsk?.();
    props.live.switchOn(props.sites).then(
      (isGranted) => setRefused(!isGranted),
      () => setRefused(true),
    );
  };
  return (
    <div class="rb-site-switch">
      <div class="rb-row">
        <Button size={props.size ?? 'small'} label={props.label} onClick={ask}>
          {props.children}
        </Button>
        {props.more}
      </div>
      <div class="rb-site-status" role="status">
        <Show when={refused()}>
          <p class="rb-small rb-amber">{t().sites.refused}</p>
        </Show>
      </div>
    </div>
  );
}
