import { build } from '../build';
import { classifyFigures } from './classify';
import { popupFigures } from './popup';
import { sizes } from './sizes';

/** `npm run --silent bench`: the figures that the README quotes, as one JSON object. */

build('chromium');

console.log(
  JSON.stringify({ gzippedKilobytes: sizes(), classify: classifyFigures(), popup: await popupFigures() }, undefined, 2),
);
