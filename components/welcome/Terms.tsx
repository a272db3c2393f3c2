// A site that comes with the installation and forbids tools: said before anything is shown there, with the way to stay out.
import { For, type JSX, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Notice } from '@/components/design/Notice';
import { createSites } from '@/components/sites/createSites';
import { useTexts } from '@/components/texts';

export function Terms(): JSX.Element {
  const t = useTexts();
  const live = createSites();
  const sites = () => live.all()?.filter(({ about }) => about.forbidsTools && !about.isAsked) ?? [];
  return (
    <For each={sites()}>
      {(site) => (
        <Notice
          action={
            <Button
              size="small"
              pressed={live.modeOf(site) === 'panel'}
              label={t().sites.panelOnlySite(site.about.name)}
              onClick={() =>
                void live.choose(site, live.modeOf(site) === 'panel' ? 'page' : 'panel').catch(() => undefined)
              }
            >
              {t().sites.panelOnly}
            </Button>
          }
        >
          <p>{t().sites.forbidsTools(site.about.name)}</p>
          <p role="status">
            <Show when={live.modeOf(site) === 'panel'}>{t().sites.inPanel(site.about.name)}</Show>
          </p>
        </Notice>
      )}
    </For>
  );
}
