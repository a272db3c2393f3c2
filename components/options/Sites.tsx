// The sites Rebound knows, a line each: what may happen there, or the way to switch it on.
import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Notice } from '@/components/design/Notice';
import { Caution } from '@/components/sites/Caution';
import { createSites, type KnownSite, type LiveSites } from '@/components/sites/createSites';
import { SiteMode } from '@/components/sites/SiteMode';
import { SiteReport } from '@/components/sites/SiteReport';
import { SiteSwitch } from '@/components/sites/SiteSwitch';
import { useFormats, useTexts } from '@/components/texts';
import { kindOf } from '@/utils/siteAccess';

const groups = ['mail', 'portal'] as const;

export function Sites(): JSX.Element {
  const t = useTexts();
  const live = createSites();
  const inGroup = (group: (typeof groups)[number]) =>
    live.all()?.filter(({ about }) => (kindOf(about) === 'mail') === (group === 'mail')) ?? [];
  return (
    <For each={groups}>
      {(group) => (
        <Show when={inGroup(group).length > 0}>
          <h3>{t().sites.groups[group]}</h3>
          <ul class="rb-sites">
            <For each={inGroup(group)}>{(site) => <Line live={live} site={site} />}</For>
          </ul>
        </Show>
      )}
    </For>
  );
}

function Line(props: { live: LiveSites; site: KnownSite }): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  const [asked, setAsked] = createSignal(false);
  const name = () => props.site.about.name;
  const access = () => props.live.accessTo(props.site);
  const isOn = () => access() === 'granted' || access() === 'partly';
  const isOff = () => props.live.modeOf(props.site) === 'off';
  const problem = (): string | undefined => {
    if (access() === 'partly') return t().sites.partly(name());
    if (access() !== 'taken') return undefined;
    return props.site.about.isAsked ? t().sites.taken(name()) : t().sites.notGranted(name());
  };
  const giveAgain = (): JSX.Element => (
    <SiteSwitch
      live={props.live}
      sites={[props.site]}
      label={t().sites.giveAgainSite(name())}
      onAsk={() => setAsked(true)}
    >
      {t().sites.giveAgain}
    </SiteSwitch>
  );
  return (
    <li class="rb-site">
      <Switch>
        <Match when={isOn()}>
          <SiteMode live={props.live} site={props.site} label={name()} focus={asked()} />
        </Match>
        <Match when={access() === 'absent'}>
          <div class="rb-site-line">
            <span class="rb-site-name">{name()}</span>
            <SiteSwitch
              live={props.live}
              sites={[props.site]}
              label={t().sites.switchOnSite(name())}
              onAsk={() => setAsked(true)}
            >
              {t().sites.switchOn}
            </SiteSwitch>
          </div>
        </Match>
        <Match when={access() === 'taken'}>
          <div class="rb-site-line">
            <span class="rb-site-name">{name()}</span>
            {giveAgain()}
          </div>
        </Match>
      </Switch>
      <Show when={props.site.about.forbidsTools}>
        <Caution live={props.live} site={props.site} />
      </Show>
      <Show when={problem()}>{(words) => <p class="rb-small rb-amber">{words()}</p>}</Show>
      <Show when={access() === 'partly'}>{giveAgain()}</Show>
      <Show when={props.site.about.isAsked && isOn() && isOff()}>
        <div class="rb-site-caution">
          <p>{t().sites.stillHeld}</p>
          <Button
            size="small"
            variant="quiet"
            label={t().sites.giveUpSite(name())}
            onClick={() => void props.live.giveUp(props.site).catch(() => undefined)}
          >
            {t().sites.giveUp}
          </Button>
        </div>
      </Show>
      <Show when={isOn() && props.live.unreadable(props.site)}>
        {(found) => (
          <Notice title={t().sites.unreadable.changed(name(), formats.ago(found().since))}>
            <p>{t().sites.unreadable.meaning}</p>
            <SiteReport siteName={name()} unreadable={found()} />
          </Notice>
        )}
      </Show>
    </li>
  );
}
