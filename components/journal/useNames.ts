// How a line of the log and an application are called, wherever they are spoken of.
import { useFormats, useTexts } from '@/components/texts';
import type { EventEntry } from '@/utils/entry';
import type { History } from '@/utils/history';
import { distinct } from './distinct';

/** What a line is: its kind, the stage where the kind alone says too little, the number of an interview. */
export type NamedLine = Pick<EventEntry, 'kind' | 'stage' | 'round' | 'at'>;

export interface Names {
  /** 'Interview, no. 2' */
  kind: (line: NamedLine) => string;
  /** 'Interview, no. 2, Oct 5, 2026' */
  line: (line: NamedLine) => string;
  /** 'Acme: Designer' */
  application: (history: Pick<History, 'company' | 'role'>) => string;
  /** Its newest line; empty for one without lines. */
  news: (history: Pick<History, 'events'>) => string;
  /** Applications with their news, no two alike. */
  applications: (histories: readonly History[]) => string[];
  /** Any names, no two alike. */
  distinct: (names: readonly string[]) => string[];
}

export function useNames(): Names {
  const t = useTexts();
  const formats = useFormats();
  const kind: Names['kind'] = (line) => {
    const isFinal = line.kind === 'interview' && line.stage === 'final';
    const name = isFinal ? t().postmortem.finalRound : t().common.kinds[line.kind];
    return line.kind === 'interview' && line.round !== undefined ? t().arrange.numbered(name, line.round) : name;
  };
  const line: Names['line'] = (one) => t().arrange.line(kind(one), formats.day(one.at));
  const application: Names['application'] = ({ company, role }) => t().journal.application(company, role);
  const news: Names['news'] = ({ events }) => {
    const newest = events.at(-1)?.entry;
    return newest ? line(newest) : '';
  };
  const apart: Names['distinct'] = (names) => distinct(names, t().arrange.again);
  return {
    kind,
    line,
    application,
    news,
    applications: (histories) =>
      apart(histories.map((history) => t().arrange.application(application(history), news(history)))),
    distinct: apart,
  };
}
