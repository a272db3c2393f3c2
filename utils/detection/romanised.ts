/** Names of other scripts against Latin addresses: both as their consonants, by how they sound. */

const SOUNDS = new Map(
  (
    'бv вv гg ґg дt жs зs кk лl мm нn пp рr сs тt фp хk цs чk шs щs ' +
    'βv γg δt ζs θt κk λl μm νn ξks πp ρr σs ςs τt φp χk ψps ' +
    'בv גg דt זs טt כk ךk לl מm םm נn ןn סs פp ףp צs ץs קk רr שs תt ' +
    'بv تt ثt جg خk دt ذt رr زs سs شs صs ضt طt ظs غg فp قk كk لl مm نn ' +
    'कk खk गg घg चk छk जg झg टt ठt डt ढt तt थt दt धt नn णn पp फp बv भv मm रr लl वv शs षs सs ंn ' +
    // Korean syllables fall apart into these: what begins one, what ends it.
    'ᄀg ᄁk ᄂn ᄃt ᄄt ᄅr ᄆm ᄇv ᄈp ᄉs ᄊs ᄌg ᄍg ᄎk ᄏk ᄐt ᄑp ᆨk ᆫn ᆮt ᆯl ᆷm ᆸp ᆺt ᆻt ᆼng ᆽt ᆾt ᆿk ᇀt ᇁp'
  )
    .split(' ')
    .map((pair): [string, string] => [pair[0] ?? '', pair.slice(1)]),
);
const LATIN = new Map(
  'bv vv gg jg dt zs kk qk ck ll mm nn pp fp rr ss tt'
    .split(' ')
    .map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']),
);

/** The consonants of a word, by sound; sounds that transliterations write in many ways are left out. */
export function soundOf(word: string): string {
  let sound = '';
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/ts|tz|sh|sch/g, 's')
    .replace(/kh|ch/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/x/g, 'ks');
  for (const letter of plain) {
    for (const next of SOUNDS.get(letter) ?? LATIN.get(letter) ?? '') if (!sound.endsWith(next)) sound += next;
  }
  return sound;
}

/** True for a name in a script whose letters stand for sounds that Latin ones stand for, too. */
export const isOtherAlphabet = (name: string): boolean =>
  /^[^\p{L}]*[\u0370-\u06ff\u0900-\u097f\uac00-\ud7a3]/u.test(name);
