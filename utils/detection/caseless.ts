/** Names of people in scripts without capitals: what is long, or ends like an institution, is none. */

const HAN = /^(?:[\u3400-\u9fff々ヶ]{1,5}|[\u3400-\u9fff々ヶ]{1,3}[ \u3000・·][\u3400-\u9fff々ぁ-んァ-ヶー]{1,4})$/;
const KANA_GIVEN = /^[\u3400-\u9fff々]{1,3}[ \u3000]?[ぁ-んァ-ヶー]{2,4}$/;
const KATAKANA_NAME = /^[ァ-ヶー]{1,8}(?:[・·＝ \u3000][ァ-ヶー]{1,8}){1,3}$/;
const HANGUL_NAME =
  /^[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국은편용나피반봉사부]\s?[가-힣]{1,2}$|^(?:남궁|황보|제갈|선우|독고)[가-힣]{1,2}$/;
const HAN_SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫朱马馬胡郭林何高梁郑鄭罗羅宋谢謝唐韩韓曹许許邓鄧萧蕭冯馮曾程蔡彭潘袁于董余苏蘇叶葉吕呂魏蒋蔣田杜丁沈姜范江傅钟鍾卢盧汪戴崔任陆陸廖姚方金邱丘夏谭譚韦韋贾賈邹鄒石熊孟秦阎閻薛侯雷白龙龍段郝孔邵史毛常万萬顾顧赖賴武康贺賀严嚴尹钱錢施牛洪龚龔汤湯陶黎温溫莫易樊乔喬文安殷颜顏庄莊章鲁魯倪庞龐邢俞翟蓝藍聂聶齐齊向申葛岳柯歐欧司上官游簡简詹';

/** Ends of what is an institution, a shop, a department or a title. */
const INSTITUTION =
  /(?:会社|公司|集团|集團|病院|医院|醫院|大学|大學|学校|學校|学園|学院|學院|幼儿园|幼稚園|保育園|中学|小学|國小|市役所|区役所|役所|县|市|區|区|局|廳|庁|省|部|課|科|组|組|室|处|處|係|班|团|團|会|會|所|院|館|馆|店|堂|屋|社|行|銀行|银行|工場|厂|廠|園|园|亭|家|庄|莊|座|楼|樓|科技|物流|运输|運輸|建設|建设|製作所|担当|長|長|长|師|师|員|员|主|一同|様|敬礼|敬禮|敬上|谨上|敬啟|謹啟|병원|학교|회사|대학교|연구소|팀|부|실|센터|은행|그룹)$/u;

/** Words for offices that are no names. */
const OFFICE =
  /^(?:購買|采购|採購|営業|配車|調度|调度|経理|総務|總務|总务|広報|企画|企划|開発|開發|开发|製造|物流|調達|編集|编辑|編輯|看護|护理|護理|事務|店舗|本部|本社|支店|採用|教務|学務|庶務|人事|行政|二つ|二名|三名|先生|店主|店長|院長|園長|代表|社長|料理長|オーナー|代表取締役)$/u;
const KOREAN_OFFICE =
  /(?:팀|부|실|과|처|국|위원회|본부|센터|담당자?|사장|대표|원장|점장|주방장|소장|팀장|매니저|컨설턴트|운영|채용|인사|입니다|니다)$/u;

/** True for a Korean office or title. */
export const isOffice = (name: string): boolean => name.charCodeAt(0) >= 0xac00 && KOREAN_OFFICE.test(name);

/** What a shop's name begins with. */
const SHOP = /^(?:居酒屋|喫茶|食堂|劇団|旅館|民宿|酒場|株式会社|有限会社)/u;

/** True for a name in a script of East Asia. */
export const isCaselessName = (name: string): boolean => /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(name);

/** True when an East Asian name is likely a human's: short, with a family name, no institution. */
export function looksLikeOwnName(name: string): boolean {
  if (OFFICE.test(name) || SHOP.test(name)) return false;
  if (HANGUL_NAME.test(name)) return !KOREAN_OFFICE.test(name);
  if (KATAKANA_NAME.test(name)) return /[・·＝]/.test(name);
  if (name.split(/[ \u3000]/).some((part) => part.length > 2 && INSTITUTION.test(part))) return false;
  if (KANA_GIVEN.test(name)) return name.length <= 7;
  return HAN.test(name);
}

/** True for two to four characters that begin with a Chinese family name. */
const looksChinese = (name: string): boolean =>
  /^[\u3400-\u9fff]{2,4}$/.test(name) && HAN_SURNAMES.includes(name[0] ?? '') && !INSTITUTION.test(name);

/** True when a name in a script of East Asia is likely a human's in the mail's language. */
export const isEastAsianHuman = (name: string, language: string | undefined): boolean =>
  language === 'zh' ? looksChinese(name) || /^[小老阿][\u3400-\u9fff]$/u.test(name) : looksLikeOwnName(name);

/** Times, and words that no name is without being a sentence's. */
const NO_NAME =
  /^(?:先日|先週|来週|今週|昨日|明日|本日|当日|今回|前回|次回|この|その|どの|第[一二三四]|本次|此次|上周|下周|上週|下週|昨天|明天|今天)|から|まで|こと|もの|私|我|您|你|们|們|저희|우리/u;

/** True when what stands beside a phrase can be a company's name. */
export const canBeName = (name: string): boolean => name.length > 1 && !NO_NAME.test(name);
