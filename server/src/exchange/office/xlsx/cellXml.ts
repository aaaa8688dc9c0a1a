// A cell of a sheet as XML: always text, never a formula or a number, with what changed as runs in their own fonts.
import { escapeXml } from '../escapeXml.ts';
import type { Mark, PrintedLine, PrintedRun } from './printedLines.ts';

/** The properties of a run's font, as XML without a prefix; none means the font of the cell. */
export type RunFonts = Readonly<Partial<Record<Mark, string>>>;

export interface CellPlace {
  /** Such as 「B12」. */
  readonly reference: string;
  /** The index of its style, absent where the sheet gives none. */
  readonly style?: string;
  /** The prefix of the sheet's elements, its colon included. */
  readonly prefix: string;
}

export function cellXml(place: CellPlace, lines: readonly PrintedLine[], fonts: RunFonts): string {
  const { reference, style, prefix } = place;
  const attributes = ` r="${reference}"${style === undefined ? '' : ` s="${escapeXml(style)}"`}`;
  const runs = joinRuns(lines);
  if (runs.length === 0) return `<${prefix}c${attributes}/>`;
  const isRich = runs.some(({ mark }) => fonts[mark] !== undefined);
  const text = isRich ? runs.map((run) => richRun(run, fonts)).join('') : textXml(runs.map(textOf).join(''));
  const xml = `<c${attributes} t="inlineStr"><is>${text}</is></c>`;
  return prefix === '' ? xml : withPrefix(xml, prefix);
}

/** No `<` in text or values is left unescaped, so each one begins a tag of ours. */
const withPrefix = (xml: string, prefix: string): string =>
  xml.replace(/<(\/?)/g, (_, slash: string) => `<${slash}${prefix}`);

const textOf = ({ text }: PrintedRun): string => text;

/** The lines with line feeds between them; neighbours with one mark are one run. */
function joinRuns(lines: readonly PrintedLine[]): PrintedRun[] {
  const joined: PrintedRun[] = [];
  for (const [i, { runs }] of lines.entries())
    for (const run of i === 0 ? runs : [{ text: '\n', mark: 'same' as const }, ...runs]) {
      const last = joined.at(-1);
      if (last?.mark === run.mark) joined[joined.length - 1] = { text: last.text + run.text, mark: run.mark };
      else joined.push(run);
    }
  return joined;
}

function richRun({ text, mark }: PrintedRun, fonts: RunFonts): string {
  const font = fonts[mark];
  return `<r>${font === undefined ? '' : `<rPr>${font}</rPr>`}${textXml(text)}</r>`;
}

/** 「_x000D_」 stands for a character in these files, so text that reads like it is written with its first sign as one. */
export const textXml = (text: string): string =>
  `<t xml:space="preserve">${escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))}</t>`;
