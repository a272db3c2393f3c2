import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk below folders of a profile, which can be filled and freed. */

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

export interface Disk {
  /** Leaves not a byte. */
  fill(): void;
  free(): void;
  /** The folders are those of the profile again, as they were before. Call it when the browser is closed. */
  unmount(): Promise<void>;
}

/**
 * Mounts one disk below these folders of the profile, with what is in them, and this much room beside it.
 * `undefined` where this machine does not let us: that is for Linux, and for root.
 * @param room in MiB, for everything
 */
export async function mountDisk(profile: string, folders: readonly string[], room: number): Promise<Disk | undefined> {
  const disk = await mkdtemp(join(tmpdir(), 'rebound-disk-'));
  const mounted: string[] = [];
  const unmount = async (): Promise<void> => {
    // Lazily where something still holds it: a test must not leave a mount behind.
    for (const path of mounted.splice(0).reverse()) if (!run('umount', path)) run('umount', '-l', path);
    await rm(disk, { recursive: true, force: true });
  };
  const mount = (path: string, ...args: string[]): boolean => {
    const isMounted = run('mount', ...args, path);
    if (isMounted) mounted.push(path);
    return isMounted;
  };
  if (!mount(disk, '-t', 'tmpfs', '-o', `size=${room}m`, 'tmpfs')) {
    await unmount();
    return undefined;
  }
  for (const [index, folder] of folders.entries()) {
    const part = join(disk, String(index));
    await mkdir(part);
    await cp(join(profile, folder), part, { recursive: true });
    if (!mount(join(profile, folder), '--bind', part)) {
      await unmount();
      return undefined;
    }
  }
  const ballast = join(disk, 'ballast');
  return {
    fill() {
      const file = openSync(ballast, 'w');
      for (const size of [1 << 20, 1 << 12]) {
        try {
          for (;;) writeSync(file, Buffer.alloc(size));
        } catch {
          // Full, for pieces of that size.
        }
      }
      closeSync(file);
    },
    free: () => rmSync(ballast),
    unmount,
  };
}
