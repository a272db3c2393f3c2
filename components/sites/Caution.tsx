// A site's terms, in one sentence, and the way to leave its pages as they are.
import { type JSX, Show } from 'solid-js';
import { useTexts } from '@/components/texts';
import type { KnownSite, LiveSites } from './createSites';

export function Caution(props: { live: LiveSites; site: KnownSite }): JSX.Element {
  const t = useTexts();
  const name = () => props.site.about.name;
  return (
    <div class="rb-site-caution">
      <p>{t().sites.forbidsTools(name())}</p>
      <Show when={props.live.modeOf(props.site) === 'page'}>
        <button
          type="button"
          class="rb-link"
          aria-label={t().sites.panelOnlySite(name())}
          on:click={() => void props.live.choose(props.site, 'panel').catch(() => undefined)}
        >
          {t().sites.panelOnly}
        </button>
      </Show>
    </div>
  );
}
