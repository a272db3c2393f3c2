import { plain, wordList } from './plainWords';

/**
 * What a page is headed with that confirms an application, in the order ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl
 * pt ro ru sv tr uk vi zh. A part of a line; few and sure ones, for every page of a site carries them.
 */
const confirmations = `تم إرسال طلبك|تم استلام طلبك|žádost byla odeslána|ansøgning er sendt|ansøgning er modtaget|tak for din ansøgning
  bewerbung wurde erfolgreich|bewerbung wurde gesendet|bewerbung ist eingegangen|bewerbung gesendet|dank für ihre bewerbung|danke für deine bewerbung|η αίτησή σας υποβλήθηκε
  application has been submitted|application was submitted|application has been successfully|application was successfully|application has been sent|application has been received|application submitted|application sent|application received|application is on its way|successfully applied|thank you for applying|thanks for applying|thank you for your application|received your application
  solicitud enviada|candidatura enviada|solicitud ha sido enviada|candidatura ha sido enviada|gracias por postularte|hakemus lähetetty|hakemuksesi on lähetetty|kiitos hakemuksestasi
  candidature envoyée|candidature a été envoyée|candidature a bien été|merci pour votre candidature|המועמדות הוגשה|आवेदन सबमिट|jelentkezését megkaptuk|lamaran terkirim|lamaran anda telah|candidatura inviata|candidatura è stata inviata|grazie per la tua candidatura
  応募が完了しました|応募を受け付けました|ご応募ありがとうございま|지원이 완료되었습니다|søknaden er sendt|takk for søknaden|sollicitatie is verzonden|sollicitatie is ontvangen|bedankt voor je sollicitatie|aplikacja została wysłana|dziękujemy za aplikowanie
  candidatura foi enviada|obrigado por se candidatar|candidatura a fost trimisă|отклик отправлен|заявка отправлена|спасибо за отклик|ansökan har skickats|tack för din ansökan|başvurunuz alındı|başvurunuz gönderildi|заявку надіслано|ứng tuyển thành công|申请已提交|投递成功|應徵成功`;

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
