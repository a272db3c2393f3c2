/** Bytes of a text in base 64, as the trained files hold them. */
export const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64.trim()), (unit) => unit.charCodeAt(0));
