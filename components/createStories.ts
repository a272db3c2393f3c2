import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { forgetStory, stories as readStories, type Story, watchLog } from '@/utils/log';

/** What happened to the log and was not read yet, as a surface sees it. */
export interface LiveStories {
  /** The newest first; `undefined` until the first read came back. */
  stories: Accessor<readonly Story[] | undefined>;
  /** All that there was is lost: what looks like a beginning is none. `undefined` until that is known. */
  isLost: Accessor<boolean | undefined>;
  /** The person has read it. */
  forget: (id: string) => Promise<void>;
}

const idsOf = (stories: readonly Story[] | undefined): string | undefined => stories?.map(({ id }) => id).join(' ');

/** Follows the stories for as long as the owner lives. */
export function createStories(): LiveStories {
  const [stories, setStories] = createSignal<readonly Story[] | undefined>(undefined, {
    // A story never changes: what stands there, and may have the focus, stays.
    equals: (one, other) => idsOf(one) === idsOf(other),
  });
  const refresh = async (): Promise<void> => {
    // Why a log does not open is told by whoever reads it.
    const found = await readStories().catch(() => undefined);
    setStories((known) => found ?? known ?? []);
  };
  onCleanup(
    watchLog((changed) => {
      // Half-written words are no story.
      if (!changed) void refresh();
    }),
  );
  void refresh();
  return {
    stories,
    isLost: () => stories()?.some(({ had, back }) => had > 0 && back === 0),
    async forget(id) {
      // One that cannot be forgotten now is told once more.
      await forgetStory(id).catch(() => undefined);
      await refresh();
    },
  };
}
