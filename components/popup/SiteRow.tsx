// The site of the tab behind the popup, and what Rebound may do there.
import { createResource, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { useTexts } from '@/components/texts';
import { chooseSiteMode, type SiteMode, siteModes, siteModesSetting } from '@/utils/browser/settings';

export interface SiteRowProps {
  /** The tab's address; undefined while it is not known, and where the browser does not tell it. */
  url: string | undefined;
  /** Reads the page where no site is known. */
  onRead: () => void;
}

export function SiteRow(props: SiteRowProps): JSX.Element {
  const t = useTexts();
  const [modes, setModes] = createSignal<Record<string, SiteMode>>({});
  const [failed, setFailed] = createSignal(false);
  void siteModesSetting.getValue().then(setModes);
  onCleanup(siteModesSetting.watch((chosen) => setModes(chosen ?? {})));
  // The sites come after the first paint: what they know of pages is not needed to draw the popup.
  const [found] = createResource(
    () => props.url,
    async (url) => (await import('@/utils/sites')).siteFor(url),
  );

  const choose = (siteId: string, mode: SiteMode): void => {
    setFailed(false);
    chooseSiteMode(siteId, mode).catch(() => setFailed(true));
  };

  return (
    <Show when={found.latest} fallback={<Unknown {...props} />}>
      {(site) => (
        <div class="rb-popup-site">
          <label class="rb-popup-site-line">
            <span>{t().popup.site.label(site().about.name)}</span>
            <select
              class="rb-popup-site-mode"
              aria-describedby={failed() ? 'rb-popup-site-failed' : undefined}
              on:change={(event) => {
                const mode = siteModes.find((one) => one === event.currentTarget.value);
                if (mode) choose(site().id, mode);
              }}
            >
              {siteModes.map((mode) => (
                <option value={mode} selected={mode === (modes()[site().id] ?? 'page')}>
                  {t().popup.site.modes[mode]}
                </option>
              ))}
            </select>
          </label>
          <p id="rb-popup-site-failed" class="rb-small rb-amber" role="status">
            {failed() ? t().popup.site.failed : ''}
          </p>
        </div>
      )}
    </Show>
  );
}

/** A page of no site: it is read when the person says so, if it is one of the web. */
function Unknown(props: SiteRowProps): JSX.Element {
  const t = useTexts();
  return (
    <Show when={/^https?:/.test(props.url ?? '')} fallback={<p class="rb-popup-site-none">{t().popup.site.none}</p>}>
      <button type="button" class="rb-link" on:click={() => props.onRead()}>
        {t().popup.page.title}
      </button>
    </Show>
  );
}
