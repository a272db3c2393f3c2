import { type Background, RequestError } from '@/utils/browser/inPage';
import type { PromptWords } from '@/utils/i18n/prompt';
import type { reply, takeBack } from '@/utils/page/reply';
import type { makePromptsInPage } from './promptsInPage';

/**
 * The parts of us that come into a page when they are needed, each a script of its own: the prompt, in one language, when there
 * is something to say, and what writes into reply boxes when somebody wants a draft there. Most pages need neither.
 */

export interface PromptPart extends PromptWords {
  makePromptsInPage: typeof makePromptsInPage;
}

export interface ReplyPart {
  reply: typeof reply;
  takeBack: typeof takeBack;
}

/** In the isolated world that all our scripts in a page share, which no page can see. */
const world = globalThis as unknown as {
  __rebound_prompt?: PromptPart | undefined;
  __rebound_reply?: ReplyPart | undefined;
};

/** Where the prompt's script leaves itself. */
export const offerPromptPart = (part: PromptPart): void => {
  world.__rebound_prompt = part;
};

/** The same for the one that writes. */
export const offerReplyPart = (part: ReplyPart): void => {
  world.__rebound_reply = part;
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

/** The part that writes, brought here where it is not. Throws where it does not come. */
export async function replyPart({ send }: Background): Promise<ReplyPart> {
  if (!world.__rebound_reply) await send('replyBox', {});
  if (!world.__rebound_reply) throw new Error('The script that writes did not come.');
  return world.__rebound_reply;
}
