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

export default defineConfig({
  modules: ['@wxt-dev/module-solid', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
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
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          commands: {
            'open-journal': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_openJournal__' },
          },
        }),
  }),
});
