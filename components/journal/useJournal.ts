import { createContext, useContext } from 'solid-js';
import type { JournalTarget } from '@/utils/browser/journal';
import type { Forms, LineForms } from './createLineForms';

export type NoteWords = { text: string };

/** Words that come back from a draft; `undefined` for what is none. */
export function readNoteWords(kept: unknown): NoteWords | undefined {
  const text = typeof kept === 'object' && kept !== null && 'text' in kept ? kept.text : undefined;
  return typeof text === 'string' ? { text } : undefined;
}

/** What stays the same whatever the journal shows, for parts far down in it. */
export interface JournalFrame {
  /** Shows an application, or the list. */
  go: (target: JournalTarget) => void;
  lineForms: LineForms;
  /** Notes that are being changed. */
  noteForms: Forms<NoteWords>;
}

export const JournalContext = createContext<JournalFrame>();

/** The journal around a component. */
export function useJournal(): JournalFrame {
  const frame = useContext(JournalContext);
  if (!frame) throw new Error('A part of the journal stands outside of it.');
  return frame;
}
