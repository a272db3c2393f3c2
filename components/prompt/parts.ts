import { type Background, RequestError } from '@/utils/browser/inPage';
import type { PromptWords } from '@/utils/i18n/prompt';
import type { reply, takeBack } from '@/utils/page/reply';
import type { Site } from '@/utils/sites/site';
import type { describe } from './describe';
import type { makePromptsInPage } from './promptsInPage';

/**
 * The parts of us that come into a page when they are needed, each a script of its own: the prompt, in one language, when there
 * is something to say, and what is needed more rarely still. Most pages need none.
 */

export interface PromptPart extends PromptWords {
  makePromptsInPage: typeof makePromptsInPage;
}

/** What the site's script leaves for the others. */
export interface PageAtWork {
  site: Site;
  document: Document;
  /** The person allows us to read this site. */
  isWatched: () => boolean;
}

interface RareParts {
  /** Writes into reply boxes: when somebody wants a draft there. */
  reply: { reply: typeof reply; takeBack: typeof takeBack };
  /** Describes a page that stays unreadable. */
  structure: { describe: typeof describe };
}

/** In the isolated world that all our scripts in a page share, which no page can see. */
export const world = globalThis as unknown as {
  /** There from the start on: the browser may start us twice (at an install). */
  __rebound_page?: PageAtWork;
  __rebound_prompt?: PromptPart | undefined;
  __rebound_parts?: Partial<RareParts>;
};

/** Where the prompt's script leaves itself. */
export const offerPromptPart = (part: PromptPart): void => {
  world.__rebound_prompt = part;
};

/** The words of the prompt's script that came last; there is one where a prompt is. */
export const promptWords = (): PromptWords => world.__rebound_prompt as PromptPart;

/** The prompt's part, brought here where it is not, or speaks another language than is chosen now. Throws `RequestError`. */
export async function promptPart({ send }: Background): Promise<PromptPart> {
  const language = world.__rebound_prompt?.language;
  await send('prompt', language === undefined ? {} : { language });
  if (!world.__rebound_prompt) throw new RequestError('failed', 'prompt');
  return world.__rebound_prompt;
}

/** Where the script of another part leaves itself. */
export const offerPart = (part: Partial<RareParts>): void => {
  world.__rebound_parts = { ...world.__rebound_parts, ...part };
};

/** Another part, brought here where it is not. Throws where it does not come. */
export async function rarePart<Name extends keyof RareParts>(
  name: Name,
  { send }: Background,
): Promise<RareParts[Name]> {
  if (!world.__rebound_parts?.[name]) await send('part', { name });
  const part = world.__rebound_parts?.[name];
  if (!part) throw new Error(`The script '${name}' did not come.`);
  return part;
}
