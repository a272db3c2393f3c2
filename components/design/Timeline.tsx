// What happened, in order: a list whose lines each have a time, a title and the source they come from.
import { type JSX, Show } from 'solid-js';
import { Icon } from './Icon';

export interface TimelineProps {
  /** Name of the list. */
  label: string;
  /** `TimelineLine`s, earliest first. */
  children: JSX.Element;
}

export interface TimelineSource {
  /** E.g. 'from the mail of 3 May'. */
  label: string;
  /** With an address it is a link in a new tab, with `onOpen` a button, with neither plain text. */
  href?: string | undefined;
  onOpen?: (() => void) | undefined;
}

export interface TimelineLineProps {
  /** The time as it is shown, in the person's language. */
  when: string;
  /** Epoch ms, for the machine-readable time; absent when it is not known exactly. */
  at?: number | undefined;
  title: JSX.Element;
  detail?: JSX.Element;
  source?: TimelineSource | undefined;
  /** 'amber' for a 'no', 'lift' for what is next; 'plain' when absent. */
  tone?: 'plain' | 'lift' | 'amber' | undefined;
  /** Stands at the end of the title's line: one small quiet button. */
  aside?: JSX.Element;
  /** What opens below the line, e.g. a form to edit it. */
  children?: JSX.Element;
}

export function Timeline(props: TimelineProps) {
  return (
    // Safari and Chrome drop a list's role with its bullets.
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <ol class="rb-timeline" role="list" aria-label={props.label}>
      {props.children}
    </ol>
  );
}

export function TimelineLine(props: TimelineLineProps) {
  const machineTime = () => {
    const at = props.at === undefined ? undefined : new Date(props.at);
    return at && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
  };
  return (
    <li class="rb-timeline-line" data-tone={props.tone ?? 'plain'}>
      <div class="rb-timeline-head">
        <time class="rb-timeline-when" dateTime={machineTime()}>
          {props.when}
        </time>
        {props.aside}
      </div>
      <p class="rb-timeline-title" dir="auto">
        {props.title}
      </p>
      <Show when={props.detail}>
        {(detail) => (
          <p class="rb-timeline-detail" dir="auto">
            {detail()}
          </p>
        )}
      </Show>
      <Show when={props.source}>
        {(source) => (
          <p class="rb-timeline-source">
            <Source {...source()} />
          </p>
        )}
      </Show>
      {props.children}
    </li>
  );
}

function Source(props: TimelineSource) {
  return (
    <Show
      when={props.href}
      fallback={
        <Show when={props.onOpen} fallback={props.label}>
          <button type="button" class="rb-link" on:click={() => props.onOpen?.()}>
            {props.label}
          </button>
        </Show>
      }
    >
      {(href) => (
        <a href={href()} target="_blank" rel="noopener noreferrer">
          <Icon name="link" size={12} />
          <span>{props.label}</span>
        </a>
      )}
    </Show>
  );
}
