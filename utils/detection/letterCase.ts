/** Capitals, small letters and scripts that have neither. */
export const LOWER = 0;
export const UPPER = 1;
/** A letter of a script without capitals. */
export const CASELESS = 2;

/** What the character at `at` is: a small letter or something else, a capital or a digit, or of a script without either. */
export function caseAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) ? UPPER : LOWER;
  const letter = text[at] ?? '';
  if (letter.toLowerCase() !== letter) return UPPER;
  return letter.toUpperCase() !== letter || unit < 0x300 ? LOWER : CASELESS;
}
