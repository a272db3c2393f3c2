import { createContext, useContext } from 'solid-js';
import type { JournalTarget } from '@/utils/browser/journal';
import type { LineForms } from './createLineForms';

/** What stays the same whatever the journal shows, for parts far down in it. */
export interface JournalFrame {
  /** Shows an application, or the list. */
  go: (target: JournalTarget) => void;
  lineForms: LineForms;
}

export const JournalContext = createContext<JournalFrame>();

/** The journal around a component. */
export function useJournal(): JournalFrame {
  const frame = useContext(JournalContext);
  if (!frame) throw new Error('A part of the journal stands outside of it.');
  return frame;
}
