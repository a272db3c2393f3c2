import { atEnd, type Probe, same } from './probe';

/** Looks at the page's own world: what is on `window` and on the prototypes, and whether it is what the browser put there. */

/** Every function that the browser gives a page, by its path. */
function functionsIn(world: typeof globalThis): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const take = (path: string, owner: object): void => {
    for (const key of Reflect.ownKeys(owner)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(owner, key) ?? {};
      for (const [kind, one] of Object.entries({ value, get, set })) {
        if (typeof one === 'function') found.set(`${path}.${String(key)} (${kind})`, one);
      }
    }
  };
  take('window', world);
  for (const name of Object.getOwnPropertyNames(world)) {
    // The detector itself, which the test speaks to.
    if (name === 'detector') continue;
    const value: unknown = Object.getOwnPropertyDescriptor(world, name)?.value;
    if (value === world || value === null || !['function', 'object'].includes(typeof value)) continue;
    take(name, value as object);
    const { prototype } = value as { prototype?: object };
    if (typeof value === 'function' && typeof prototype === 'object' && prototype) take(`${name}.prototype`, prototype);
  }
  return found;
}

const sourceOf = Function.prototype.toString;

const namesOf = (owner: object): Record<string, true> =>
  Object.fromEntries(
    Reflect.ownKeys(owner)
      .filter((key) => !/^\d+$/.test(String(key)))
      .map((key) => [String(key), true]),
  );

/** The constructors' prototypes with what they have, to be held against those of another window. */
function prototypesOf(world: typeof globalThis): Record<string, string> {
  return Object.fromEntries(
    Object.getOwnPropertyNames(world).flatMap((name) => {
      const value: unknown = Object.getOwnPropertyDescriptor(world, name)?.value;
      const prototype: unknown = typeof value === 'function' ? value.prototype : undefined;
      if (typeof prototype !== 'object' || !prototype) return [];
      return [[name, Reflect.ownKeys(prototype).map(String).sort().join(' ')]];
    }),
  );
}

export const world: readonly Probe[] = [
  {
    name: 'functions that are not the browser’s',
    start: () => {
      const patched = [...functionsIn(globalThis)].flatMap(([path, value]) =>
        /\{\s*\[native code\]\s*\}\s*$/.test(sourceOf.call(value)) ? [] : [path],
      );
      return () => patched;
    },
  },
  same('functions that became others', () => Object.fromEntries(functionsIn(globalThis))),
  same('names on window', () => namesOf(window)),
  same('names on document', () => namesOf(document)),
  atEnd('names on elements', () =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      Reflect.ownKeys(element).map((key) => `${element.tagName}: ${String(key)}`),
    ),
  ),
  same('the navigator', () => ({
    ...namesOf(navigator),
    userAgent: navigator.userAgent,
    languages: navigator.languages.join(),
    plugins: navigator.plugins.length,
    mimeTypes: navigator.mimeTypes.length,
  })),
  atEnd('an element that is defined', () => {
    const named = ['rebound-prompt', 'rebound-card', 'rebound-corner'];
    return named.filter((name) => customElements.get(name) || document.createElement(name).matches(':defined'));
  }),
  same('how errors are told', () => {
    const { stackTraceLimit, prepareStackTrace } = Error as unknown as Record<string, unknown>;
    return { stackTraceLimit, prepareStackTrace };
  }),
  atEnd('prototypes, against those of a fresh frame', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const fresh = prototypesOf(frame.contentWindow as unknown as typeof globalThis);
    frame.remove();
    const ours = prototypesOf(globalThis);
    return Object.keys(ours).filter((name) => fresh[name] !== undefined && fresh[name] !== ours[name]);
  }),
];
