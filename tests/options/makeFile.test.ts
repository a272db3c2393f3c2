import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepBackups } from '@/components/background/keepBackups';
import { makeJson, makeSealed } from '@/components/options/makeFile';
import { ownNameSetting } from '@/utils/browser/settings';
import { add } from '@/utils/log';
import { readBackup } from '@/utils/log/backups';
import { unseal } from '@/utils/log/seal';
import { exportIsKept, isStopped } from '@/utils/log/transfer';
import { eachInItsOwn } from '../log/browsers';
import { event, NOON } from '../make';

/** The files of the log, where the browser's storage or its disk fails. */
const { fakeBrowser } = await vi.hoisted(async () => {
  const testing = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: testing.fakeBrowser });
  return testing;
});

const own = eachInItsOwn();
beforeEach(async () => {
  fakeBrowser.reset();
  await ownNameSetting.setValue('Sam Sample');
  await add([event({ id: 'one' })]);
});

const breakStorage = (): void => {
  const fault = new Error('An unexpected error occurred');
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(fault);
};

describe('where the settings cannot be read', () => {
  it.each([
    ['the file', makeJson],
    [
      'the sealed file',
      async () => {
        const made = await makeSealed('a quiet evening');
        const opened = await unseal(await made.file.text(), 'a quiet evening');
        return { ...made, file: opened as Blob };
      },
    ],
  ])('%s goes out without them, and says so', async (_, make) => {
    const whole = await make();
    expect(whole.lacksSettings).toBe(false);
    expect(JSON.parse(await whole.file.text()).settings).toEqual({ ownName: 'Sam Sample' });
    breakStorage();
    const { file, count, lacksSettings } = await make();
    expect([count, lacksSettings]).toEqual([1, true]);
    const made = JSON.parse(await file.text());
    expect(made.entries).toHaveLength(1);
    expect(made).not.toHaveProperty('settings');
  });

  it('the backup of the day is made all the same', async () => {
    breakStorage();
    await keepBackups(NOON);
    expect((await readBackup('2026-10-12'))?.entries).toHaveLength(1);
  });
});

describe('after a failure that stopped the writing', () => {
  it('an offered file alone lifts nothing: the person has to have it', async () => {
    const { files } = own();
    const write = files.write.bind(files);
    files.write = async (name, parts) => {
      if (name !== 'stopped') throw new DOMException('', 'QuotaExceededError');
      return write(name, parts);
    };
    const refuse = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await isStopped()).toBe(false);
    await expect(add([event({ id: 'two' })])).rejects.toThrow();
    refuse.mockRestore();
    await makeJson();
    expect(await isStopped()).toBe(true);
    await expect(add([event({ id: 'two' })])).rejects.toThrow();
    await exportIsKept();
    expect(await isStopped()).toBe(false);
    await add([event({ id: 'two' })]);
  });
});
