// Bytes as they travel in a message. Uses what Node and browsers both have.

/** More arguments than this at once overflow the stack. */
const most = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += most)
    characters += String.fromCharCode(...bytes.subarray(at, at + most));
  return btoa(characters);
}
