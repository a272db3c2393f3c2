// The settings page: language, name, sites, the log as a file and back, what was learned, delete everything, what is read.
import { createEffect, ErrorBoundary, For, type JSX, Show } from 'solid-js';
import { Broken } from '@/components/Broken';
import { createStories } from '@/components/createStories';
import { Card } from '@/components/design/Card';
import { createToasts } from '@/components/design/createToasts';
import { Mark } from '@/components/design/Mark';
import { Toasts } from '@/components/design/Toasts';
import { StoryNotice } from '@/components/StoryNotice';
import { useTexts } from '@/components/texts';
import { Backups } from './Backups';
import { DeleteEverything } from './DeleteEverything';
import { canPickFolder, Folder } from './Folder';
import { LanguageChoice } from './LanguageChoice';
import { Learned } from './Learned';
import { OwnName } from './OwnName';
import { Sites } from './Sites';
import { Transfer } from './Transfer';

export function Options(): JSX.Element {
  return (
    <ErrorBoundary fallback={(_cause, reset) => <Broken onRetry={reset} />}>
      <Settings />
    </ErrorBoundary>
  );
}

function Settings(): JSX.Element {
  const t = useTexts();
  const toasts = createToasts();
  const stories = createStories();
  let importButton: HTMLButtonElement | undefined;
  createEffect(() => {
    document.title = `${t().common.name}: ${t().options.title}`;
  });
  return (
    <>
      <main class="rb-page rb-options">
        <header class="rb-options-head">
          <Mark size={28} />
          <div>
            <h1>{t().options.title}</h1>
            <p class="rb-quiet">{t().options.lead}</p>
          </div>
        </header>
        <StoryNotice live={stories} onImport={() => importButton?.focus()} />
        <Card title={t().options.language.title}>
          <LanguageChoice />
        </Card>
        <Card title={t().options.name.title}>
          <OwnName />
        </Card>
        <Card title={t().options.sites.title}>
          <p class="rb-quiet">{t().options.sites.lead}</p>
          <Sites />
        </Card>
        <Card title={t().options.log.title}>
          <p class="rb-quiet">{t().options.log.lead}</p>
          <Transfer
            ref={(button) => {
              importButton = button;
            }}
          />
        </Card>
        <Card title={t().backup.title}>
          <p class="rb-quiet">{t().backup.lead}</p>
          <Backups />
          <Show when={canPickFolder()}>
            <h3>{t().backup.folder.title}</h3>
            <p class="rb-quiet">{t().backup.folder.lead}</p>
            <Folder />
          </Show>
        </Card>
        <Card title={t().options.learned.title}>
          <p class="rb-quiet">{t().options.learned.lead}</p>
          <Learned toasts={toasts} />
        </Card>
        <Card title={t().options.reading.title}>
          <ul class="rb-options-lines">
            <For each={t().options.reading.lines}>{(line) => <li>{line}</li>}</For>
          </ul>
        </Card>
        <Card title={t().options.remove.title}>
          <p class="rb-quiet">{t().options.remove.lead}</p>
          <DeleteEverything toasts={toasts} />
        </Card>
      </main>
      <Toasts queue={toasts} label={t().options.notices} closeLabel={t().common.close} />
    </>
  );
}
