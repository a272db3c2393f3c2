// A sentence with names in it: each name is set apart from the sentence's direction, and may be emphasised.
import { For, type JSX, Show } from 'solid-js';

export interface EmphasisProps {
  /** The whole sentence, with the names in it. */
  text: string;
  /** Names as they stand in the sentence, in any order; absent ones are passed over. */
  names: readonly (string | undefined)[];
  /** The one of them that is emphasised; none when absent. */
  strong?: string | undefined;
}

interface Piece {
  text: string;
  isName: boolean;
}

/** Cuts a sentence at the first place each name stands in; what one name took is not given to another. */
function cutAtNames(text: string, names: readonly (string | undefined)[]): Piece[] {
  let pieces: Piece[] = [{ text, isName: false }];
  for (const name of names) {
    const place = name ? pieces.findIndex((piece) => !piece.isName && piece.text.includes(name)) : -1;
    const piece = pieces[place];
    if (!name || !piece) continue;
    const start = piece.text.indexOf(name);
    const cut: Piece[] = [
      { text: piece.text.slice(0, start), isName: false },
      { text: name, isName: true },
      { text: piece.text.slice(start + name.length), isName: false },
    ];
    pieces = [...pieces.slice(0, place), ...cut.filter((part) => part.text !== ''), ...pieces.slice(place + 1)];
  }
  return pieces;
}

/** The sentence as elements: `<bdi>` around names, so that a Hebrew role does not turn an English sentence around. */
export function Emphasis(props: EmphasisProps): JSX.Element {
  return (
    <For each={cutAtNames(props.text, props.names)}>
      {(piece) => (
        <Show when={piece.isName} fallback={piece.text}>
          <Show when={piece.text === props.strong} fallback={<bdi>{piece.text}</bdi>}>
            <strong>
              <bdi>{piece.text}</bdi>
            </strong>
          </Show>
        </Show>
      )}
    </For>
  );
}
