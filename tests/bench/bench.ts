import { build } from '../build';
import { costFigures } from './costFigures';
import { detectionFigures } from './detection';
import { logFigures } from './log';
import { pageFigures } from './page';
import { popupFigures } from './popup';
import { sizes } from './sizes';

/** `npm run --silent bench`: the figures that the README quotes, as one JSON object. Trains three times: some 25 minutes. */

build('chromium');

const figures = {
  gzippedKilobytes: sizes(),
  cost: await costFigures(),
  page: await pageFigures(),
  popup: await popupFigures(),
  log: await logFigures(),
  detection: detectionFigures(),
};
console.log(JSON.stringify(figures, undefined, 2));
