import { isListTitle } from './listTitles';
import { plain, wordList } from './plainWords';

/**
 * What portals say of an application that is under way or has ended in whichever way, where that is all they say. SmartRecruiters
 * and Greenhouse say no more; in the order ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl pt ro ru sv tr uk vi zh.
 */
const active = `نشط|aktivní|aktiv|aktive|aktive ansøgninger|aktive bewerbungen|laufende bewerbungen|laufend|unter auswertung|in auswertung|in bewertung|ενεργή|active|active applications|ongoing|ongoing applications|current applications|under evaluation
  activa|activo|activas|candidaturas activas|solicitudes activas|en evaluación|aktiivinen|actif|active|actives|candidatures actives|candidatures en cours|en cours d'évaluation|פעיל|פעילה|सक्रिय|aktív|aktif|attiva|attivo|attive|candidature attive|in valutazione|in fase di valutazione
  進行中|활성|진행 중인 지원|aktive søknader|actief|actieve sollicitaties|in beoordeling|aktywna|aktywny|aktywne|aktywne aplikacje|w trakcie oceny|ativa|ativo|ativas|candidaturas ativas|em avaliação|activă|активна|активный|активный отклик|активные|aktiva ansökningar|активний|активні|đang hoạt động|进行中|進行中`;

const ended = `غير نشط|neaktivní|inaktiv|inaktive|inaktive bewerbungen|nicht aktiv|nicht mehr aktiv|ανενεργή|inactive|no longer active|inactive applications|inactiva|inactivo|inactivas|ei aktiivinen|inactif|inactive|inactives
  לא פעיל|לא פעילה|निष्क्रिय|inaktív|tidak aktif|inattiva|inattivo|inattive|non attiva|non attivo|非アクティブ|비활성|inactief|niet actief|nieaktywna|nieaktywny|nieaktywne|inativa|inativo|inativas|inactivă|неактивна|неактивный|неактивен|inaktiva|aktif değil|pasif|неактивний|không hoạt động|非活动|已失效`;

/** How an application stands, by such a word; `undefined` for any other. */
export function standingOf(text: string): 'active' | 'ended' | undefined {
  const word = plain(text.replace(/[\s(:·-]*\p{Nd}+[\s)]*$/u, ''));
  return wordList(ended).includes(word) ? 'ended' : wordList(active).includes(word) ? 'active' : undefined;
}

/** Whether a heading stands above applications: the title of the list, or of a part of it. */
export const headsApplications = (heading: string): boolean =>
  isListTitle(heading) || standingOf(heading) !== undefined;
