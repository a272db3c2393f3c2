import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An extension of one content script and an empty worker: what ours is measured beside. */
export interface OtherExtension {
  folder: string;
  remove(): Promise<void>;
}

/** Writes one. @param matches the pages that its script runs in */
export async function otherExtension(name: string, matches: string[], script: string): Promise<OtherExtension> {
  const folder = await mkdtemp(join(tmpdir(), 'rebound-other-'));
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    permissions: ['storage'],
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches, js: ['page.js'], run_at: 'document_idle' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'page.js'), script);
  await writeFile(join(folder, 'worker.js'), '');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
