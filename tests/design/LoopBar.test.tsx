// @vitest-environment jsdom
// What the loop says to those who do not see it: names and states, in order, and which step is open.
import { render } from 'solid-js/web';
import { afterEach, expect, test } from 'vitest';
import { LoopBar, type LoopBarProps, type LoopStep } from '@/components/design/LoopBar';

const steps: LoopStep<'postmortem' | 'feedback' | 'retrospective'>[] = [
  { id: 'postmortem', label: 'Facts', name: 'Step 1, postmortem: done', state: 'done' },
  { id: 'feedback', label: 'Ask', name: 'Step 2, gather feedback: waiting', state: 'waiting' },
  { id: 'retrospective', label: 'Look back', name: 'Step 3, retrospective: now', state: 'now' },
];

let leave: () => void = () => {};
afterEach(() => leave());

function draw(props: Partial<LoopBarProps<'postmortem' | 'feedback' | 'retrospective'>>) {
  const place = document.body.appendChild(document.createElement('div'));
  const end = render(() => <LoopBar label="The five steps" steps={steps} {...props} />, place);
  leave = () => {
    end();
    place.remove();
  };
  return place;
}

/** The words that are read aloud: all but what is hidden from assistive technology. */
function spoken(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll('[aria-hidden="true"]')) silent.remove();
  return copy.textContent ?? '';
}

test('each step is read with its number, name and state, once', () => {
  const place = draw({});
  expect(place.querySelector('ol')?.getAttribute('aria-label')).toBe('The five steps');
  expect([...place.querySelectorAll('li')].map(spoken)).toEqual(steps.map((step) => step.name));
});

test('without onSelect nothing in it can be pressed', () => {
  expect(draw({ current: 'feedback' }).querySelector('button')).toBeNull();
});

test('with onSelect each dot is a button that answers with its step, and the open one says so', () => {
  const chosen: string[] = [];
  const place = draw({ current: 'feedback', onSelect: (id) => chosen.push(id) });
  const buttons = [...place.querySelectorAll('button')];
  expect(buttons.map(spoken)).toEqual(steps.map((step) => step.name));
  expect(buttons.map((button) => button.getAttribute('aria-current'))).toEqual([null, 'step', null]);
  buttons[2]?.click();
  expect(chosen).toEqual(['retrospective']);
});

test('the states differ in shape, not in colour alone', () => {
  const shapes = [...draw({}).querySelectorAll('.rb-loop-dot')].map((dot) => dot.innerHTML);
  expect(new Set(shapes).size).toBe(3);
});

test('the small one shows no words but says the same', () => {
  const place = draw({ size: 'small' });
  expect(place.querySelector('.rb-loop-word')).toBeNull();
  expect([...place.querySelectorAll('li')].map(spoken)).toEqual(steps.map((step) => step.name));
});
