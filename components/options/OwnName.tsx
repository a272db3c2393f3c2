// How the person signs a feedback request. Kept while typing.
import { createSignal, type JSX, onCleanup } from 'solid-js';
import { Field } from '@/components/design/Field';
import { useTexts } from '@/components/texts';
import { ownNameSetting } from '@/utils/browser/settings';

export function OwnName(): JSX.Element {
  const t = useTexts();
  const [name, setName] = createSignal<string>();
  const [kept, setKept] = createSignal<boolean>();
  // What was typed before the setting came is newer than the setting.
  void ownNameSetting.getValue().then((known) => setName((typed) => typed ?? known));
  let field: HTMLElement | undefined;
  onCleanup(
    ownNameSetting.watch((known) => {
      // An import or a deletion; while somebody types it is only what they typed.
      if (document.activeElement !== field) setName(known ?? '');
    }),
  );
  // Writes go one after the other, so that an older one never lands on a newer one.
  let queue: Promise<unknown> = Promise.resolve();
  const keep = (typed: string): void => {
    setName(typed);
    queue = queue
      .then(() => ownNameSetting.setValue(typed.trim()))
      .then(
        () => setKept(true),
        () => setKept(false),
      );
  };
  return (
    <Field
      label={t().options.name.label}
      hint={kept() ? `${t().options.name.hint} ${t().common.saved}` : t().options.name.hint}
      error={kept() === false ? t().options.log.failures.failed : undefined}
      value={name() ?? ''}
      onInput={keep}
      maxLength={200}
      ref={(element) => {
        field = element;
      }}
    />
  );
}
