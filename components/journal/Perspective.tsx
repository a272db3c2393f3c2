// A sober line with what it rests on, and the four questions against the usual tricks of memory.
import { For } from 'solid-js';
import { Disclosure } from '@/components/design/Disclosure';
import { useTexts } from '@/components/texts';

/** The same line for the same application every time: nobody should meet a slot machine here. */
export function Perspective(props: { applicationId: string }) {
  const t = useTexts();
  const line = () => {
    const lines = t().postmortem.perspectives;
    const sum = [...props.applicationId].reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0);
    return lines[sum % lines.length];
  };
  return (
    <figure class="rb-journal-perspective">
      <p>{line()?.text}</p>
      <figcaption class="rb-quiet rb-small">{t().postmortem.restsOn(line()?.source ?? '')}</figcaption>
    </figure>
  );
}

export function Biases() {
  const t = useTexts();
  return (
    <Disclosure summary={t().postmortem.biases}>
      <dl class="rb-journal-biases">
        <For each={t().postmortem.biasQuestions}>
          {(bias) => (
            <div>
              <dt class="rb-quiet rb-small">{bias.name}</dt>
              <dd>{bias.question}</dd>
            </div>
          )}
        </For>
      </dl>
    </Disclosure>
  );
}
