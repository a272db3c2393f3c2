// An interview's own date, and whom it is with.
import { Field } from '@/components/design/Field';
import { useTexts } from '@/components/texts';

export interface TalkFieldsProps {
  /** As a field for date and time has it. */
  when: string;
  attendees: string;
  /** The date is only half there. */
  isHalf: boolean;
  onWhen: (when: string) => void;
  onAttendees: (attendees: string) => void;
  /** The field of the date. */
  ref: (field: HTMLInputElement) => void;
}

export function TalkFields(props: TalkFieldsProps) {
  const t = useTexts();
  return (
    <>
      <Field
        label={t().arrange.talkWhen}
        type="datetime-local"
        value={props.when}
        error={props.isHalf ? t().arrange.talkHalf : undefined}
        onInput={(when) => props.onWhen(when)}
        ref={(element) => props.ref(element as HTMLInputElement)}
      />
      <Field
        label={t().arrange.talkWith}
        hint={t().arrange.talkWithHint}
        maxLength={1_000}
        value={props.attendees}
        onInput={(attendees) => props.onAttendees(attendees)}
      />
    </>
  );
}
