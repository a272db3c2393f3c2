import { RequestError, send } from '@/utils/browser/inPage';
import type { reply } from '@/utils/page/reply';
import type { Site } from '@/utils/sites/site';
import type { PromptsInPage } from './promptsInPage';

/** The prompt is a script of its own, which comes into a page when there is something to say: most pages never need it. */

export interface PromptPart {
  makePromptsInPage: (site: Site, document: Document) => PromptsInPage;
  reply: typeof reply;
}

/** In the isolated world that both scripts share, which no page can see. */
const world = globalThis as unknown as { __rebound_prompt?: PromptPart | undefined };

/** Where the prompt's script leaves itself. */
export const offerPromptPart = (part: PromptPart): void => {
  world.__rebound_prompt = part;
};

/** The prompt's part, brought here where it is not. Throws {@link RequestError}. */
export async function promptPart(): Promise<PromptPart> {
  if (!world.__rebound_prompt) await send('prompt', {});
  if (!world.__rebound_prompt) throw new RequestError('failed', 'prompt');
  return world.__rebound_prompt;
}
