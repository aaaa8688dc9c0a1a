// What of a table of Word was not read, or was read though it does not show: counted, and said in one sentence each.
import { t } from '@vscode/l10n';
import { childNamed, elementsIn, hasTakenOut, isOn, isTakenOut, XmlElement } from './wordPart.ts';
import { fieldReader } from './wordField.ts';
import { unknownSymbol, wordSymbol } from './wordSymbol.ts';

interface Counts {
  takenOut: number;
  hidden: number;
  notes: number;
  pictures: number;
  symbols: number;
  /** Fields that were read as characters beside one another, and those of which nothing was. */
  flattened: number;
  unread: number;
}

/** `tables`: those that were read. */
export function aboutWordTables(tables: readonly XmlElement[]): string[] {
  const counts: Counts = {
    takenOut: 0,
    hidden: 0,
    notes: 0,
    pictures: 0,
    symbols: 0,
    flattened: 0,
    unread: 0,
  };
  for (const table of tables) count(table, counts, fieldReader());
  const { takenOut, hidden, notes, pictures, symbols, flattened, unread } = counts;
  const sentences: readonly (readonly [number, string])[] = [
    [takenOut, t`変更履歴で削除されている${takenOut}か所は、読み込みませんでした`],
    [hidden, t`隠し文字になっている${hidden}か所も、ほかの文字と同じに読み込みました`],
    [notes, t`脚注と文末脚注${notes}個は読み込まなかったので、要るものは書き足してください`],
    [pictures, t`図${pictures}個は文字ではないので、読み込みませんでした`],
    [symbols, t`記号のフォントの文字${symbols}個が何かわからないので、「${unknownSymbol}」にしました`],
    [
      flattened,
      t`重ねた文字のフィールド${flattened}個は、文字を並べて読み込んだので、Wordで確かめてください`,
    ],
    [unread, t`フィールド${unread}個は表示する文字がファイルにないので、要るものは書き足してください`],
  ];
  return sentences.flatMap(([times, sentence]) => (times > 0 ? [sentence] : []));
}

function count(parent: XmlElement, counts: Counts, fieldEnding: ReturnType<typeof fieldReader>): void {
  for (const element of elementsIn(parent)) {
    const { name } = element;
    const field = isTakenOut(element) ? undefined : fieldEnding(element);
    if (field?.isExact === false) counts[field.text === '' ? 'unread' : 'flattened']++;
    if (isTakenOut(element)) {
      if (hasText(element)) counts.takenOut++;
    } else if (name === 'w:tr' && hasTakenOut(childNamed(element, 'w:trPr'))) counts.takenOut++;
    else {
      if (name === 'w:r' && isOn(childNamed(element, 'w:rPr'), 'w:vanish') && hasText(element))
        counts.hidden++;
      if (name === 'w:footnoteReference' || name === 'w:endnoteReference') counts.notes++;
      if ((name === 'w:drawing' || name === 'w:pict') && !hasText(element)) counts.pictures++;
      if (name === 'w:sym' && isUnknown(element)) counts.symbols++;
      count(element, counts, fieldEnding);
    }
  }
}

const isUnknown = ({ attributes }: XmlElement): boolean =>
  wordSymbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '') === unknownSymbol;

/** Whether `element` holds a character of text, taken out or not. */
const hasText = (element: XmlElement): boolean =>
  elementsIn(element).some(
    (child) =>
      ((child.name === 'w:t' || child.name === 'w:delText') && child.text.trim() !== '') || hasText(child),
  );
