import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPromptPart } from '@/components/prompt/promptPart';
import { makePromptsInPage } from '@/components/prompt/promptsInPage';
import { reply } from '@/utils/page/reply';

/** The prompt's part of the content script: the background runs it in a page that asks for it. */
export default defineUnlistedScript(() => offerPromptPart({ makePromptsInPage, reply }));
