// How many columns of a terminal a character takes. Of ambiguous width (①, ※) counts as narrow, as terminals have it.

/** What has East Asian width W or F, emoji aside. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;

/** One half of a flag is no emoji by itself. */
const emoji = /(?!\p{Regional_Indicator})\p{Emoji_Presentation}/u;

/** What is drawn over the character before it. */
const drawnOver = /[\p{Mn}\p{Me}]/u;

/** The columns of one character: 0, 1 or 2. */
export function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (drawnOver.test(char)) return 0;
  return wide.test(char) || emoji.test(char) ? 2 : 1;
}
