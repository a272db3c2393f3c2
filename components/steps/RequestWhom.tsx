// Whom to ask: the humans known from the conversation, or somebody typed by hand.
import { createSignal, Show } from 'solid-js';
import { Choice } from '@/components/design/Choice';
import { Field } from '@/components/design/Field';
import { useTexts } from '@/components/texts';
import type { Person } from '@/utils/detection/detection';
import { isNoReply } from '@/utils/detection/senders';
import type { History } from '@/utils/history';
import { askable } from '@/utils/steps/feedback';
import { clip } from './clip';

export interface RequestWhomProps {
  history: History;
  to: Person | undefined;
  onChange: (to: Person) => void;
}

const keyOf = (person: Person): string => `known:${person.address ?? person.name}`;

const looksWhole = (address: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/u.test(address.trim());

export function RequestWhom(props: RequestWhomProps) {
  const t = useTexts();
  const known = () => askable(props.history);
  const isKnown = (to: Person) => known().some((person) => keyOf(person) === keyOf(to));
  const [byHand, setByHand] = createSignal(props.to ? !isKnown(props.to) : known().length === 0);
  const [hasLeft, setLeft] = createSignal(true);

  const relation = (person: Person): string => {
    const { from, person: signer } = props.history.rejection?.entry ?? {};
    if (person.address && person.address === from?.address) return t().feedback.relations.wrote;
    return person.name === signer?.name ? t().feedback.relations.signed : t().feedback.relations.before;
  };

  const options = () => [
    ...known().map((person) => ({
      value: keyOf(person),
      label: clip(person.name, 80),
      hint: [relation(person), person.address ?? t().feedback.noAddress].join(' · '),
    })),
    { value: 'hand', label: t().feedback.somebodyElse, hint: t().feedback.somebodyElseHint },
  ];

  const choose = (key: string) => {
    const person = known().find((one) => keyOf(one) === key);
    setByHand(person === undefined);
    props.onChange(person ?? { name: '' });
  };

  const address = () => props.to?.address ?? '';
  const wrong = () => {
    if (!hasLeft() || !address().trim()) return undefined;
    if (!looksWhole(address())) return t().feedback.addressWrong;
    return isNoReply(address().trim()) ? t().feedback.addressUnread : undefined;
  };

  return (
    <>
      <Show when={known().length > 0} fallback={<p class="rb-quiet">{t().feedback.nobodyKnown}</p>}>
        <Choice
          legend={t().feedback.whom}
          look="list"
          options={options()}
          value={byHand() ? 'hand' : props.to && keyOf(props.to)}
          onChange={choose}
        />
      </Show>
      <Show when={byHand()}>
        <Field
          label={t().feedback.theirName}
          value={props.to?.name ?? ''}
          maxLength={300}
          onInput={(name) => props.onChange({ name, address: props.to?.address })}
        />
        <Field
          label={t().feedback.theirAddress}
          type="email"
          value={address()}
          maxLength={300}
          hint={t().feedback.addressHint}
          error={wrong()}
          onInput={(typed) => {
            setLeft(false);
            props.onChange({ name: props.to?.name ?? '', address: typed });
          }}
          onLeave={() => setLeft(true)}
        />
      </Show>
    </>
  );
}
