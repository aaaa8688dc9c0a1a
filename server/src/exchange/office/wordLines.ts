// The text of a cell of Word as the lines a reader sees. Knows paragraphs, breaks and tracked changes; no style.
import { textLines } from '../source/sourceTable.ts';
import { fieldReader } from './wordField.ts';
import { endsInNext } from './wordLabels.ts';
import { elementsIn, isTakenOut, type XmlElement } from './wordPart.ts';
import { wordSymbol } from './wordSymbol.ts';

/** Properties, and text that is not the cell's: instructions of fields, readings above characters. */
const skipped = new Set(['w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:sdtPr', 'w:instrText', 'w:rt']);

const characters = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

/** `labels`: what Word puts before paragraphs by itself. */
export function wordLines(cell: XmlElement, labels: ReadonlyMap<XmlElement, string>): string[] {
  const lines: string[] = [];
  let line = '';
  let goesOn = false;
  const fieldEnding = fieldReader();
  const endLine = (): void => {
    // Not spread into push: a cell may have more lines than a call takes arguments.
    for (const each of textLines(line)) lines.push(each);
    line = '';
  };
  const walk = (parent: XmlElement): void => {
    for (const element of elementsIn(parent)) {
      const { name } = element;
      if (isTakenOut(element)) continue;
      line += fieldEnding(element)?.text ?? '';
      if (skipped.has(name)) continue;
      if (name === 'w:t' || name === 'm:t') line += textOf(element);
      else if (name === 'w:sym') line += symbolOf(element);
      else if (name === 'w:p') {
        if (!goesOn) endLine();
        line = (labels.get(element) ?? '') + line;
        walk(element);
        goesOn = endsInNext(element);
        if (!goesOn) endLine();
      } else {
        line += characters.get(name) ?? '';
        walk(element);
      }
    }
  };
  walk(cell);
  endLine();
  return lines;
}

const symbolOf = ({ attributes }: XmlElement): string =>
  wordSymbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '');

const isBlank = (character: string): boolean => /[ \t\n]/.test(character);

/** Blanks at the ends count only where the document says so; line breaks are those of the file. */
function textOf(element: XmlElement): string {
  const { text } = element;
  let start = 0;
  let end = text.length;
  if (!element.preserveWhitespace) {
    while (start < end && isBlank(text.charAt(start))) start++;
    while (end > start && isBlank(text.charAt(end - 1))) end--;
  }
  return text.slice(start, end).replaceAll('\n', ' ');
}
