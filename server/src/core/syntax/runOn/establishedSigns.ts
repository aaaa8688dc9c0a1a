// Bullets and headings in run-on text that need others of their kind beside them. Knows no numbering.
import type { RunOnSign } from './runOnSigns.ts';

/**
 * Without the marks that need others beside them. A bullet or a heading behind a blank may as well stand in a sentence
 * (「中間サーバー ・プラットフォーム」, 「庁内 【LAN】 接続」): others of its kind must show that it begins a line.
 */
export function established(line: string, signs: readonly RunOnSign[]): RunOnSign[] {
  const kinds = signs.map((sign) => kindOf(line, sign));
  const sure = new Set(kinds.filter((_, index) => isSure(line, signs[index], signs[index + 1])));
  const seen = new Map<string | null, number>();
  for (const kind of kinds) seen.set(kind, (seen.get(kind) ?? 0) + 1);
  const boxes = /[□×△]/.test(line);
  const checkboxes = line.includes('□');
  return signs.filter((sign, index) => {
    const kind = kinds[index] ?? null;
    if (kind === null || sign.after !== 'blank') return true;
    if (boxes && /^[■□○●]/.test(kind)) return sure.has(kind) && !checkboxes;
    if (/^[【＜]/.test(kind)) return sure.has(kind);
    const isInRow = kind === kinds[index - 1] || kind === kinds[index + 1];
    // A blank on both sides of these is a way to list words: 「氏名 ・ 住所」, 「平日 - 休日」.
    if (kind === '・ ' || kind === '- ') return isInRow && sure.has(kind);
    const above = signs[index - 1];
    const isBelow = above?.kind === 'heading' && (above.content === sign.at || (seen.get(kind) ?? 0) > 1);
    if (kind === '・') return (isInRow || isBelow || sure.has(kind)) && !isCompound(line, sign);
    return kind === '■' || (seen.get(kind) ?? 0) > 1;
  });
}

/** The mark, of a bullet with a blank behind it if it has one; null for what needs no others. */
function kindOf(line: string, { kind, head, at, content }: RunOnSign): string | null {
  if (kind === 'heading') return line.charAt(at);
  if (head?.style.numeral !== 'bullet') return null;
  return content > at + 1 ? `${line.charAt(at)} ` : line.charAt(at);
}

/** Katakana on both sides of a ・ are one word that a blank broke: 「サーバー ・プラットフォーム」. */
const isCompound = (line: string, { at, content }: RunOnSign): boolean =>
  /[ァ-ヶー][ \t\u3000\u00a0]$/.test(line.slice(Math.max(0, at - 2), at)) &&
  /[ァ-ヶ]/.test(line.charAt(content));

/** Whether only a line begins so: behind 。, or a heading with a sign right behind it. */
const isSure = (line: string, sign: RunOnSign | undefined, next: RunOnSign | undefined): boolean =>
  sign?.after === 'nothing' ||
  sign?.after === 'sentence' ||
  (sign?.kind === 'heading' && line.charAt(sign.at) !== '■' && next?.at === sign.content);
