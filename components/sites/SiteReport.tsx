// A report of a page that cannot be read, to copy: how it is built, and no text of it.
import { createSignal, type JSX, Show } from 'solid-js';
import { dayOf } from '@/components/days';
import { Button } from '@/components/design/Button';
import { Disclosure } from '@/components/design/Disclosure';
import { useTexts } from '@/components/texts';
import type { Unreadable } from '@/utils/browser/unreadable';
import { browserOf } from '@/utils/browserOf';

export function SiteReport(props: { siteName: string; unreadable: Unreadable }): JSX.Element {
  const t = useTexts();
  const [copied, setCopied] = createSignal<'copied' | 'copyFailed'>();
  const lines = (): string =>
    t().sites.unreadable.reportLines({
      site: props.siteName,
      day: dayOf(props.unreadable.since),
      version: props.unreadable.version,
      browser: browserOf(navigator.userAgent),
      structure: props.unreadable.structure,
    });
  const copy = (): void =>
    void navigator.clipboard.writeText(lines()).then(
      () => setCopied('copied'),
      () => setCopied('copyFailed'),
    );
  return (
    <Disclosure summary={t().sites.unreadable.report}>
      <div class="rb-site-report">
        <p class="rb-quiet">{t().sites.unreadable.reportWords}</p>
        {/* It scrolls: the keyboard has to reach it. */}
        <pre tabindex="0">{lines()}</pre>
        <div class="rb-row">
          <Button size="small" onClick={copy}>
            {t().sites.unreadable.copy}
          </Button>
          <span role="status" class="rb-small">
            <Show when={copied()}>{(state) => t().sites.unreadable[state()]}</Show>
          </span>
        </div>
      </div>
    </Disclosure>
  );
}
