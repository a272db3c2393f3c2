// A card: one thing on a sheet of its own, with a hairline around it.
import { children, createUniqueId, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';

export interface CardProps {
  children: JSX.Element;
  /** Heading. With it the card is a named region of the page. */
  title?: JSX.Element;
  /** Level of the heading; 2 when absent. */
  level?: 2 | 3 | 4 | undefined;
  /** Stands at the end of the heading's line. */
  aside?: JSX.Element;
  /** Stands below a hairline: the buttons. */
  foot?: JSX.Element;
  /** The element; 'section' when absent. Use 'li' inside a list, 'div' where no landmark is wanted. */
  as?: 'section' | 'article' | 'li' | 'div' | undefined;
  /** 'lift' for the one next step, 'amber' for a 'no' or what waits; 'plain' when absent. */
  tone?: 'plain' | 'lift' | 'amber' | undefined;
}

export function Card(props: CardProps) {
  const id = createUniqueId();
  // Resolved once: reading a prop of elements twice would build them twice.
  const title = children(() => props.title);
  const aside = children(() => props.aside);
  const element = () => props.as ?? 'section';
  const isNamed = () => Boolean(title()) && (element() === 'section' || element() === 'article');
  return (
    <Dynamic
      component={element()}
      class="rb-card"
      data-tone={props.tone ?? 'plain'}
      aria-labelledby={isNamed() ? id : undefined}
    >
      <Show when={title() || aside()}>
        <div class="rb-card-head">
          <Show when={title()}>
            <Dynamic component={`h${props.level ?? 2}`} id={id} class="rb-card-title">
              {title()}
            </Dynamic>
          </Show>
          {aside()}
        </div>
      </Show>
      {props.children}
      <Show when={props.foot}>{(foot) => <div class="rb-card-foot">{foot()}</div>}</Show>
    </Dynamic>
  );
}
