// What came of an import, in a sentence.
import type { JSX } from 'solid-js';
import { Notice } from '@/components/design/Notice';
import { useFormats, useTexts } from '@/components/texts';
import type { Result } from './createImport';

export function ImportResult(props: { result: Result }): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  const isGood = (): boolean => 'imported' in props.result && props.result.imported.unreadable === 0;
  const sentence = (): string => {
    const { log } = t().options;
    if ('failure' in props.result) return log.failures[props.result.failure];
    if ('problem' in props.result) return log.problems[props.result.problem];
    const { added, changed, known, unreadable } = props.result.imported;
    const words = log.imported({ added, changed, known, unreadable }, formats.number);
    return props.result.settings.length > 0 ? `${words} ${log.settingsToo}` : words;
  };
  return <Notice tone={isGood() ? 'quiet' : 'problem'}>{sentence()}</Notice>;
}
