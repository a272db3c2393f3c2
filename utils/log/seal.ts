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

const through = (file: Blob, stream: CompressionStream | DecompressionStream): Promise<Blob> =>
  new Response(file.stream().pipeThrough(stream)).blob();

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

/** Seals a file with a password that is not empty. */
export async function seal(file: Blob, password: string): Promise<Blob> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(password, salt, ITERATIONS);
  const packed = await (await through(file, new CompressionStream('gzip'))).arrayBuffer();
  const content = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, packed));
  const written = {
    version: VERSION,
    iterations: ITERATIONS,
    salt: toBase64(salt),
    iv: toBase64(iv),
    content: toBase64(content),
  };
  const sealed: Sealed = { format: 'rebound-sealed', ...written, sha256: await hashOf(written) };
  return new Blob([JSON.stringify(sealed)]);
}

/** Whether a file is a sealed one, also where it is damaged further on. */
export const isSealed = (file: string): boolean => /^\s*\{\s*"format"\s*:\s*"rebound-sealed"/.test(file.slice(0, 200));

/**
 * Why a sealed file does not open. `not-here`: it may well be whole and the password right, but this browser lacks the
 * memory, or something else that opening takes.
 */
export type SealProblem = 'wrong-password' | 'damaged' | 'newer' | 'not-here';

/** Opens what {@link seal} made: the file within, or why not. Never throws. */
export async function unseal(file: string, password: string): Promise<Blob | SealProblem> {
  try {
    const sealed = await readSealed(file);
    if (typeof sealed === 'string') return sealed;
    const key = await keyOf(password, fromBase64(sealed.salt), sealed.iterations);
    const packed = await decrypt(key, fromBase64(sealed.iv), fromBase64(sealed.content));
    return packed ? await through(new Blob([packed]), new DecompressionStream('gzip')) : 'wrong-password';
  } catch {
    return 'not-here';
  }
}

/** What the file says, once it was held against its hash. Throws what is no fault of the file. */
async function readSealed(file: string): Promise<Sealed | 'damaged' | 'newer'> {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch (cause) {
    if (cause instanceof SyntaxError) return 'damaged';
    throw cause;
  }
  const versioned = v.safeParse(v.object({ version: v.number() }), json);
  if (versioned.success && versioned.output.version > VERSION) return 'newer';
  const read = v.safeParse(sealedSchema, json);
  if (!read.success || (await hashOf(read.output)) !== read.output.sha256) return 'damaged';
  return read.output;
}

/** `undefined` where the key is not the one that it was sealed with. */
async function decrypt(key: CryptoKey, iv: Bytes, content: Bytes): Promise<ArrayBuffer | undefined> {
  try {
    return await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, content);
  } catch (cause) {
    // How an authentication that fails is told: https://w3c.github.io/webcrypto/#aes-gcm-operations
    if (cause instanceof DOMException && cause.name === 'OperationError') return undefined;
    throw cause;
  }
}
