import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { add, allEntries, deleteEverything } from '@/utils/log';
import { backUp, backups, readBackup, restoreBackup } from '@/utils/log/backups';
import { event, NOON } from '../make';
import { eachInItsOwn, newBrowser, start } from './browsers';

const own = eachInItsOwn();
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('the backup of a day', () => {
  it('is made once a day, and only of a log that has something in it', async () => {
    expect(await backUp('2026-05-04')).toBe(false);
    await add([event({ id: 'one' })]);
    expect(await backUp('2026-05-04')).toBe(true);
    await add([event({ id: 'two' })]);
    expect(await backUp('2026-05-04')).toBe(false);
    expect(await backups()).toEqual([{ day: '2026-05-04', entries: 1 }]);
  });

  it('is kept for two weeks of days', async () => {
    await add([event()]);
    for (let day = 1; day <= 20; day++) await backUp(`2026-05-${String(day).padStart(2, '0')}`);
    const kept = (await backups())?.map(({ day }) => day);
    expect(kept).toHaveLength(14);
    expect(kept?.[0]).toBe('2026-05-20');
    expect(kept?.at(-1)).toBe('2026-05-07');
  });

  it('brings back what is missing, and not what was deleted on purpose', async () => {
    await add([event({ id: 'one' }), event({ id: 'two', applicationId: 'b' })]);
    await backUp('2026-05-04');
    await add([{ kind: 'delete', id: 'x', applicationId: 'b', at: NOON, loggedAt: NOON }]);
    expect(await restoreBackup('2026-05-04')).toEqual({ added: 0, changed: 0, known: 2, missing: 0 });
    await start({ ...newBrowser(), files: own().files });
    own().files.files.delete('witness');
    expect(await restoreBackup('2026-05-04')).toMatchObject({ known: 2 });
    expect((await allEntries()).map(({ id }) => id)).toEqual(['one', 'two', 'x']);
  });

  it('that is damaged is left out, and the others are there', async () => {
    await add([event()]);
    await backUp('2026-05-04');
    await backUp('2026-05-05');
    own().files.files.set('backup-2026-05-05', new TextEncoder().encode('{"cut'));
    expect((await backups())?.map(({ day }) => day)).toEqual(['2026-05-04']);
    expect(await readBackup('2026-05-05')).toBeUndefined();
    expect(await restoreBackup('2026-05-05')).toBeUndefined();
  });

  it('that is damaged in part brings back the rest, and says how much is missing', async () => {
    // Two chunks: the second is cut off.
    const text = 'A long word. '.repeat(600);
    await add(Array.from({ length: 200 }, (_, at) => event({ id: `e${at}`, applicationId: `a${at}`, text })));
    await backUp('2026-05-04');
    const bytes = own().files.files.get('backup-2026-05-04') ?? new Uint8Array();
    const files = newBrowser().files;
    files.files.set('backup-2026-05-04', bytes.slice(0, -100));
    await start({ ...newBrowser(), files });
    const restored = await restoreBackup('2026-05-04');
    expect(restored?.added).toBeGreaterThan(0);
    expect(restored?.missing).toBeGreaterThan(0);
    expect((restored?.added ?? 0) + (restored?.missing ?? 0)).toBe(200);
    expect((await readBackup('2026-05-04'))?.missing).toBe(restored?.missing);
  });

  it('goes with everything else', async () => {
    await add([event()]);
    await backUp('2026-05-04');
    await deleteEverything();
    expect(await backups()).toEqual([]);
  });

  it('is not written any more once everything is deleted', async () => {
    await add([event({ id: 'one', text: 'What nobody is to read any more.' })]);
    // The log was read, and its digest is being made.
    const { digest } = crypto.subtle;
    const begun = new Promise<void>((resolve) => {
      vi.spyOn(crypto.subtle, 'digest').mockImplementationOnce(async (...given) => {
        resolve();
        await pause(50);
        return digest.apply(crypto.subtle, given);
      });
    });
    const backingUp = backUp('2026-05-04');
    await begun;
    await deleteEverything();
    await backingUp;
    expect([...own().files.files.keys()]).toEqual([]);
  });

  it('is made once more where its writer died half-way', async () => {
    await add([event()]);
    own().files.files.set('backup-2026-05-04', new Uint8Array());
    expect(await backUp('2026-05-04')).toBe(true);
    expect(await backups()).toEqual([{ day: '2026-05-04', entries: 1 }]);
  });

  it('is counted by its first line alone', async () => {
    await add([event({ id: 'one' }), event({ id: 'two' })]);
    await backUp('2026-05-04');
    const { files } = own().files;
    const bytes = files.get('backup-2026-05-04');
    files.set('backup-2026-05-04', (bytes as Uint8Array).subarray(0, (bytes as Uint8Array).indexOf(10) + 1));
    const found = await backups();
    expect(found).toEqual([{ day: '2026-05-04', entries: 2 }]);
    // Once is enough.
    const read = vi.spyOn(own().files, 'read');
    expect(await backups(found)).toEqual(found);
    expect(read).not.toHaveBeenCalled();
  });

  it('is told from one that the browser does not let us look for', async () => {
    expect(await backups()).toEqual([]);
    own().files.refusal = new DOMException('no', 'SecurityError');
    expect(await backups()).toBeUndefined();
  });
});
