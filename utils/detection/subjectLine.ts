/** What mail programs put before the subject of an answer. */
const REPLY =
  /^(?:\s*(?:re|fwd?|fw|aw|wg|rv|tr|antw|sv|vs|rif|odp|enc|r|res|ynt|ilt|vá|továbbítva|doorst|vl|vb|atb|απ|πρθ|ответ|пересл|відп|回复|回覆|答复|转发|轉寄|返信|転送|답장|전달|رد|תשובה)\s*(?:\[\d+\])?\s*[:：])+\s*/iu;

/** The subject without it, its beginning only. */
export function withoutReply(subject: string): string {
  const line = subject.slice(0, 300);
  const colon = line.indexOf(':');
  return (colon >= 0 && colon < 16) || line.includes('：') ? line.replace(REPLY, '') : line;
}
