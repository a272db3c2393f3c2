// What played a part, each with whose part it was: mine, the process, luck or outside.
import { createSignal, For, Show } from 'solid-js';
import { Button } from '@/components/design/Button';
import { Choice } from '@/components/design/Choice';
import type { ToastQueue } from '@/components/design/createToasts';
import { Field } from '@/components/design/Field';
import { Select } from '@/components/design/Select';
import { useTexts } from '@/components/texts';
import { factorOwners } from '@/utils/entry';
import type { Draft } from '../createDraft';
import type { PostmortemWords } from './postmortemWords';

export interface FactorsProps {
  draft: Draft<PostmortemWords>;
  toasts: ToastQueue;
}

export function Factors(props: FactorsProps) {
  const t = useTexts();
  const [error, setError] = createSignal<string>();
  let field: HTMLElement | undefined;
  const owners = () => factorOwners.map((value) => ({ value, label: t().postmortem.owners[value] }));

  const addTyped = (): void => {
    const text = props.draft.words.factor.trim();
    if (text === '') setError(t().postmortem.factorMissing);
    else {
      props.draft.set('factors', (factors) => [...factors, { text, owner: props.draft.words.owner }]);
      props.draft.set('factor', '');
    }
    field?.focus();
  };

  const remove = (index: number): void => {
    const { factors } = props.draft.words;
    const gone = factors[index];
    if (!gone) return;
    props.draft.set('factors', (before) => before.filter((factor) => factor !== gone));
    props.toasts.show({
      text: t().postmortem.factorRemoved,
      action: {
        label: t().common.undo,
        onAct: () => props.draft.set('factors', (now) => [...now.slice(0, index), { ...gone }, ...now.slice(index)]),
      },
    });
    field?.focus();
  };

  return (
    <div class="rb-stack">
      <div class="rb-stack" data-gap="tight">
        <h3>{t().postmortem.factors}</h3>
        <p class="rb-quiet rb-small">{t().postmortem.factorsHint}</p>
      </div>
      <Show when={props.draft.words.factors.length > 0}>
        {/* biome-ignore lint/a11y/noRedundantRoles: browsers drop a list's role with its bullets */}
        <ul class="rb-journal-factors" role="list">
          <For each={props.draft.words.factors}>
            {(factor, index) => (
              <li class="rb-journal-factor">
                <p dir="auto">{factor.text}</p>
                <Select
                  label={t().postmortem.ownerOf(factor.text)}
                  labelHidden
                  options={owners()}
                  value={factor.owner}
                  onChange={(owner) => props.draft.set('factors', index(), 'owner', owner)}
                />
                <Button
                  variant="quiet"
                  icon="close"
                  label={t().postmortem.removeFactor(factor.text)}
                  onClick={() => remove(index())}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="rb-journal-form">
        <Field
          label={t().postmortem.factor}
          placeholder={t().postmortem.factorExample}
          value={props.draft.words.factor}
          error={error()}
          maxLength={500}
          onInput={(text) => {
            setError(undefined);
            props.draft.set('factor', text);
          }}
          onEnter={addTyped}
          ref={(element) => {
            field = element;
          }}
        />
        <Choice
          legend={t().postmortem.owner}
          options={owners()}
          value={props.draft.words.owner}
          onChange={(owner) => props.draft.set('owner', owner)}
        />
        <div>
          <Button size="small" icon="plus" onClick={addTyped}>
            {t().postmortem.addFactor}
          </Button>
        </div>
      </div>
    </div>
  );
}
