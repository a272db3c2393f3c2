/** Who signs a Japanese, Chinese or Korean mail: beside a department, before 'です', before '드림', or alone in a line. */
import { isEastAsianHuman } from './caseless';
import type { Mail } from './mail';
import { withoutDepartment } from './nameFacts';
import { keyOf, tidy } from './names';

/** 'ほしの法律事務所の星野です', '人事部の坂本と申します', and what stands before it. */
const JAPANESE =
  /(?:^|[、。\n\s])([^、。\n\s]{1,40}?)の([\u3400-\u9fff々]{1,4}|[ァ-ヶー・]{2,10}|[\u3400-\u9fff々]{1,3}[ \u3000]?[ぁ-んァ-ヶー]{1,5})(?:です|と申します|でございます|より)/u;
const JAPANESE_ALONE = /(?:^|[。\n])([\u3400-\u9fff々]{1,4})(?:です|と申します)(?=[。\n、])/u;
const CHINESE =
  /我(?:是|叫)(?:[^，。,\n]{0,24}?(?:的|HR|hr|招聘专员|人资|人事|招募專員|經理|经理|主管|助理|老师))?([\u3400-\u9fff]{2,4})(?=[，。,！\n])/u;
const KOREAN = /(?:^|[\s.,])([가-힣]{3})(?:입니다|이라고 합니다|라고 합니다)/u;
/** What stands behind a name that signs. */
const BEHIND =
  /\s*(?:드림|올림|배상|拜上|敬上|谨上|謹上|謹啟|敬啟|上|より|拝|님|팀장|매니저|대리|과장|부장|사원|실장|대표|원장|이사|차장|주임|선임|책임)$/u;

const REACH = 160;

function isName(name: string, mail: Mail): boolean {
  return (
    isEastAsianHuman(name, mail.language) &&
    withoutDepartment(name, mail.lexicon).rest === name &&
    ![...mail.reader].some((word) => word.length > 1 && word.startsWith(keyOf(name)))
  );
}

/** The name in one of the last lines: alone, or the last word after departments and companies. */
function inLine(line: string, mail: Mail, company: string): string | undefined {
  const bare = tidy(line.replace(/[（(].*$/u, ''));
  const stripped = tidy(bare.replace(BEHIND, '').replace(BEHIND, ''));
  if (stripped.length > 40 || stripped.length < 2) return undefined;
  const words = stripped.split(/[\s\u3000|／/·]+/u).filter(Boolean);
  // '渡辺 恵' and '佐藤' after what is no name.
  for (const size of [2, 1]) {
    const name = words.slice(-size).join(' ');
    if (words.length < size || keyOf(name) === company) continue;
    const rest = words.slice(0, -size).join(' ');
    const isAlone = rest === '' && (bare !== stripped || words.length === size);
    const isBesideOffice =
      rest !== '' &&
      (withoutDepartment(rest, mail.lexicon).had ||
        keyOf(rest).includes(company) ||
        /[部課室係組组處处팀실원장担当]$/u.test(rest));
    if (
      (isAlone || isBesideOffice) &&
      isName(name, mail) &&
      (size === 1 || words.slice(-2).every((word) => word.length < 4))
    )
      return name;
  }
  return undefined;
}

/** The person; undefined in other scripts. `company` is nobody. */
export function eastAsianPerson(mail: Mail, company: string | undefined): string | undefined {
  const { language, body, signature } = mail;
  if (language !== 'ja' && language !== 'zh' && language !== 'ko') return undefined;
  const key = company === undefined ? '-' : keyOf(company);
  const lines =
    signature.lines.length > 0 ? [...signature.lines] : [body.scan.text.slice(-60).trimEnd().split('\n').at(-1) ?? ''];
  for (const line of lines.slice(0, 4)) {
    const name = inLine(line, mail, key);
    if (name !== undefined) return name;
  }
  const head = body.scan.text.slice(0, REACH);
  const patterns = language === 'ja' ? [JAPANESE, JAPANESE_ALONE] : [language === 'zh' ? CHINESE : KOREAN];
  for (const pattern of patterns) {
    const name = pattern.exec(head)?.at(-1);
    if (name !== undefined && keyOf(name) !== key && isName(name, mail)) return name;
  }
  return undefined;
}
