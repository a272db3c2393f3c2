// What happened to the log behind the person's back: what was found, what is there again, and the way to bring back the rest.
import './storyNotice.css';
import { For, type JSX, Show } from 'solid-js';
import type { LiveStories } from '@/components/createStories';
import { Button } from '@/components/design/Button';
import { Notice } from '@/components/design/Notice';
import { useFormats, useTexts } from '@/components/texts';
import type { Story } from '@/utils/log';

export interface StoryNoticeProps {
  live: LiveStories;
  /** Leads to where a file is imported. */
  onImport: () => void;
}

export function StoryNotice(props: StoryNoticeProps): JSX.Element {
  const t = useTexts();
  let group!: HTMLDivElement;
  const understand = async (id: string): Promise<void> => {
    await props.live.forget(id);
    // The button under the finger is gone: the focus stays where it was.
    group.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div class="rb-stories" role="group" aria-label={t().story.label} tabindex="-1" ref={group}>
      <For each={props.live.stories()}>
        {(story) => <OneStory story={story} onImport={props.onImport} onUnderstood={() => void understand(story.id)} />}
      </For>
    </div>
  );
}

function OneStory(props: { story: Story; onImport: () => void; onUnderstood: () => void }): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  const missing = (): number => Math.max(0, props.story.had - props.story.back);
  const found = (): string => t().story.found[props.story.found](formats.day(props.story.at));
  const back = (): string => {
    const { had, back } = props.story;
    if (missing() === 0) return t().story.allBack(had, formats.number(had));
    if (back === 0) return t().story.noneBack(had, formats.number(had));
    return t().story.someBack(formats.number(back), formats.number(had), missing(), formats.number(missing()));
  };
  return (
    <Notice
      tone={missing() > 0 ? 'problem' : 'quiet'}
      action={
        <>
          <Show when={missing() > 0}>
            <Button size="small" onClick={() => props.onImport()}>
              {t().story.toImport}
            </Button>
          </Show>
          <Button size="small" variant={missing() > 0 ? 'quiet' : 'secondary'} onClick={() => props.onUnderstood()}>
            {t().story.understood}
          </Button>
        </>
      }
    >
      <p>
        {found()} {back()}
      </p>
      <Show when={missing() > 0}>
        <p>{t().story.remedy}</p>
      </Show>
    </Notice>
  );
}
