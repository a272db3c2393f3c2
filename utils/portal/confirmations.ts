import { plain, wordList } from './plainWords';

/**
 * What a page is headed with that confirms an application, in the order ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl
 * pt ro ru sv tr uk vi zh. A part of a line; few and sure ones, for every page of a site carries them.
 */
const confirmations = `تم إرسال طلبك|žádost byla odeslána|ansøgning er sendt|bewerbung wurde erfolgreich|bewerbung wurde gesendet|bewerbung gesendet|dank für ihre bewerbung|danke für deine bewerbung|η αίτησή σας υποβλήθηκε
  application has been submitted|application was submitted|application has been successfully|application was successfully|application has been sent|application has been received|application submitted|application sent|application received|application is on its way|successfully applied|for applying|thank you for your application|received your application
  solicitud enviada|candidatura enviada|gracias por postularte|hakemus lähetetty|candidature envoyée|candidature a été envoyée|merci pour votre candidature|המועמדות הוגשה|आवेदन सबमिट|lamaran terkirim|candidatura inviata|応募が完了しました|ご応募ありがとうございま|지원이 완료되었습니다
  søknaden er sendt|sollicitatie is verzonden|bedankt voor je sollicitatie|aplikacja została wysłana|candidatura foi enviada|candidatura a fost trimisă|отклик отправлен|ansökan har skickats|başvurunuz alındı|заявку надіслано|ứng tuyển thành công|申请已提交|投递成功|應徵成功`;

/** A longer line is no heading. */
const MAX_LINE = 150;

/** A question says nothing, and neither does what is still to come or did not come. */
const IS_DOUBT = /[?？؟]|\b(?:not|once|when|after|if|unable|nicht|sobald|wenn|nachdem|pas|no|non|não)\b/i;

/** Whether a line says that an application was sent. */
export function confirms(line: string): boolean {
  if (line.length > MAX_LINE || IS_DOUBT.test(line)) return false;
  const words = plain(line);
  return wordList(confirmations).some((phrase) => words.includes(phrase));
}
