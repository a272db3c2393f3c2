import { plain, wordList } from './plainWords';

/**
 * The words on lists of applications that say what stands where, in each language that labels are known in. Only whole words
 * count: 'Status', never a sentence with it. The order is ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl pt ro
 * ru sv tr uk vi zh; what two languages share stands once.
 */

/** What a column, or a word before a colon, is about. */
export type Meaning = 'status' | 'role' | 'company' | 'applied' | 'changed' | 'requisition' | 'other';

const headers: Record<Meaning, string> = {
  status: `الحالة|حالة الطلب|stav|stav žádosti|stav přihlášky|status|ansøgningsstatus|bewerbungsstatus|aktueller status|stand|stand der bewerbung
    κατάσταση|κατάσταση αίτησης|application status|current status|submission status|candidate status|job status|my status|status of application|stage|current stage
    estado|estado de la solicitud|estado de la candidatura|estado actual|tila|hakemuksen tila|statut|état|statut de la candidature|état de la candidature|statut actuel
    סטטוס|מצב|סטטוס מועמדות|स्थिति|आवेदन की स्थिति|állapot|státusz|jelentkezés állapota|status lamaran|stato|stato candidatura|stato della candidatura
    ステータス|状況|選考状況|応募状況|選考ステータス|応募ステータス|상태|지원 상태|진행 상태|진행 상황|전형 상태|søknadsstatus|sollicitatiestatus|huidige status
    status aplikacji|status zgłoszenia|etap|situação|status da candidatura|estado da candidatura|stare|stadiu|starea candidaturii|статус|статус отклика|статус заявки
    состояние|ansökningsstatus|durum|başvuru durumu|стан|статус відгуку|trạng thái|tình trạng|trạng thái ứng tuyển|状态|狀態|申请状态|申請狀態|当前状态|应聘状态|投递状态|應徵狀態`,
  role: `الوظيفة|المسمى الوظيفي|pozice|název pozice|pracovní pozice|stilling|jobtitel|stillingsbetegnelse|stelle|position|stellenbezeichnung|stellentitel|jobbezeichnung|beruf
    θέση|τίτλος θέσης|job title|title|job|role|position title|posting title|requisition title|job name|posting|applied position|position applied for
    puesto|cargo|título del puesto|oferta|vacante|tehtävä|työpaikka|nimike|poste|intitulé du poste|offre|emploi|משרה|תפקיד|पद|नौकरी|munkakör|állás|pozíció
    posisi|lowongan|jabatan|posizione|ruolo|offerta|職種|求人|求人名|ポジション|募集職種|직무|채용공고|공고|포지션|지원 직무|stillingstittel|functie|vacature|functietitel
    stanowisko|oferta pracy|nazwa stanowiska|vaga|título da vaga|post|titlul postului|poziție|должность|вакансия|позиция|tjänst|befattning|jobb|roll
    pozisyon|ilan|iş ilanı|посада|вакансія|позиція|vị trí|công việc|chức danh|职位|職位|职位名称|職缺|岗位|应聘职位|申请职位`,
  company: `الشركة|جهة العمل|společnost|firma|zaměstnavatel|virksomhed|arbejdsgiver|unternehmen|arbeitgeber|εταιρεία|εργοδότης|company|employer|organization|organisation|company name
    empresa|compañía|yritys|työnantaja|entreprise|société|employeur|חברה|מעסיק|कंपनी|cég|munkáltató|vállalat|perusahaan|azienda|società|会社|企業|会社名|企業名
    회사|회사명|기업|기업명|bedrift|arbeidsgiver|selskap|bedrijf|werkgever|pracodawca|entidade|companie|angajator|компания|работодатель|företag|arbetsgivare
    şirket|işveren|компанія|роботодавець|công ty|nhà tuyển dụng|公司|公司名称|企业|雇主`,
  applied: `تاريخ التقديم|تاريخ الطلب|datum odeslání|datum žádosti|odesláno|ansøgningsdato|ansøgt|ansøgt den|bewerbungsdatum|beworben|beworben am|eingereicht am|gesendet am|bewerbung vom
    ημερομηνία αίτησης|υποβλήθηκε|applied|applied on|date applied|application date|applied date|submitted|submitted on|date submitted|submission date|date of application|completed on
    fecha de solicitud|solicitado|inscrito|fecha de inscripción|fecha de postulación|hakupäivä|haettu|lähetetty|date de candidature|postulé le|candidature envoyée le|envoyée le|date d’envoi
    תאריך הגשה|הוגש|आवेदन की तारीख|आवेदन तिथि|jelentkezés dátuma|beküldve|tanggal melamar|dilamar|tanggal lamaran|data candidatura|data di candidatura|inviata il
    応募日|応募日時|申込日|지원일|지원 날짜|지원일시|søknadsdato|søkt|sendt|sollicitatiedatum|gesolliciteerd op|verzonden op|data aplikacji|data zgłoszenia|wysłano
    data da candidatura|data de candidatura|candidatura enviada em|data aplicării|aplicat la|trimis la|дата отклика|дата подачи|отправлено|ansökningsdatum|ansökt|skickad
    başvuru tarihi|başvuruldu|дата подання|дата відгуку|надіслано|ngày ứng tuyển|ngày nộp|申请日期|申請日期|投递时间|申请时间|应聘时间|應徵日期`,
  changed: `آخر تحديث|تاريخ التحديث|aktualizováno|poslední změna|opdateret|sidst opdateret|aktualisiert|aktualisiert am|zuletzt aktualisiert|letzte änderung|stand vom|τελευταία ενημέρωση
    updated|updated on|last updated|last update|status date|status changed|last activity|last modified|actualizado|última actualización|fecha de actualización|päivitetty
    mis à jour|mis à jour le|dernière mise à jour|עודכן|תאריך עדכון|अपडेट किया गया|frissítve|utolsó frissítés|diperbarui|terakhir diperbarui|aggiornato|aggiornato il|ultimo aggiornamento
    更新日|更新日時|最終更新|업데이트|최종 수정일|oppdatert|sist oppdatert|bijgewerkt|laatst bijgewerkt|zaktualizowano|ostatnia aktualizacja|atualizado|última atualização
    actualizat|ultima actualizare|обновлено|дата обновления|uppdaterad|senast uppdaterad|güncellendi|son güncelleme|оновлено|останнє оновлення|cập nhật|cập nhật lần cuối|更新时间|更新日期|更新時間`,
  requisition: `رقم الوظيفة|číslo pozice|stillingsnummer|stellennummer|stellen-id|referenznummer|kennziffer|job-id|κωδικός θέσης|job id|job number|requisition|requisition id|requisition number|req id|req #|job #|reference|reference number
    posting number|job requisition id|número de referencia|referencia|viite|viitenumero|référence|numéro de référence|numéro du poste|מספר משרה|नौकरी आईडी|referenciaszám|id lowongan|riferimento|codice offerta
    求人番号|求人id|공고번호|referanse|referentie|vacaturenummer|numer referencyjny|nr ref|referência|código da vaga|referință|номер вакансии|referens|referensnummer|ilan no|номер вакансії|mã công việc|职位编号|職缺編號`,
  other: `loại|loại hình|loại công việc|hình thức|hình thức làm việc|địa điểm|ort|standort|location|city|country|département|lieu|actions|action|aktionen|aktion|deadline|salary|type|art|employment type|department|category|recruiter|contact|name|documents|notes`,
};

let meanings: Map<string, Meaning> | undefined;

/** What a heading of a column is about; `undefined` where it is not known. */
export function meaningOf(heading: string): Meaning | undefined {
  meanings ??= new Map(
    (Object.keys(headers) as Meaning[]).flatMap((name) => wordList(headers[name]).map((word) => [plain(word), name])),
  );
  return meanings.get(plain(heading));
}
