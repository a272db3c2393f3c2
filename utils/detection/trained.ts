import { bytesOf } from './bytes';
import { decodeModel, type Model, prepare } from './model';
import lists from './model/lists.json';
import sentences from './model/sentences.txt?raw';
import type { Lists } from './training/lists';

let model: Model | undefined;

/** What the script has learned, unpacked at the first call. */
export function theModel(): Model {
  model ??= prepare(decodeModel(bytesOf(sentences)));
  return model;
}

/** The lists of all languages. */
export const theLists: Lists = lists;
