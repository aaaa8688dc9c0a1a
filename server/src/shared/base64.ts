// Bytes as they travel in a message. Uses what Node and browsers both have.

/** In: base64; throws when it is none. Out: the bytes it stands for. */
export function bytesOf(base64: string): Uint8Array {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

/** More arguments than this at once overflow the stack. */
const most = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += most)
    characters += String.fromCharCode(...bytes.subarray(at, at + most));
  return btoa(characters);
}
