import { plain, wordList } from './plainWords';

/** What a page that lists applications is headed with. */
const titles = `طلباتي|طلبات التوظيف|moje žádosti|mine ansøgninger|meine bewerbungen|bewerbungen|οι αιτήσεις μου
  my applications|your applications|applications|job applications|my job applications|applied jobs|jobs applied|my submissions|application history|past job submittals
  mis solicitudes|mis candidaturas|hakemukseni|mes candidatures|candidatures|המועמדויות שלי|मेरे आवेदन|jelentkezéseim|lamaran saya|le mie candidature|candidature
  応募履歴|지원 현황|지원 내역|mine søknader|mijn sollicitaties|sollicitaties|moje aplikacje|minhas candidaturas|candidaturas|candidaturile mele
  мои отклики|отклики|мои заявки|mina ansökningar|ansökningar|başvurularım|мої відгуки|việc làm đã ứng tuyển|đơn ứng tuyển của tôi|我的申请|我的申請|已投递|申请记录|應徵紀錄`;

/** Whether a heading says that applications are listed below it; a count may stand behind it: 'My applications (3)'. */
export const isListTitle = (heading: string): boolean =>
  wordList(titles).includes(plain(heading.replace(/[\s(:·-]*\p{Nd}+[\s)]*$/u, '')));
