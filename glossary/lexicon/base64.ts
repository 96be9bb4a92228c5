/** The lexicon comes to a page as text, since a content script may fetch nothing. */

/** Natively where the browser can: the loop takes milliseconds of every page. */
export function decodeBase64(text: string): Uint8Array {
  const native = (Uint8Array as { fromBase64?(text: string): Uint8Array }).fromBase64;
  if (native) return native.call(Uint8Array, text);
  const { atob } = globalThis as unknown as { atob(text: string): string };
  const bytes = atob(text);
  const buffer = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) buffer[i] = bytes.charCodeAt(i);
  return buffer;
}
