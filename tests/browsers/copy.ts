import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sites } from '@/utils/sites';

/** Copies of the built extension with something changed, for tests; the build itself stays as it goes out. */

export interface Copy {
  folder: string;
  remove(): Promise<void>;
}

/** What of a manifest is changed here. */
export interface Manifest {
  content_scripts?: { matches: string[]; js: string[]; run_at?: string }[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  web_accessible_resources?: { resources: string[]; matches: string[] }[];
}

/**
 * Copies the build to a folder of its own.
 * @param extension the built extension's folder
 * @param change what is to be another in the manifest
 */
export async function copyOf(
  extension: string,
  change: (manifest: Manifest) => Manifest = (same) => same,
): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'rebound-copy-'));
  await cp(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')))));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/**
 * For {@link copyOf}: every host that would be asked for is granted with the installation, and nothing else is another. Where
 * nobody can answer the browser's question, this is as if they had said yes.
 */
export function withEveryHost(manifest: Manifest): Manifest {
  const { host_permissions = [], optional_host_permissions: asked = [], ...rest } = manifest;
  return { ...rest, host_permissions: [...host_permissions, ...asked] };
}

/**
 * For {@link copyOf}: as if the person had switched every site on. Nobody can answer the browser's question here, so the hosts that
 * are asked for come with the installation, and so do the scripts that are registered when they are granted.
 */
export function withEverySite(manifest: Manifest): Manifest {
  const { content_scripts = [], host_permissions = [], optional_host_permissions: asked = [], ...rest } = manifest;
  const scripts = Object.entries(sites).flatMap(([id, { matches, isAsked }]) =>
    isAsked ? [{ matches, js: [`content-scripts/${id}.js`], run_at: 'document_idle' }] : [],
  );
  return {
    ...rest,
    host_permissions: [...host_permissions, ...asked],
    content_scripts: [...content_scripts, ...scripts],
  };
}
