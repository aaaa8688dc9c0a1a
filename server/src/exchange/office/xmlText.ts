// The bytes of an XML part as text that any parser may be given: no DOCTYPE, bounded in depth and in elements.
// Looks at the marks only; whether the text is well-formed is the parser's question.
import { t } from '@vscode/l10n';
import { Refusal } from '../refusal.ts';

/** What one part may hold; the depth also bounds every walk over its tree. */
export const xmlLimits = { depth: 256, elements: 500_000 } as const;

/** Throws a Refusal when `bytes` are in no encoding of XML, or more than the limits. */
export function xmlText(bytes: Uint8Array): string {
  const text = decode(bytes);
  checkMarks(text);
  return text;
}

export const brokenXml = (): string =>
  t`ファイルの中のXMLが壊れているので、元のプログラムで開いて保存し直してから読み込んでください`;

/** UTF-8 and UTF-16 are all that office files may use; the first bytes tell which, whatever is declared. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  const encoding = little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal(brokenXml());
    throw error;
  }
}

const tooMuch = (what: string): string =>
  t`ファイルの中のXMLの${what}ので、変更箇所の表だけを新しいファイルにコピーして読み込んでください`;

const spans: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** One walk from mark to mark: a parser that calls itself for each element must not meet a depth without end. */
function checkMarks(text: string): void {
  let depth = 0;
  let elements = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const span = spans.find(([start]) => text.startsWith(start, at));
    if (span) {
      at = text.indexOf(span[1], at + span[0].length);
      if (at === -1) return;
    } else if (text.startsWith('<!', at)) {
      throw new Refusal(tooMuch(t`DOCTYPE宣言は読み込まない`));
    } else if (text.startsWith('</', at)) {
      depth--;
      at++;
    } else {
      at = tagEnd(text, at + 1);
      if (++elements > xmlLimits.elements)
        throw new Refusal(tooMuch(t`要素が${xmlLimits.elements / 10_000}万個を超える`));
      if (text.charAt(at - 1) !== '/' && ++depth > xmlLimits.depth) {
        throw new Refusal(tooMuch(t`入れ子が${xmlLimits.depth}段を超える`));
      }
    }
  }
}

/** Where the `>` of the tag is, which may also stand in the value of an attribute; the text's end without one. */
function tagEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '>') return at;
    if (character !== '"' && character !== "'") continue;
    at = text.indexOf(character, at + 1);
    if (at === -1) break;
  }
  return text.length;
}
