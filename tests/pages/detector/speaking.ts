import { atEnd, inTime, type Known, type Probe } from './probe';

/** Speaks to the extension, and listens to what it might say to the page. */

interface Runtime {
  sendMessage?(id: string, message: unknown): Promise<unknown>;
  connect?(id: string): { onDisconnect: { addListener(listener: () => void): void }; disconnect(): void };
}

/** What browsers show a page that some extension takes messages from. */
const runtimes = (): [string, Runtime][] => {
  const world = globalThis as { chrome?: { runtime?: Runtime }; browser?: { runtime?: Runtime } };
  return Object.entries({ chrome: world.chrome?.runtime, browser: world.browser?.runtime }).flatMap(
    ([name, runtime]) => (runtime ? [[name, runtime]] : []),
  );
};

const idOf = ({ origin }: Known): string => new URL(origin).host;

const answers = async (name: string, { sendMessage }: Runtime, known: Known): Promise<string[]> => {
  if (!sendMessage) return [];
  const answer = await inTime(
    sendMessage(idOf(known), { rebound: 'read', request: { readings: [] } }).catch(() => undefined),
    undefined,
  );
  return answer === undefined ? [] : [`${name}: ${JSON.stringify(answer)}`];
};

const connects = async (name: string, { connect }: Runtime, known: Known): Promise<string[]> => {
  if (!connect) return [];
  const port = connect(idOf(known));
  const isOpen = await inTime(
    new Promise<boolean>((resolve) => port.onDisconnect.addListener(() => resolve(false))),
    true,
    300,
  );
  port.disconnect();
  return isOpen ? [name] : [];
};

const each = async (ask: typeof answers | typeof connects, known: Known): Promise<string[]> =>
  (await Promise.all(runtimes().map(([name, runtime]) => ask(name, runtime, known)))).flat();

export const speaking: readonly Probe[] = [
  atEnd('a runtime to speak to', () => runtimes().map(([name]) => name)),
  atEnd('an answer to a message', (known) => each(answers, known)),
  atEnd('a port that stays open', (known) => each(connects, known)),
  {
    name: 'messages to the window',
    start() {
      const heard: string[] = [];
      addEventListener('message', ({ data, origin }) => heard.push(`${JSON.stringify(data)} from ${origin}`), true);
      return async () => {
        // Whoever answers such a thing is caught as well; what we say ourselves is not.
        const questions = ['ping', 'rebound', 'rebound:ping'];
        for (const question of questions) postMessage(question, location.origin);
        await new Promise((resolve) => setTimeout(resolve, 100));
        return heard.filter((one) => !questions.some((question) => one.startsWith(JSON.stringify(question))));
      };
    },
  },
  {
    name: 'words on a channel',
    start() {
      const heard: string[] = [];
      for (const name of ['rebound', 'rebound:log', 'entries', 'changes', 'log']) {
        new BroadcastChannel(name).onmessage = ({ data }) => heard.push(`${name}: ${JSON.stringify(data)}`);
      }
      return () => heard;
    },
  },
];
