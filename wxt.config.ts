import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

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

export default defineConfig({
  modules: ['@wxt-dev/module-solid', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [solidTemplates],
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('entrypoints/sites.content/context.ts', import.meta.url),
        ),
      },
    },
  }),
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
    host_permissions: ['https://mail.google.com/*'],
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
