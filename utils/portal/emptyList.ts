import type { Piece } from './pieces';
import { plain, wordList } from './plainWords';

/**
 * What an empty list says, in the order ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl pt ro ru sv tr uk vi zh. A line
 * begins so; few and sure ones, for every page of a site carries them.
 */
const emptiness = `لا توجد طلبات|žádné žádosti|ingen ansøgninger|keine bewerbungen|sie haben sich noch nicht beworben|du hast dich noch nicht beworben|δεν υπάρχουν αιτήσεις
  no applications|no job applications|you have not applied|you haven't applied|you have no applications|you don't have any applications|you don't have active job applications|there are no applications
  no hay solicitudes|no tienes solicitudes|ei hakemuksia|aucune candidature|vous n'avez pas postulé|אין מועמדויות|कोई आवेदन नहीं|nincs jelentkezés|belum ada lamaran|nessuna candidatura|応募はありません|応募履歴はありません|지원 내역이 없습니다
  ingen søknader|geen sollicitaties|brak aplikacji|nenhuma candidatura|nicio candidatură|нет откликов|inga ansökningar|başvurunuz bulunm|немає заявок|bạn chưa ứng tuyển|暂无申请|尚無應徵`;

/** Longest line that says so, in UTF-16 units: a longer one is about something else. */
const MAX_LINE = 60;

/** Whether a line says that there are no applications. */
export function saysEmpty(line: string): boolean {
  if (line.length > MAX_LINE) return false;
  const words = plain(line);
  return wordList(emptiness).some((start) => words.startsWith(start));
}

/** Whether one of some pieces of a page says so where it is seen: a panel that is not shown says nothing. */
export const areEmpty = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ text, element }) => saysEmpty(text) && element.checkVisibility({ checkVisibilityCSS: true }));
