// A calm message in its place among the rest. The icon and the words tell the tone, the colour only agrees.
import { type JSX, Show } from 'solid-js';
import { Icon } from './Icon';

export type NoticeTone = 'quiet' | 'doubt' | 'problem';

export interface NoticeProps {
  children: JSX.Element;
  /** 'quiet': good to know; 'doubt': please check; 'problem': something did not work. 'quiet' when absent. */
  tone?: NoticeTone | undefined;
  title?: string | undefined;
  /** One or two small buttons. */
  action?: JSX.Element;
  /** Read aloud when it appears. Set it for what answers something the person did. */
  live?: boolean | undefined;
}

export function Notice(props: NoticeProps) {
  const tone = () => props.tone ?? 'quiet';
  const icon = () => (tone() === 'quiet' ? 'note' : (tone() as 'doubt' | 'problem'));
  return (
    <div class="rb-notice" data-tone={tone()} role={props.live ? 'status' : undefined}>
      <Icon name={icon()} />
      <div class="rb-notice-words">
        <Show when={props.title}>
          <p class="rb-notice-title">{props.title}</p>
        </Show>
        <div>{props.children}</div>
        <Show when={props.action}>{(action) => <div class="rb-notice-action">{action()}</div>}</Show>
      </div>
    </div>
  );
}
