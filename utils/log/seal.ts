import * as v from 'valibot';

/**
 * An export that only a password opens: gzip, then AES-GCM with a key that PBKDF2 derives from the password. A hash over
 * the rest tells a damaged file from a wrong password.
 */

/** OWASP's figure for PBKDF2 with HMAC-SHA-256, https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const ITERATIONS = 600_000;
/** More than this nobody of ours writes; a hostile file must not keep the machine busy. */
const MOST_ITERATIONS = 10_000_000;

const sealedSchema = v.object({
  format: v.literal('rebound-sealed'),
  version: v.number(),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ITERATIONS)),
  salt: v.string(),
  iv: v.string(),
  content: v.string(),
  sha256: v.string(),
});
type Sealed = v.InferOutput<typeof sealedSchema>;

const VERSION = 1;

type Bytes = Uint8Array<ArrayBuffer>;

const encode = (words: string): Bytes => new TextEncoder().encode(words);

/** Base64 in pieces: a call takes only so many arguments. */
function toBase64(bytes: Bytes): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
const fromBase64 = (words: string): Bytes => Uint8Array.from(atob(words), (unit) => unit.charCodeAt(0));

const through = async (bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

const hashOf = async ({ version, iterations, salt, iv, content }: Omit<Sealed, 'format' | 'sha256'>): Promise<string> =>
  toBase64(
    new Uint8Array(
      await crypto.subtle.digest('SHA-256', encode(JSON.stringify([version, iterations, salt, iv, content]))),
    ),
  );

async function keyOf(password: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  // The same password from another keyboard can come in other code points.
  const secret = encode(password.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Seals a text with a password that is not empty. */
export async function seal(words: string, password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(password, salt, ITERATIONS);
  const packed = await through(encode(words), new CompressionStream('gzip'));
  const content = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, packed));
  const written = {
    version: VERSION,
    iterations: ITERATIONS,
    salt: toBase64(salt),
    iv: toBase64(iv),
    content: toBase64(content),
  };
  return JSON.stringify({ format: 'rebound-sealed', ...written, sha256: await hashOf(written) } satisfies Sealed);
}

/** Whether a file is a sealed one, also where it is damaged further on. */
export const isSealed = (file: string): boolean => /^\s*\{\s*"format"\s*:\s*"rebound-sealed"/.test(file.slice(0, 200));

/** Why a sealed file does not open. */
export type SealProblem = 'wrong-password' | 'damaged' | 'newer';

/** Opens what {@link seal} made: the text, or why not. Never throws. */
export async function unseal(file: string, password: string): Promise<{ words: string } | SealProblem> {
  let sealed: Sealed;
  try {
    const json: unknown = JSON.parse(file);
    const { version } = v.parse(v.object({ version: v.number() }), json);
    if (version > VERSION) return 'newer';
    sealed = v.parse(sealedSchema, json);
    if ((await hashOf(sealed)) !== sealed.sha256) return 'damaged';
  } catch {
    return 'damaged';
  }
  try {
    const key = await keyOf(password, fromBase64(sealed.salt), sealed.iterations);
    const iv = fromBase64(sealed.iv);
    const packed = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, fromBase64(sealed.content));
    return { words: new TextDecoder().decode(await through(new Uint8Array(packed), new DecompressionStream('gzip'))) };
  } catch {
    return 'wrong-password';
  }
}
