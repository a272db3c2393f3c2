import { undo as undoIcon } from '@/components/design/icons';
import type { PromptTexts } from '@/utils/i18n/prompt';
import type { PromptActions, PromptState } from './makePrompt';
import { makeActions, makeButton, makeNote } from './nodes';

/** What became of the last click in a prompt, with the way back. Nothing before the first one. */
export function outcomeOf(state: PromptState, t: PromptTexts, { undo, reflect, copy }: PromptActions): HTMLElement[] {
  const said = (text: string, ...buttons: HTMLElement[]): HTMLElement[] => [
    makeNote(text),
    makeActions(...buttons, makeButton(t.undo, undo, { variant: 'quiet', isSmall: true, icon: undoIcon })),
  ];
  const button = (words: string, press: () => void, variant: 'primary' | 'secondary' = 'secondary'): HTMLElement =>
    makeButton(words, press, { variant, isSmall: true });
  const journal = (): HTMLElement => button(t.openJournal, reflect);
  const copying = (): HTMLElement => button(t.copyDraft, copy);

  switch (state.name) {
    case 'open':
      return [];
    case 'working':
      return [makeNote(t.asking)];
    case 'asked':
      return said(state.inMailLanguage ? t.asked : `${t.asked} ${t.askedInEnglish}`, journal());
    case 'occupied':
      return said(t.occupied, copying());
    case 'noBox':
      return said(t.noBox, copying(), journal());
    case 'journal': {
      const where = state.place === 'panel' ? t.journalBeside : t.journalWindow;
      return said(state.noReply ? `${t.noReplyDraft} ${where}` : where);
    }
    case 'rejected':
      return said(t.rejected, button(t.reflect, reflect, 'primary'));
    default:
      return said(t[state.name]);
  }
}
