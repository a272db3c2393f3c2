import { theLexicon } from './language';
import { foldWord, type Words } from './text';

/** Words looked at, and hits a language needs before it is named. */
const SAMPLE = 400;
const ENOUGH = 3;

/** Small words of languages we cannot read yet, so that their mails are not taken for a neighbour's. */
const NEIGHBOURS: Record<string, string> = {
  sv: 'och att det som för är inte vi har din till med av på ett tack om kan',
  da: 'og at det som for er ikke vi har din til med af på et tak om kan dig',
  nb: 'og at det som for er ikke vi har din til med av på et takk om kan deg',
  fi: 'ja on ei että se olemme sinun tämä kiitos mutta kun hakemus',
  cs: 'a že je se na do pro jsme vám vaše děkujeme jako jsou nebo ale',
  sk: 'a že je sa na do pre sme vám vaše ďakujeme ako sú alebo ale',
  ro: 'și în de la nu este pentru cu vă mulțumim care sunt din că',
  hu: 'a az és nem hogy is köszönjük önnek meg egy volt vagy',
  tr: 've bir için bu ile teşekkür ederiz olarak değil size daha için',
  ca: 'el la i que de en per amb no és una els les gràcies al del',
  id: 'dan yang untuk anda kami dengan tidak ini dari telah terima kasih',
  vi: 'và của bạn cho không là chúng tôi với được này cảm ơn',
};

/** Scripts that one language writes, by a character that no other uses often. */
const SCRIPTS: [RegExp, string][] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[іїєґ]/gi, 'uk'],
  [/[ыэъ]/gi, 'ru'],
  [/[\u0600-\u06ff]/g, 'ar'],
];

/** Letters of scripts that the languages above do not use; general punctuation and pictures are none. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufaff]/;

/** The language of a text in a script of its own; undefined for Latin and for scripts that several languages share. */
function languageOfScript(sample: string): string | undefined {
  if (!OTHER_SCRIPT.test(sample)) return undefined;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, tag] of SCRIPTS) {
    const count = sample.match(script)?.length ?? 0;
    const share = tag === 'uk' || tag === 'ru' ? 0.02 : tag === 'ja' ? 0.1 : 0.25;
    if (count >= 2 && count / letters > share) return tag;
  }
  return undefined;
}

/** The primary tag of the language a text is in; undefined when it cannot be told. */
export function findLanguage(text: Words): string | undefined {
  const script = languageOfScript(text.text.slice(0, 2000));
  if (script) return script;
  const counts = new Map<string, number>();
  const { common } = theLexicon();
  for (const word of text.words.slice(0, SAMPLE)) {
    for (const tag of common.get(word) ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    for (const tag of neighbours().get(word) ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < ENOUGH || (second && second[1] >= best[1])) return undefined;
  return best[0];
}

let neighbourWords: Map<string, string[]> | undefined;
function neighbours(): Map<string, string[]> {
  if (neighbourWords) return neighbourWords;
  neighbourWords = new Map();
  for (const [tag, list] of Object.entries(NEIGHBOURS)) {
    for (const word of list.split(' ').map(foldWord)) {
      neighbourWords.set(word, [...(neighbourWords.get(word) ?? []), tag]);
    }
  }
  return neighbourWords;
}
