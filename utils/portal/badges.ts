import { plain, wordList } from './plainWords';

/**
 * What a badge on any job says, whether or not somebody applied for it: that it is new, where and how long one works. In the order
 * ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl pt ro ru sv tr uk vi zh.
 */
const badges = `جديد|جديدة|دوام كامل|دوام جزئي|عن بعد|nové|nová|nový|novinka|plný úvazek|zkrácený úvazek|ny|nyt|nye|fuldtid|deltid|neu|vollzeit|teilzeit|minijob|unbefristet|befristet|feste anstellung|festanstellung|werkstudent|praktikum|homeoffice|νέα|νέο|πλήρης απασχόληση|μερική απασχόληση
  new|full time|full-time|part time|part-time|remote|hybrid|on-site|onsite|on site|temporary|permanent|contract|internship|freelance|premium|promoted|sponsored|featured|urgent|easy apply|quick apply|saved|top
  nuevo|nueva|jornada completa|tiempo completo|media jornada|tiempo parcial|remoto|híbrido|presencial|indefinido|uusi|kokoaikainen|osa-aikainen|etätyö|nouveau|nouvelle|nouvelle offre|temps plein|temps partiel|télétravail|hybride|cdi|cdd|stage|alternance
  חדש|חדשה|משרה מלאה|משרה חלקית|नया|नई|पूर्णकालिक|अंशकालिक|új|teljes munkaidő|részmunkaidő|távmunka|baru|penuh waktu|paruh waktu|nuovo|nuova|tempo pieno|full-time|part-time|tirocinio|da remoto|ibrido
  新着|正社員|契約社員|アルバイト|パート|リモート|신규|정규직|계약직|인턴|재택근무|heltid|deltid|nieuw|nieuwe|voltijd|deeltijd|fulltime|parttime|thuiswerk|nowa|nowe|nowy|nowość|pełny etat|część etatu|zdalna|hybrydowa|novo|nova|tempo inteiro|tempo integral|meio período|efetivo
  nou|nouă|normă întreagă|normă parțială|новая|новый|новое|новинка|полная занятость|частичная занятость|удалённо|удаленно|ny|nya|tillsvidare|yeni|tam zamanlı|yarı zamanlı|uzaktan|нова|новий|повна зайнятість|часткова зайнятість|дистанційно
  mới|toàn thời gian|bán thời gian|từ xa|新|最新|全职|兼职|实习|全職|兼職|远程`;

/** Whether words are said of any job, and so are no status: 'Full-time, remote'. */
export const isBadge = (text: string): boolean =>
  text.split(/\s*[,·|/]\s*/).every((part) => wordList(badges).includes(plain(part)));
