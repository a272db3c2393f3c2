import { plain, wordList } from './plainWords';

/** What a page that lists applications is headed with. */
const titles = `طلباتي|طلبات التوظيف|moje žádosti|moje přihlášky|mine ansøgninger|meine bewerbungen|bewerbungen|ihre bewerbungen|deine bewerbungen|gesendete bewerbungen|οι αιτήσεις μου
  my applications|your applications|applications|job applications|my job applications|applied jobs|jobs applied|my submissions|submitted applications|application history|application status|past job submittals|my jobs
  mis solicitudes|mis candidaturas|mis postulaciones|hakemukseni|omat hakemukset|mes candidatures|vos candidatures|candidatures|המועמדויות שלי|मेरे आवेदन|jelentkezéseim|lamaran saya|le mie candidature|candidature
  応募履歴|応募一覧|応募済み|応募管理|지원 현황|지원 내역|지원현황|지원내역|mine søknader|mijn sollicitaties|sollicitaties|moje aplikacje|minhas candidaturas|candidaturas|as minhas candidaturas|candidaturile mele|aplicările mele
  мои отклики|отклики|мои заявки|mina ansökningar|ansökningar|başvurularım|мої відгуки|мої заявки|việc làm đã ứng tuyển|đơn ứng tuyển của tôi|我的申请|我的申請|已投递|申请记录|投递记录|應徵紀錄`;

/** Whether a heading says that applications are listed below it; a count may stand behind it: 'My applications (3)'. */
export const isListTitle = (heading: string): boolean =>
  wordList(titles).includes(plain(heading.replace(/[\s(:·-]*\p{Nd}+[\s)]*$/u, '')));
