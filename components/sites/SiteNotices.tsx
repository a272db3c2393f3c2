// What the person should know of the sites they read: access that went, a page that changed. Told once.
import { For, type JSX, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Notice } from '@/components/design/Notice';
import { useFormats, useTexts } from '@/components/texts';
import { putAside } from '@/utils/browser/unreadable';
import type { LiveSites } from './createSites';
import { SiteSwitch } from './SiteSwitch';

export interface SiteNoticesProps {
  live: LiveSites;
  /** Leads to the settings, where the report is. */
  onSettings: () => void;
}

/** The names of more sites than these, and one, would be read by nobody. */
const MOST_NAMES = 3;

export function SiteNotices(props: SiteNoticesProps): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  let group!: HTMLDivElement;
  // The button under the finger goes: the focus stays where it was.
  const settle = (work: Promise<void>): void => void work.catch(() => undefined).then(() => group.focus());
  const taken = () => props.live.all()?.filter((site) => props.live.accessTo(site) === 'taken') ?? [];
  const changed = () =>
    props.live.all()?.filter((site) => {
      const unreadable = props.live.unreadable(site);
      return unreadable && !unreadable.isAside && props.live.accessTo(site) !== 'taken';
    }) ?? [];
  /** One sentence, however many they are: a browser may take all of them at once. */
  const takenWords = (): string => {
    const all = taken().map(({ about }) => about.name);
    const hidden = all.length > MOST_NAMES + 1 ? all.length - MOST_NAMES : 0;
    const shown = all.slice(0, all.length - hidden);
    const names = formats.list(hidden > 0 ? [...shown, t().sites.others(formats.number(hidden))] : shown);
    return taken().every(({ about }) => about.isAsked) ? t().sites.taken(names) : t().sites.notGranted(names);
  };
  const leaveOff = async (): Promise<void> => {
    for (const site of taken()) await props.live.choose(site, 'off');
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div class="rb-site-notices" role="group" aria-label={t().sites.notices} tabindex="-1" ref={group}>
      <Show when={taken().length > 0}>
        <Notice
          tone="doubt"
          action={
            <SiteSwitch
              live={props.live}
              sites={taken()}
              more={
                <Button size="small" variant="quiet" onClick={() => settle(leaveOff())}>
                  {t().sites.leaveOff(taken().length)}
                </Button>
              }
            >
              {t().sites.giveAgain}
            </SiteSwitch>
          }
        >
          {takenWords()}
        </Notice>
      </Show>
      <For each={changed()}>
        {(site) => (
          <Notice
            title={t().sites.unreadable.changed(site.about.name, formats.ago(props.live.unreadable(site)?.since ?? 0))}
            action={
              <>
                <Button size="small" onClick={() => props.onSettings()}>
                  {t().sites.unreadable.seeReport}
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  label={t().sites.unreadable.putAsideSite(site.about.name)}
                  onClick={() => settle(putAside(site.id))}
                >
                  {t().sites.unreadable.putAside}
                </Button>
              </>
            }
          >
            {t().sites.unreadable.meaning}
          </Notice>
        )}
      </For>
    </div>
  );
}
