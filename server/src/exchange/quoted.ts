// Text of the source as messages quote it: in 「」, short enough to leave the message one readable sentence.

export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 60));
  return characters.length > 24 ? `「${characters.slice(0, 24).join('')}…」` : `「${characters.join('')}」`;
}
