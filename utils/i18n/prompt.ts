import { prompt as de } from './de/prompt';
import { prompt as en } from './en/prompt';
import type { Language } from './language';

/** The texts of the prompt in the page, per language. */
export const promptTexts: Record<Language, typeof en> = { en, de };
export type PromptTexts = typeof en;

/** In which language a prompt speaks, and its words. */
export interface PromptWords {
  language: Language;
  texts: PromptTexts;
}
