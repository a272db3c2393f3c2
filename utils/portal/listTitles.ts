import { plain, wordList } from './plainWords';

/** What a page that lists applications is headed with. */
const titles = `طلباتي|moje žádosti|mine ansøgninger|meine bewerbungen|bewerbungen|οι αιτήσεις μου
  my applications|your applications|applications|job applications|applied jobs|jobs applied|my submissions|past job submittals
  mis solicitudes|mis candidaturas|hakemukseni|mes candidatures|candidatures|המועמדויות שלי|मेरे आवेदन|jelentkezéseim|lamaran saya|le mie candidature|candidature
  応募履歴|지원 내역|mine søknader|mijn sollicitaties|moje aplikacje|minhas candidaturas|candidaturile mele|мои отклики|mina ansökningar|başvurularım|мої відгуки|việc làm đã ứng tuyển|我的申请|我的申請|應徵紀錄`;

/** Whether a heading says that applications are listed below it; a count may stand behind it: 'My applications (3)'. */
export const isListTitle = (heading: string): boolean =>
  wordList(titles).includes(plain(heading.slice(0, 300).replace(/[\s(:·-]*\p{Nd}+[\s)]*$/u, '')));
