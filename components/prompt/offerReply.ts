import { onInsert } from '@/utils/browser/inPage';
import { reply, takeBack } from '@/utils/page/reply';
import type { InsertResult } from '@/utils/sites/site';
import { offerPart, world } from './parts';

/** What writes into reply boxes: for the prompt in the page, and for the journal, which asks by a message. */

/** Comes into the page, once or several times. */
export function offerReply(): void {
  if (world.__rebound_parts?.reply) return;
  offerPart({ reply: { reply, takeBack } });
  onInsert(async ({ threadId, messageId, text }): Promise<InsertResult> => {
    const { site, document, isWatched } = world.__rebound_page ?? {};
    if (!site?.replies || !document || !isWatched?.()) return 'not-here';
    const page = site.read(document, document.location.href);
    const isHere = ({ reading }: { reading: { kind: string; threadId?: string | undefined } }): boolean =>
      threadId !== undefined && reading.kind === 'mail' && reading.threadId === threadId;
    if (page.state !== 'read' || !page.seen.some(isHere)) return 'not-here';
    return reply(site.replies, document, messageId, text);
  });
}
