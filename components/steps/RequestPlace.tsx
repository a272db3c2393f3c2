// Where the request goes: the mailbox's own reply box, a new mail, or the clipboard. The person presses Send, elsewhere.
import { createSignal, Match, Show, Switch } from 'solid-js';
import { Button } from '@/components/design/Button';
import type { ToastQueue } from '@/components/design/createToasts';
import { LinkButton } from '@/components/design/LinkButton';
import { Notice } from '@/components/design/Notice';
import { webAddress } from '@/components/journal/webAddress';
import { useTexts } from '@/components/texts';
import { insertIntoReply, openTab } from '@/utils/browser/tabs';
import { isNoReply } from '@/utils/detection/senders';
import type { History } from '@/utils/history';
import { sites } from '@/utils/sites';
import type { InsertResult } from '@/utils/sites/site';
import { askable, noReplySender } from '@/utils/steps/feedback';
import type { RequestWords } from './RequestForm';

export interface RequestPlaceProps {
  history: History;
  toasts: ToastQueue;
  words: RequestWords;
  /** For a new mail; a reply keeps its own. */
  subject: string;
  /** Where copying is refused, the person copies by hand. */
  selectText: () => void;
  onSent: () => void;
  onSkip: () => void;
}

/** What became of the text so far. */
type Placed = InsertResult | 'opened' | 'copied';

export function RequestPlace(props: RequestPlaceProps) {
  const t = useTexts();
  const [placed, setPlaced] = createSignal<Placed>();
  const [isBusy, setBusy] = createSignal(false);
  const source = () => props.history.rejection?.entry.source;
  const site = () => sites[source()?.site ?? ''];
  const address = () => {
    const typed = props.words.to?.address?.trim() ?? '';
    return typed.includes('@') && !isNoReply(typed) ? typed : undefined;
  };
  const isHeardThere = () => source()?.threadId !== undefined && noReplySender(props.history) === undefined;

  /** A reply reaches whoever wrote the rejection, and nobody else. */
  const isTheWriter = () => {
    const to = props.words.to;
    const writer = props.history.rejection?.entry.from?.address;
    if (to?.address) return to.address.trim().toLowerCase() === writer?.toLowerCase();
    return askable(props.history).some((person) => !person.address && person.name === to?.name);
  };

  const place = (): 'reply' | 'compose' | 'mailto' | 'copy' => {
    if (site() && isHeardThere() && isTheWriter()) return 'reply';
    if (!address()) return 'copy';
    return site()?.composeUrl ? 'compose' : 'mailto';
  };

  const intoReply = async () => {
    const matches = site()?.matches ?? [];
    setBusy(true);
    const { threadId, messageId } = source() ?? {};
    setPlaced(
      await insertIntoReply(matches, { threadId, messageId, text: props.words.text }).catch(() => 'not-here' as const),
    );
    setBusy(false);
  };

  const compose = async () => {
    const mail = { to: address() ?? '', subject: props.subject, body: props.words.text };
    const url = site()?.composeUrl?.(mail, source()?.url ?? '');
    if (!url) return;
    await openTab(url);
    setPlaced('opened');
  };

  const mailto = () => {
    const to = encodeURIComponent(address() ?? '').replace('%40', '@');
    const body = props.words.text.replace(/\r?\n/g, '\r\n');
    return `mailto:${to}?subject=${encodeURIComponent(props.subject)}&body=${encodeURIComponent(body)}`;
  };

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.words.text);
      setPlaced('copied');
    } catch {
      props.selectText();
      props.toasts.show({ text: t().feedback.copyRefused, tone: 'problem' });
    }
  };

  const isOut = () => ['inserted', 'opened', 'copied'].includes(placed() ?? '');
  const variantOf = (own: ReturnType<typeof place>) => (!isOut() && place() === own ? 'primary' : 'secondary');

  return (
    <div class="rb-stack">
      <Show when={placed()}>
        {(result) => (
          <Notice
            tone={isOut() ? 'quiet' : 'doubt'}
            live
            action={
              <Show when={!isOut()}>
                <Show when={result() === 'not-here' && webAddress(source()?.url)}>
                  {(url) => (
                    <Button size="small" icon="link" onClick={() => void openTab(url())}>
                      {t().feedback.openConversation}
                    </Button>
                  )}
                </Show>
                <Show when={address()}>
                  <Button size="small" icon="mail" onClick={() => void compose()}>
                    {t().feedback.newMail}
                  </Button>
                </Show>
              </Show>
            }
          >
            {t().feedback.placed[result()]}
          </Notice>
        )}
      </Show>
      <div class="rb-row">
        <Show when={isOut()}>
          <Button variant="primary" icon="check" onClick={() => props.onSent()}>
            {t().feedback.iSentIt}
          </Button>
        </Show>
        <Switch>
          <Match when={place() === 'reply'}>
            <Button variant={variantOf('reply')} icon="mail" busy={isBusy()} onClick={() => void intoReply()}>
              {t().feedback.intoReply}
            </Button>
          </Match>
          <Match when={place() === 'compose'}>
            <Button variant={variantOf('compose')} icon="mail" onClick={() => void compose()}>
              {t().feedback.newMail}
            </Button>
          </Match>
          <Match when={place() === 'mailto'}>
            <LinkButton variant={variantOf('mailto')} icon="mail" href={mailto()} onClick={() => setPlaced('opened')}>
              {t().feedback.newMail}
            </LinkButton>
          </Match>
        </Switch>
        <Button variant={variantOf('copy')} onClick={() => void copy()}>
          {t().feedback.copy}
        </Button>
      </div>
      <div class="rb-row rb-row-quiet">
        <Show when={!isOut()}>
          <Button variant="quiet" onClick={() => props.onSent()}>
            {t().feedback.iSentIt}
          </Button>
        </Show>
        <Button variant="quiet" onClick={() => props.onSkip()}>
          {t().feedback.skip}
        </Button>
      </div>
    </div>
  );
}
