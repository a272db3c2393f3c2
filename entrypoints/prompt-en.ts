import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPromptPart } from '@/components/prompt/parts';
import { makePromptsInPage } from '@/components/prompt/promptsInPage';
import { prompt as texts } from '@/utils/i18n/en/prompt';

/** The prompt in English: the background runs it in a page that asks for it. */
export default defineUnlistedScript(() => offerPromptPart({ language: 'en', texts, makePromptsInPage }));
