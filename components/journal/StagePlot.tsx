// How far it got before the no: one bar a stage, labelled directly, with the same figures as a table one key away.
import { For } from 'solid-js';
import { Disclosure } from '@/components/design/Disclosure';
import { useFormats, useLanguage, useTexts } from '@/components/texts';
import { stages } from '@/utils/detection/detection';
import type { Search } from '@/utils/steps/repeat';

/** Below this many rejections a pattern is chance, and nothing is said of one. */
const ENOUGH = 5;

export function StagePlot(props: { search: Search }) {
  const t = useTexts();
  const formats = useFormats();
  const language = useLanguage();

  const rows = () => [
    ...stages
      .map((stage) => ({ label: t().common.stages[stage], count: props.search.rejectedAt[stage], isKnown: true }))
      // An offer is rarely the stage before a no: it has a line only when it was.
      .filter(({ count }, index) => count > 0 || stages[index] !== 'offer'),
    ...(props.search.rejectedAtUnknown > 0
      ? [{ label: t().repeat.unknownStage, count: props.search.rejectedAtUnknown, isKnown: false }]
      : []),
  ];
  // One rejection is not drawn as long as fifty: a full bar stands for five at the least.
  const most = () => Math.max(ENOUGH, ...rows().map((row) => row.count));
  const all = () => props.search.rejections;
  const share = (count: number): string =>
    new Intl.NumberFormat(language(), { style: 'percent' }).format(all() === 0 ? 0 : count / all());

  const sentence = (): string => {
    if (all() < ENOUGH) return t().repeat.tooFew;
    const known = rows().filter((row) => row.isKnown && row.count > 0);
    const [first, second] = known.sort((a, b) => b.count - a.count);
    return first && first.count > (second?.count ?? 0)
      ? t().repeat.most(first.count, all(), first.label)
      : t().repeat.noMost;
  };
  const asWords = (): string =>
    t().repeat.pictureWords(
      rows()
        .map((row) => t().repeat.part(row.label, row.count))
        .join(', '),
    );

  return (
    <div class="rb-stack">
      <div class="rb-stack" data-gap="tight">
        <h3>{t().repeat.picture}</h3>
        <p class="rb-quiet">{sentence()}</p>
      </div>
      <div class="rb-journal-plot" role="img" aria-label={asWords()}>
        <For each={rows()}>
          {(row) => (
            <div class="rb-journal-bar" aria-hidden="true">
              <span class="rb-small">{row.label}</span>
              <svg width="100%" height="14" aria-hidden="true">
                <line class="rb-journal-bar-ground" x1="0.5" x2="0.5" y1="0" y2="14" />
                <rect
                  class="rb-journal-bar-count"
                  data-known={row.isKnown ? '' : undefined}
                  x="1"
                  y="2"
                  height="10"
                  rx="2"
                  width={`${(row.count / most()) * 98}%`}
                />
              </svg>
              <span class="rb-journal-bar-figure">{formats.number(row.count)}</span>
            </div>
          )}
        </For>
      </div>
      <Disclosure summary={t().repeat.asTable}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t().repeat.stage}</th>
              <th scope="col">{t().repeat.rejections}</th>
              <th scope="col">{t().repeat.share}</th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {(row) => (
                <tr>
                  <td>{row.label}</td>
                  <td>{formats.number(row.count)}</td>
                  <td>{share(row.count)}</td>
                </tr>
              )}
            </For>
            <tr>
              <th scope="row">{t().repeat.all}</th>
              <td>{formats.number(all())}</td>
              <td>{share(all())}</td>
            </tr>
          </tbody>
        </table>
      </Disclosure>
    </div>
  );
}
