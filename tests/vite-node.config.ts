import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** How the programs of `npm start`, `npm test`, `npm run classify` and `npm run bench` read the project's modules. */
const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
});
