// The sites Rebound knows, each with what may happen there.
import { createSignal, For, type JSX, onCleanup } from 'solid-js';
import { Choice } from '@/components/design/Choice';
import { useTexts } from '@/components/texts';
import { chooseSiteMode, type SiteMode, siteModes, siteModesSetting } from '@/utils/browser/settings';
import { sites } from '@/utils/sites';

export function Sites(): JSX.Element {
  const t = useTexts();
  const [modes, setModes] = createSignal<Record<string, SiteMode>>({});
  const [failedAt, setFailedAt] = createSignal<string>();
  void siteModesSetting.getValue().then(setModes);
  onCleanup(siteModesSetting.watch((chosen) => setModes(chosen ?? {})));
  const choose = (siteId: string, mode: SiteMode): void => {
    setFailedAt(undefined);
    chooseSiteMode(siteId, mode).catch(() => setFailedAt(siteId));
  };
  return (
    <For each={Object.entries(sites)}>
      {([siteId, site]) => (
        <Choice
          legend={site.name}
          value={modes()[siteId] ?? 'page'}
          onChange={(mode) => choose(siteId, mode)}
          options={siteModes.map((value) => ({ value, label: t().options.sites.modes[value] }))}
          error={failedAt() === siteId ? t().popup.site.failed : undefined}
        />
      )}
    </For>
  );
}
