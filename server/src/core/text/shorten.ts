// Long text in a short place.

/** At most `most` code points of `text`, and … where there were more. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const points = Array.from(text);
  return points.length > most ? `${points.slice(0, most).join('')}…` : text;
}
