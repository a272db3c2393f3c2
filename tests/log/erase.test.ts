import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { add, allEntries, catchUp, deleteEverything, LogError, stories } from '@/utils/log';
import { event } from '../make';
import { eachInItsOwn, start, type TestBrowser } from './browsers';

/** Deleting everything: all of it, at once or later, and nothing else. */

const own = eachInItsOwn();

const refused = new DOMException('no', 'NoModificationAllowedError');
const ids = async (): Promise<string[]> => (await allEntries()).map(({ id }) => id);

/** What the database has in all its stores, read past the log. */
async function leftIn({ database }: TestBrowser): Promise<unknown[]> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = database.open('rebound');
    opening.onsuccess = () => resolve(opening.result);
  });
  const tx = db.transaction([...db.objectStoreNames]);
  const all = [...db.objectStoreNames].map((name) => tx.objectStore(name).getAll());
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
  return all.flatMap(({ result }) => result);
}

/** Raises the version of the database, as a newer Rebound would. */
const makeNewer = ({ database }: TestBrowser): Promise<void> =>
  new Promise((resolve) => {
    const opening = database.open('rebound', 99);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });

describe('deleting everything', () => {
  it('leaves nothing on any medium', async () => {
    await add([event()]);
    expect(await deleteEverything()).toBe(true);
    expect(own().files.files.size).toBe(0);
    expect(own().settings.witness).toBeUndefined();
    expect(await leftIn(own())).toEqual([]);
    await start(own());
    expect(await stories()).toEqual([]);
    await add([event()]);
    expect(await allEntries()).toHaveLength(1);
  });

  it('says so where the copy cannot be reached: it may still be there', async () => {
    await add([event()]);
    own().files.refusal = refused;
    expect(await deleteEverything()).toBe(false);
    own().files.refusal = undefined;
    expect(await deleteEverything()).toBe(true);
    expect(own().files.files.size).toBe(0);
  });

  it('was killed before the database was empty: the next start does it', async () => {
    await add([event()]);
    own().files.files.set('erasing', new Uint8Array());
    await start(own());
    expect(await ids()).toEqual([]);
    expect(own().files.files.size).toBe(0);
    expect(own().settings.witness).toBeUndefined();
  });

  it('could not be done, and was told so: it is not done later', async () => {
    await add([event({ id: 'old' })]);
    const { database } = own();
    const closed = {
      open() {
        throw refused;
      },
    } as unknown as IDBFactory;
    await start({ ...own(), database: closed });
    await expect(deleteEverything()).rejects.toBeInstanceOf(LogError);
    await start({ ...own(), database });
    expect(await ids()).toEqual(['old']);
  });

  it('does not touch the log of a newer Rebound, now or later', async () => {
    await add([event({ id: 'old' })]);
    await start(own());
    await makeNewer(own());
    await expect(deleteEverything()).rejects.toMatchObject({ failure: 'newer' });
    expect(own().files.files.has('erasing')).toBe(false);
    expect(own().files.files.size).toBeGreaterThan(0);
  });
});

describe('a copy that did not go away at first', () => {
  /** Deletes while the files cannot be removed. */
  async function deleteInPart(): Promise<void> {
    const { remove } = own().files;
    own().files.remove = async (name) => {
      if (name !== 'erasing') throw refused;
      return remove(name);
    };
    expect(await deleteEverything()).toBe(false);
    own().files.remove = remove;
  }

  it('goes away with the next start, and what was logged since does not', async () => {
    await add([event({ id: 'old' })]);
    await deleteInPart();
    await add([event({ id: 'new' })]);
    await start(own());
    expect(await ids()).toEqual(['new']);
    expect(await stories()).toEqual([]);
    await catchUp();
    const words = [...own().files.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join();
    expect(words).not.toContain('"old"');
    expect(words).toContain('"new"');
  });

  it('never comes back, also where it refuses to go for good', async () => {
    await add([event({ id: 'old' })]);
    await deleteInPart();
    own().files.remove = () => Promise.reject(refused);
    for (let life = 0; life < 3; life++) {
      await start(own());
      await catchUp();
      await add([event({ id: `new ${life}` })]);
    }
    expect(await ids()).toEqual(['new 0', 'new 1', 'new 2']);
    expect(await stories()).toEqual([]);
  });

  it("is forgotten by the browser's own storage as well once that works again", async () => {
    await add([event({ id: 'old' })]);
    own().settings.broken = true;
    expect(await deleteEverything()).toBe(false);
    own().settings.broken = false;
    await start(own());
    expect(await ids()).toEqual([]);
    expect(await stories()).toEqual([]);
    expect(own().settings.witness).toBeUndefined();
    expect(await leftIn(own())).toEqual([]);
  });
});
