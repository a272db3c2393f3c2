/** A role as it is called, of the case in which it stood: 'инженер' of 'на должность инженера'. */

/** Per language, what a word ends in and what it then ends in; the first that fits. The words before the head are adjectives. */
const HEADS: Record<string, [ending: string, nominative: string][]> = {
  ru: pairs(
    'ера ер,ером ер,еру ер,ора ор,ором ор,ору ор,ёра ёр,иста ист,истом ист,исту ист,теля тель,телем тель,телю тель,аря арь,арем арь,ника ник,ником ник,нику ник,щика щик,щиком щик,чика чик,чиком чик,лога лог,логом лог,нта нт,нтом нт,нту нт,рача рач,рачом рач,тика тик,тиком тик,ицы ица,ицей ица,ицу ица,арки арка,ерки ерка,шки шка',
  ),
  uk: pairs(
    'ера ер,ером ер,ора ор,ором ор,иста ист,істом іст,іста іст,теля тель,телем тель,аря ар,арем ар,ника ник,ником ник,лога лог,логом лог,нта нт,нтом нт,ка ка,ицю иця,иці иця,ицею иця,ерку ерка,арку арка,ерки ерка,тку тка',
  ),
  pl: pairs(
    'iera ier,era er,erem er,ora or,orem or,tora tor,istę ista,isty ista,istą ista,arza arz,arzem arz,nika nik,nikiem nik,loga log,logiem log,nta nt,ntem nt,czyka czyk,czykiem czyk,owcy owca,owcę owca,owcą owca,rki rka,rkę rka,rką rka,czki czka,czkę czka,czką czka,tki tka,tkę tka,ystę ysta,ysty ysta,nkta nkt',
  ),
  cs: pairs(
    'ýra ýr,ýrem ýr,era er,erem er,áře ář,ářem ář,aře ař,ařem ař,ora or,orem or,tele tel,telem tel,nika nik,nikem nik,loga log,logem log,nta nt,ntem nt,isty ista,istu ista,istou ista,ářky ářka,ářku ářka,ářkou ářka,rky rka,rku rka,rkou rka,lky lka,lku lka,lkou lka,tky tka,tku tka,tkou tka,nici nice,nicí nice,ajího ající',
  ),
  fi: pairs(
    'jaksi ja,jäksi jä,riksi ri,istiksi isti,jan ja,jän jä,rin ri,istin isti,nomin nomi,ikon ikko,tajan taja,täjän täjä,jana ja,jänä jä',
  ),
  el: pairs('τή τής,τη της,ρη ρης,κό κός,νο νος,γο γος,ρο ρος,χο χος,τέχνη τέχνης'),
  hu: pairs('ként '),
};
const ADJECTIVES: Record<string, [ending: string, nominative: string][]> = {
  ru: pairs(
    'кого кий,щего щий,шего ший,ого ый,его ий,ым ый,щим щий,шим ший,ским ский,ную ная,шую шая,щую щая,ской ская,ной ная,щей щая,шей шая',
  ),
  uk: pairs('ого ий,ього ій,им ий,шу ша,ну на,ої а'),
  pl: pairs('szego szy,iego i,ego y,szym szy,ym y,ą a,iej ia,ej a'),
  cs: pairs('šího ší,ího í,ého ý,ým ý,ou á'),
};

function pairs(text: string): [string, string][] {
  return text.split(',').map((pair): [string, string] => {
    const [ending = '', nominative = ''] = pair.split(' ');
    return [ending, nominative];
  });
}

function changed(word: string, endings: [string, string][]): string | undefined {
  for (const [ending, nominative] of endings) {
    if (word.length > ending.length + 1 && word.endsWith(ending))
      return word.slice(0, word.length - ending.length) + nominative;
  }
  return undefined;
}

/**
 * A role in the nominative, as far as the endings of its head show another case; `isHead` is true for a word that names an occupation.
 * Languages without such endings, and words that have none of them, stay as they are.
 */
export function nominativeOf(role: string, language: string | undefined, isHead: (word: string) => boolean): string {
  const heads = HEADS[language ?? ''];
  if (!heads) return role;
  const words = role.split(' ');
  const at = words.findIndex(isHead);
  const head = at < 0 ? undefined : changed(words[at] ?? '', heads);
  // The head stands as it is called, and so do the words before it.
  if (head === undefined) return role;
  const adjectives = ADJECTIVES[language ?? ''] ?? [];
  return words.map((word, i) => (i === at ? head : i < at ? (changed(word, adjectives) ?? word) : word)).join(' ');
}
