import { spawnSync } from 'node:child_process';
import { classifyFigures } from './classify';
import { popupFigures } from './popup';
import { sizes } from './sizes';

/** `npm run --silent bench`: the figures that the README quotes, as one JSON object. */

const built = spawnSync('wxt', ['build', '-b', 'chrome'], { encoding: 'utf8', shell: process.platform === 'win32' });
if (built.status !== 0) throw new Error(`The extension could not be built.\n${built.stdout}\n${built.stderr}`);

console.log(
  JSON.stringify({ gzippedKilobytes: sizes(), classify: classifyFigures(), popup: await popupFigures() }, undefined, 2),
);
