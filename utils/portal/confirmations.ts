import { plain, wordList } from './plainWords';

/**
 * What a page is headed with that confirms an application, in the order ar cs da de el en es fi fr he hi hu id it ja ko nb nl pl
 * pt ro ru sv tr uk vi zh. A line begins so; few and sure ones, for every page of a site carries them.
 */
const confirmations = `تم إرسال طلبك|žádost byla odeslána|ansøgning er sendt|bewerbung wurde erfolgreich übermittelt|bewerbung wurde erfolgreich gesendet|bewerbung wurde erfolgreich eingereicht
  bewerbung wurde gesendet|dank für ihre bewerbung|danke für deine bewerbung|dank für deine bewerbung|η αίτησή σας υποβλήθηκε
  application submitted|application sent|application received|application is on its way|you have successfully applied|you've successfully applied|thank you for applying|thanks for applying|thank you for your application|thanks for your application|received your application
  solicitud enviada|candidatura enviada|gracias por postularte|hakemus lähetetty|candidature envoyée|candidature a été envoyée|merci pour votre candidature|המועמדות הוגשה|आवेदन सबमिट हो गया|आवेदन सबमिट किया गया|lamaran terkirim|candidatura inviata
  応募が完了しました|ご応募ありがとうございます|지원이 완료되었습니다|søknaden er sendt|sollicitatie is verzonden|bedankt voor je sollicitatie|aplikacja została wysłana|candidatura foi enviada|candidatura a fost trimisă
  отклик отправлен|ansökan har skickats|başvurunuz alındı|заявку надіслано|đã ứng tuyển thành công|申请已提交|投递成功|應徵成功`;

/** A longer line is no heading. */
const MAX_LINE = 80;

/** A question says nothing, and neither does what is still to come, did not come, or came and was turned down or taken back. */
const IS_DOUBT =
  /[?？؟]|\b(?:not|when|error|but|however|reject\w*|declin\w*|withdr\w*|delet\w*|nicht|aber|fehler|abgelehnt|zurück\w*|pas|refus\w*|rejet\w*|no|non|não|rechaz\w*|recus\w*|rifiut\w*)\b/i;

/** What may stand before the words that confirm: whose application, how much thanks. */
const BEFORE =
  /^(?:your|the|we have|we've|ihre|deine|die|vielen|herzlichen|besten|vaše|tvoje|din|votre|la|la tua|tu|su|sua|a sua|je|uw|hartelijk|twoja|ваш|вашу|आपका|bạn) /;

/** What follows them: an end, a mark, or what was applied for and with whom; else the line may say anything. */
const AFTER =
  /^(?:$|\s*[^\p{L}\p{M}\p{N}\s]| (?:to|for|at|with|as|successfully|and is|and will|bei|als|für|chez|pour|en|para|per|bij|voor|como|hos|som)(?= |$))/u;

/** Whether a line says that an application was sent, at its start or after a greeting: 'Thanks, Kim! We …'. */
export function confirms(line: string): boolean {
  if (line.length > MAX_LINE || IS_DOUBT.test(line)) return false;
  const starts = [line, line.replace(/^[^,،、!！.。]{1,30}[,،、!！.。]/u, '')]
    .map(plain)
    .flatMap((words) => [words, words.replace(BEFORE, '')])
    .map((words) => words.replace(/^application (?:has been |was )?(?:successfully )?/, 'application '));
  return wordList(confirmations).some((phrase) =>
    starts.some((start) => start.startsWith(phrase) && AFTER.test(start.slice(phrase.length))),
  );
}
