import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { logPaste, type PasteLogged, type Said } from '@/components/popup/logPaste';
import { undoEntries } from '@/utils/answers';
import { add, deleteEverything, histories } from '@/utils/log';
import { readPaste } from '@/utils/paste';
import { eventOf, type UnplacedEvent } from '@/utils/record';

const mail = 'From: Mara Lindqvist <mara@norrvik.example>\n\nDear Kim, we have chosen somebody else.';
let now = Date.UTC(2026, 4, 4);

function pasted(): UnplacedEvent {
  const detection = { outcome: 'rejected', confidence: 0.6, company: 'Norrvik', evidence: [] } as const;
  const event = eventOf(readPaste(mail), { ...detection, evidence: [] }, now);
  if (!event) throw new Error('the sample is an event');
  return event;
}

async function paste(said?: Said): Promise<PasteLogged> {
  now += 1_000;
  const logged = await logPaste(pasted(), now, said);
  if (!logged) throw new Error('a rejection needs no known application');
  await add(logged.entries);
  return logged;
}

async function takeBack({ recorded, undoTargets }: PasteLogged): Promise<void> {
  now += 1_000;
  const { applicationId } = recorded.entry;
  await add(undoEntries({ id: crypto.randomUUID(), applicationId, targets: undoTargets }, now));
}

const standings = async () => (await histories()).map((history) => history.rejection?.standing);

afterEach(deleteEverything);

describe('a pasted mail', () => {
  test('is logged once and confirmed, however often it is pasted', async () => {
    expect((await paste()).recorded.isNew).toBe(true);
    expect((await paste()).recorded.isNew).toBe(false);
    expect(await standings()).toEqual(['confirmed']);
  });

  test('is gone after undo, and stands again when it is pasted again', async () => {
    await takeBack(await paste());
    expect(await standings()).toEqual([]);
    const again = await paste();
    expect(await standings()).toEqual(['confirmed']);
    await takeBack(again);
    expect(await standings()).toEqual([]);
    await paste();
    expect(await standings()).toEqual(['confirmed']);
  });

  test('of a deleted application brings it back, and that can be taken back', async () => {
    const { applicationId } = (await paste()).recorded.entry;
    now += 1_000;
    await add([{ kind: 'delete', id: 'gone', applicationId, at: now, loggedAt: now }]);
    expect(await standings()).toEqual([]);
    const again = await paste();
    expect(await standings()).toEqual(['confirmed']);
    await takeBack(again);
    expect(await standings()).toEqual([]);
    await paste();
    expect(await standings()).toEqual(['confirmed']);
  });

  test('that is known takes the correction, and what was not corrected stays', async () => {
    const named = async () => (await histories()).map(({ company, role }) => ({ company, role }));
    await paste();
    const corrected = await paste({ company: 'Norrvik Maps', role: 'Designer' });
    expect(await named()).toEqual([{ company: 'Norrvik Maps', role: 'Designer' }]);
    expect((await paste({ role: 'Designer' })).entries.map(({ kind }) => kind)).toEqual(['confirm']);
    expect(await named()).toEqual([{ company: 'Norrvik Maps', role: 'Designer' }]);
    await takeBack(corrected);
    expect(await named()).toEqual([{ company: 'Norrvik', role: undefined }]);
    await paste({ company: '' });
    expect(await named()).toEqual([{ company: undefined, role: undefined }]);
  });

  test('that only means something about a known application is refused without one', async () => {
    expect(await logPaste({ ...pasted(), kind: 'feedback' }, now)).toBeUndefined();
  });
});
