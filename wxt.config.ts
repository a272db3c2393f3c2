import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig, type Wxt } from 'wxt';
import { hostsOf } from './utils/page/matchPattern';

/** Nothing may leave: no connection, no frame, no foreign script, picture or font. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Solid makes its elements from static templates by `innerHTML`, of which the add-on linter warns whatever comes in. The
 * parser does the same, once a template, and leaves the linter quiet, so that a warning means something.
 */
const solidTemplates = {
  name: 'solid-templates',
  transform(code: string, id: string) {
    if (!/solid-js\/web\/dist\/web\.js/.test(id)) return undefined;
    const assignment = 't.innerHTML = html;';
    if (!code.includes(assignment)) throw new Error('Solid makes its templates in another way now: see wxt.config.ts.');
    const parsing = `t.content.append(
      ...new DOMParser().parseFromString('<template>' + html + '</template>', 'text/html').head.firstChild.content.childNodes
    );`;
    return { code: code.replace(assignment, parsing), map: undefined };
  },
};

/**
 * WXT starts a content script within a wrapper that tells the page of it, by an event on the document and a `postMessage`, so that any
 * page could see who has Rebound installed; and which brings a log that says nothing in a build. A script is started here, and that
 * is all.
 */
const silentStart = {
  name: 'silent-start',
  transform(code: string, id: string) {
    if (!/virtual:wxt-(?:content-script-isolated-world|unlisted-script)-entrypoint/.test(id)) return undefined;
    const [, from] = /import definition from ("[^"]+");/.exec(code) ?? [];
    if (!from) throw new Error('WXT starts scripts in another way now: see wxt.config.ts.');
    // Where a site's script runs, its definition tells the build: of that nothing comes along.
    const start = id.includes('unlisted')
      ? `import definition from ${from}; definition.main();`
      : `import { start } from ${from}; start();`;
    return { code: `${start} export default undefined;`, map: undefined };
  },
};

/**
 * Every site has a content script of its own, so that no page loads what we know of the others. It is made from the site's
 * file, which is all that there is to write.
 */
async function siteScripts({ config }: Wxt): Promise<{ name: string; inputPath: string; type: 'content-script' }[]> {
  const folder = join(config.wxtDir, 'sites');
  await mkdir(folder, { recursive: true });
  const files = await readdir(join(config.root, 'utils/sites'));
  const names = files.filter((file) => /^(?!index\.|site\.).*\.ts$/.test(file)).map((file) => file.slice(0, -3));
  return Promise.all(
    names.map(async (name) => {
      const inputPath = join(folder, `${name}.content.ts`);
      await writeFile(
        inputPath,
        `import { defineContentScript } from 'wxt/utils/define-content-script';
import { startInPage } from '@/components/prompt/startInPage';
import site, { about } from '@/utils/sites/${name}';

export const start = () => startInPage('${name}', site, document);

export default defineContentScript({
  matches: about.matches,
  registration: about.isAsked ? 'runtime' : 'manifest',
  runAt: 'document_idle',
  main: () => start(),
});
`,
      );
      return { name, inputPath, type: 'content-script' as const };
    }),
  );
}

export default defineConfig({
  hooks: {
    'entrypoints:found': async (wxt, infos) => {
      infos.push(...(await siteScripts(wxt)));
    },
    'build:manifestGenerated': (_, manifest) => {
      // The sites with a script in the manifest come with the installation; the others ask when they are switched on.
      const installed = hostsOf((manifest.content_scripts ?? []).flatMap(({ matches }) => matches ?? []));
      const asked = hostsOf(manifest.host_permissions ?? []).filter((host) => !installed.includes(host));
      manifest.host_permissions = installed;
      if (asked.length > 0) manifest.optional_host_permissions = asked;
    },
  },
  modules: ['@wxt-dev/module-solid', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [solidTemplates, silentStart],
  }),
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    action: { default_title: '__MSG_name__' },
    ...(browser === 'firefox'
      ? {
          commands: {
            _execute_sidebar_action: {
              suggested_key: { default: 'Alt+Shift+J' },
              description: '__MSG_openJournal__',
            },
          },
          browser_specific_settings: {
            gecko: {
              id: 'rebound@rebound.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          // Without this line any other extension may send us messages; Firefox does not know it, and says so.
          externally_connectable: { ids: [] },
          commands: {
            'open-journal': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_openJournal__' },
          },
        }),
  }),
});
