/** Votes for a company's name, added up by its letters. */
import { cleanCompany } from './cleanCompany';
import { hasLegalForm } from './legalForm';
import { CASELESS, caseAt } from './letterCase';
import { flagsOf, INSTITUTION, isSmall } from './lexicon';
import type { Mail } from './mail';
import { factsOf, isInstitution } from './nameFacts';
import { keyOf } from './names';
import { hasRoleWord, isRoleAt } from './roleWords';
import { makeWords, readWords } from './words';

export interface Candidate {
  name: string;
  key: string;
  score: number;
  /** Where it stands its ends are sure: a sender, a signature, brackets. */
  clean: boolean;
}

/** Votes for names, added up by their letters. */
export class Ballot {
  readonly candidates: Candidate[] = [];
  private cleaned = new Map<string, { name: string; key: string } | undefined>();

  constructor(
    private readonly mail: Mail,
    private readonly barred: (key: string) => boolean,
  ) {}

  /** `isPlace`: one works there, so it is nobody, whoever is called so. */
  vote(raw: string | undefined, score: number, clean = false, isPlace = false): void {
    if (!raw) return;
    const { lexicon } = this.mail;
    let known = this.cleaned.get(raw);
    if (!this.cleaned.has(raw)) {
      const name = cleanCompany(raw, lexicon);
      const key = name === undefined ? '' : keyOf(name);
      known = name === undefined || key.length < 2 ? undefined : { name, key };
      this.cleaned.set(raw, known);
    }
    if (!known || (!isPlace && this.barred(known.key))) return;
    const { name, key } = known;
    const found = this.candidates.find((one) => one.key === key);
    const isTitle = isRoleTitle(name, this.mail) && !hasLegalForm(raw);
    const votes = isTitle ? score - (clean && name.includes(' ') ? 1 : 3) : score;
    if (found) {
      found.score += votes;
      found.clean ||= clean;
    } else this.candidates.push({ name, key, score: votes, clean });
  }
}

const scratch = makeWords();

/** True when a word of a name is an occupation's, and none of an institution's name: 'лікарня' is no 'лікар'. */
export function isRoleTitle(name: string, { lexicon, language }: Mail): boolean {
  if (!hasRoleWord(lexicon.roles, name, language)) return false;
  readWords(name, scratch);
  // 'Redakcja Biologii Łąk' is no biologist.
  const first = isInstitution(name, lexicon) ? scratch.count - 1 : 0;
  for (let w = first; w < scratch.count; w++) {
    const isNamed = (flagsOf(lexicon, scratch.hashes[w] ?? 0) & INSTITUTION) !== 0;
    if (scratch.unspaced[w] === 1 || (!isNamed && isRoleAt(lexicon.roles, scratch, w, language))) return true;
  }
  return false;
}

/** True for a single word that begins sentences. */
export function isNoName(name: string, { lexicon, tongues, language }: Mail): boolean {
  if (name.includes(' ')) return false;
  if (factsOf(name, lexicon).isNoName) return true;
  readWords(name, scratch);
  return (
    language !== undefined &&
    scratch.count === 1 &&
    scratch.unspaced[0] === 0 &&
    isSmall(lexicon, scratch.hashes[0] ?? 0, tongues)
  );
}

/** Adds what is one name in two forms to the form whose ends are sure: an inflected one, one with a neighbour's words. */
export function joinForms(candidates: Candidate[], sender: string): void {
  const whole = candidates.find(({ key }) => key === sender);
  // 'Uitgeverij Witte Raaf' is what Witte Raaf calls itself.
  for (const other of whole ? candidates : []) {
    if (!whole || other === whole || other.score <= 0 || !whole.key.includes(other.key)) continue;
    whole.score += other.score;
    other.score = -1;
  }
  // 'DPR' and 'DPR Construction' are one; the whole name is the longer.
  for (const long of candidates) {
    if (long.score < 1.9 || !long.name.includes(' ') || long.name.split(' ').length > 4) continue;
    for (const short of candidates) {
      if (short === long || short.score <= 0 || short.key.length < 2 || !long.name.startsWith(`${short.name} `))
        continue;
      long.score += short.score;
      short.score = -1;
    }
  }
  for (const clean of candidates) {
    if (!clean.clean) continue;
    for (const other of candidates) {
      if (other === clean || other.clean || other.score <= 0) continue;
      const { key } = clean;
      let same = 0;
      while (same < key.length && key[same] === other.key[same]) same++;
      const isForm =
        same >= 3 && same >= key.length - 3 && other.key.length <= key.length + 3 && same >= key.length * 0.6;
      const isLonger = key.length > 2 && caseAt(other.name, 0) === CASELESS && other.key.includes(key);
      if (!isForm && !isLonger) continue;
      clean.score += other.score;
      other.score = -1;
    }
  }
}
