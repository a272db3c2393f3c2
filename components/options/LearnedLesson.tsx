// One line of what was learned: of a sender or of a sentence, with the way to forget it.
import { type JSX, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { clip } from '@/components/steps/clip';
import { useFormats, useTexts } from '@/components/texts';
import type { Tally } from '@/utils/learned';
import type { Lesson } from './createLearned';

export interface LearnedLessonProps {
  lesson: Lesson;
  onForget: (row: HTMLElement) => void;
}

export function LearnedLesson(props: LearnedLessonProps): JSX.Element {
  const t = useTexts();
  const formats = useFormats();
  let row!: HTMLLIElement;

  const counted = ({ rejected, feedback }: Tally): string => {
    const { confirmed, notRejection, notAnswer } = t().options.learned;
    const parts: [count: number, words: (count: string) => string][] = [
      [rejected.confirmed + feedback.confirmed, confirmed],
      [rejected.dismissed, notRejection],
      [feedback.dismissed, notAnswer],
    ];
    return parts.flatMap(([count, say]) => (count > 0 ? [say(formats.number(count))] : [])).join(', ');
  };
  /** Whom or what it is of. */
  const name = (): string => ('address' in props.lesson ? props.lesson.address : props.lesson.words);
  const company = () => ('address' in props.lesson ? props.lesson.company : undefined);

  return (
    <li class="rb-learned-lesson" ref={row}>
      <div class="rb-learned-words">
        <Show
          when={'address' in props.lesson}
          fallback={
            <>
              {/* Two lines of it at most; the whole is there for who points at it. */}
              <p class="rb-learned-phrase" title={name()}>
                {t().options.learned.quoted(name())}
              </p>
              <p class="rb-quiet">{counted(props.lesson.tally)}</p>
            </>
          }
        >
          <p>
            {t().options.learned.mailFrom(name())} <span class="rb-learned-counts">{counted(props.lesson.tally)}</span>
          </p>
        </Show>
        <Show when={company()}>
          {(put) => <p class="rb-quiet">{t().options.learned.company(put().to, put().from.join(', '))}</p>}
        </Show>
      </div>
      <Button
        size="small"
        variant="quiet"
        label={t().options.learned.forgetOne(clip(name(), 80))}
        onClick={() => props.onForget(row)}
      >
        {t().options.learned.forget}
      </Button>
    </li>
  );
}
