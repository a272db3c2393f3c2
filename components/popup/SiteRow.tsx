// The site of the tab behind the popup, and what Rebound may do there.
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { Caution } from '@/components/sites/Caution';
import type { KnownSite, LiveSites } from '@/components/sites/createSites';
import { SiteMode } from '@/components/sites/SiteMode';
import { SiteSwitch } from '@/components/sites/SiteSwitch';
import { useFormats, useTexts } from '@/components/texts';
import { kindOf } from '@/utils/siteAccess';

export interface SiteRowProps {
  /** The tab's address; undefined while it is not known, and where the browser does not tell it. */
  url: string | undefined;
  live: LiveSites;
  /** Reads the page where no site is known. */
  onRead: () => void;
}

export function SiteRow(props: SiteRowProps): JSX.Element {
  return (
    <Show when={props.live.at(props.url)} fallback={<Unknown {...props} />}>
      {(site) => <Site live={props.live} site={site()} />}
    </Show>
  );
}

function Site(props: { live: LiveSites; site: KnownSite }): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  const [asked, setAsked] = createSignal(false);
  const name = () => props.site.about.name;
  const access = () => props.live.accessTo(props.site);
  const isCautioned = () =>
    props.site.about.forbidsTools && (access() === 'absent' || props.live.modeOf(props.site) === 'page');
  /** Told already, and still so. */
  const unreadable = () => {
    const found = props.live.unreadable(props.site);
    return found?.isAside && access() === 'granted' ? found : undefined;
  };
  return (
    <div class="rb-popup-site">
      <Switch>
        <Match when={access() === 'granted' || access() === 'partly'}>
          <SiteMode live={props.live} site={props.site} label={t().popup.site.label(name())} focus={asked()} />
        </Match>
        <Match when={access() === 'absent'}>
          <p>{t().sites.means[kindOf(props.site.about)](name())}</p>
        </Match>
        {/* With the ways out it stands in the notice above. */}
        <Match when={access() === 'taken'}>
          <p>{t().popup.site.taken(name())}</p>
        </Match>
      </Switch>
      <Show when={isCautioned()}>
        <Caution live={props.live} site={props.site} />
      </Show>
      <Show when={unreadable()}>
        {(found) => <p>{t().sites.unreadable.changed(name(), formats.ago(found().since))}</p>}
      </Show>
      <Show when={access() === 'partly'}>
        <p>{t().sites.partly(name())}</p>
      </Show>
      <Show when={access() !== 'granted'}>
        <SiteSwitch
          live={props.live}
          sites={[props.site]}
          label={access() === 'absent' ? undefined : t().sites.giveAgainSite(name())}
          onAsk={() => setAsked(true)}
        >
          {access() === 'absent' ? t().sites.read(name()) : t().sites.giveAgain}
        </SiteSwitch>
      </Show>
    </div>
  );
}

/** A page of no site: it is read when the person says so, if it is one of the web. */
function Unknown(props: SiteRowProps): JSX.Element {
  const t = useTexts();
  // Not before the sites are known: a page of one of them would offer it for a moment.
  const isOffered = () => props.live.all() !== undefined && /^https:/.test(props.url ?? '');
  return (
    <Show when={isOffered()} fallback={<p class="rb-popup-site-none">{t().popup.site.none}</p>}>
      <button type="button" class="rb-link" on:click={() => props.onRead()}>
        {t().popup.page.title}
      </button>
    </Show>
  );
}
