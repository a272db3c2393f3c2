import { isEvent } from '@/utils/entry';
import { add, allEntries, record } from '@/utils/log';
import type { UnplacedEvent } from '@/utils/record';
import type { Way } from './words';

/** The controls: recording with a part of the protection taken away. A test that they pass proves nothing. */

/** Records one event in each of the ways. */
export const ways: Record<Way, (event: UnplacedEvent) => Promise<unknown>> = {
  ours: record,

  /** One transaction, but the id is made at each attempt: what was written before a death is not known again. */
  'own ids': (event) => record({ ...event, id: crypto.randomUUID() }),

  /** Whoever looks first whether the mail is there, and then writes: in between somebody else does the same. */
  'two transactions': async (event) => {
    const { messageId } = event.source;
    const isThere = (await allEntries()).some((entry) => isEvent(entry) && entry.source.messageId === messageId);
    const id = crypto.randomUUID();
    if (!isThere) await add([{ ...event, id, applicationId: `application:${event.company}` }]);
  },
};
