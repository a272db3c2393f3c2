import { atEnd, inTime, type Known, type Probe } from './probe';

/**
 * Asks for the extension's files in every way in which a page can: those that may be fetched answer.
 *
 * One thing is left out. Chromium refuses a file of an extension that is there a tenth later than one of nobody (1.1 against 1.0 ms,
 * medians of 400, 2026-11), whatever the extension is: no extension can do anything about it.
 */

type Load = (url: string) => Promise<boolean>;

/** Whether an element says that it has loaded. */
const loaded = (element: HTMLElement, load: () => void): Promise<boolean> =>
  inTime(
    new Promise<boolean>((resolve) => {
      element.onload = () => resolve(true);
      element.onerror = () => resolve(false);
      load();
    }),
    false,
  ).finally(() => element.remove());

const inHead =
  (make: (url: string) => HTMLElement): Load =>
  (url) => {
    const element = make(url);
    return loaded(element, () => document.head.append(element));
  };

const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  fields: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), fields);

const asFetch: Load = async (url) => (await fetch(url)).ok;

const asRequest: Load = (url) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.onload = () => resolve(true);
    request.onerror = () => resolve(false);
    request.open('GET', url);
    request.send();
  });

const asImage: Load = (url) => {
  const image = new Image();
  return loaded(image, () => {
    image.src = url;
  });
};

const asVideo: Load = (url) =>
  inTime(
    new Promise((resolve) => {
      const video = element('video', { preload: 'metadata' });
      video.onloadedmetadata = () => resolve(true);
      video.onerror = () => resolve(false);
      video.src = url;
    }),
    false,
  );

const asFont: Load = async (url) => (await new FontFace('probe', `url("${url}")`).load()).status === 'loaded';

const asModule: Load = (url) => import(/* @vite-ignore */ url).then(() => true);

const ways: Record<string, Load> = {
  fetch: asFetch,
  XMLHttpRequest: asRequest,
  'a picture': asImage,
  'a film': asVideo,
  'a font': asFont,
  'a module': asModule,
  'a script': inHead((src) => element('script', { src })),
  'a style sheet': inHead((href) => element('link', { rel: 'stylesheet', href })),
  'an object': inHead((data) => element('object', { data })),
  'a preload': inHead((href) => element('link', { rel: 'preload', as: 'image', href })),
};

const asked = async ({ origin, files }: Known, load: Load): Promise<string[]> => {
  const found = await Promise.all(
    files.map(async (file) => ((await load(origin + file).catch(() => false)) ? [file] : [])),
  );
  return found.flat();
};

/** What can be known of a frame from outside. */
async function frameOf(url: string): Promise<string> {
  const frame = element('iframe', { hidden: true });
  const event = new Promise<string>((resolve) => {
    frame.onload = () => resolve('loaded');
    frame.onerror = () => resolve('failed');
  });
  frame.src = url;
  document.body.append(frame);
  const came = await inTime(event, 'late', 5_000);
  const seen = `${came}, ${frame.contentWindow?.length} frames, document ${frame.contentDocument ? 'open' : 'closed'}`;
  frame.remove();
  return seen;
}

/** How a request fails, without the address. */
const failureOf = async (origin: string, file: string): Promise<string> => {
  const words = await fetch(origin + file).then(
    ({ status }) => `answered ${status}`,
    (cause: unknown) => String(cause),
  );
  return words.replaceAll(origin, '');
};

export const fetching: readonly Probe[] = [
  ...Object.entries(ways).map(([name, load]) => atEnd(`a file as ${name}`, (known) => asked(known, load))),
  atEnd('a file in a frame, against that of nobody', async ({ origin, nobody, files }) => {
    // A frame is dear: the pages and a few others.
    const some = files.filter((file) => /\.html$|^manifest|16\.png$/.test(file));
    const compared = await Promise.all(
      some.map(async (file) => ({ file, seen: await Promise.all([origin, nobody].map((one) => frameOf(one + file))) })),
    );
    return compared.flatMap(({ file, seen: [ours, theirs] }) =>
      ours === theirs ? [] : [`${file}: ${ours}; not ${theirs}`],
    );
  }),
  atEnd('how a request fails, against one to nobody', async ({ origin, nobody }) => {
    const [ours, theirs] = await Promise.all([failureOf(origin, 'manifest.json'), failureOf(nobody, 'manifest.json')]);
    return ours === theirs ? [] : [`${ours}, not ${theirs}`];
  }),
];
