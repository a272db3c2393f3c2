// What may happen on a site: one of three, effective at once.
import { createSignal, For, type JSX, onMount, Show } from 'solid-js';
import { useTexts } from '@/components/texts';
import { siteModes } from '@/utils/browser/settings';
import type { KnownSite, LiveSites } from './createSites';

export interface SiteModeProps {
  live: LiveSites;
  site: KnownSite;
  /** The words before it. */
  label: JSX.Element;
  /** Takes the focus: it stands where the button was that the person pressed. */
  focus?: boolean | undefined;
}

export function SiteMode(props: SiteModeProps): JSX.Element {
  const t = useTexts();
  const [failed, setFailed] = createSignal(false);
  const failedId = () => `rb-site-failed-${props.site.id}`;
  let select!: HTMLSelectElement;
  onMount(() => props.focus && select.focus());
  const choose = (value: string): void => {
    const mode = siteModes.find((one) => one === value);
    if (!mode) return;
    setFailed(false);
    props.live.choose(props.site, mode).catch(() => setFailed(true));
  };
  return (
    <>
      <label class="rb-site-line">
        <span class="rb-site-name">{props.label}</span>
        <select
          ref={select}
          class="rb-site-mode"
          aria-describedby={failed() ? failedId() : undefined}
          on:change={(event) => choose(event.currentTarget.value)}
        >
          <For each={siteModes}>
            {(mode) => (
              <option value={mode} selected={mode === props.live.modeOf(props.site)}>
                {t().sites.modes[mode]}
              </option>
            )}
          </For>
        </select>
      </label>
      <div class="rb-site-status" role="status">
        <Show when={failed()}>
          <p id={failedId()} class="rb-small rb-amber">
            {t().sites.failed}
          </p>
        </Show>
      </div>
    </>
  );
}
