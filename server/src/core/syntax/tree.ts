// The tree of a document. Ranges inside a block count from the block's first character, so that a block
// whose text did not change keeps its tree; `DocumentNode.blocks` says where each block starts.
import type { Range } from '../text/range.ts';

/** Printed once for each document. Its fields stand in the header block. */
export type HeaderFieldName =
  | '評価書'
  | '評価書番号'
  | '様式'
  | '評価実施機関'
  | '公表日'
  | '宣言'
  | '特記事項';
/** The columns of the table 変更箇所, in the table's order. */
export type RevisionFieldName = '変更' | '項目' | '変更前' | '変更後' | '提出時期' | '説明';
export type FieldName = HeaderFieldName | '対策' | RevisionFieldName;

export interface DocumentNode {
  readonly kind: 'document';
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
}

/** A block and the offset in the document of its first character. Blocks follow each other without a gap. */
export interface PlacedBlock {
  readonly offset: number;
  readonly text: string;
  readonly node: Block;
}

export type Block = Header | MeasureSection | Revision | Unknown | Comment | Blank;

/** 評価書 and the fields of the whole document. */
export interface Header {
  readonly kind: 'header';
  readonly range: Range;
  readonly children: readonly (Field | Unknown | Comment | Blank)[];
}

/** 対策：item path, then the text in force now. */
export interface MeasureSection {
  readonly kind: 'measureSection';
  readonly range: Range;
  readonly children: readonly [path: Field, body: Body];
}

/** One row of 変更箇所. */
export interface Revision {
  readonly kind: 'revision';
  readonly range: Range;
  readonly children: readonly (Field | BodyField | Unknown | Comment | Blank)[];
}

/** A keyword, a colon and a value that may go on over the lines below. */
export interface Field {
  readonly kind: 'field';
  readonly range: Range;
  readonly name: FieldName;
  /** The keyword as written, without the colon. */
  readonly keyword: Range;
  /** Whether the keyword was a near-miss, such as 変更先 for 変更後. */
  readonly misspelt: boolean;
  /** The value, line by line, without the blanks around it; empty when there is none. */
  readonly value: readonly Range[];
  /** Comments between the lines of the value. */
  readonly comments: readonly Comment[];
}

/** 変更前 or 変更後: a keyword, a colon and a body that starts on the same line. */
export interface BodyField {
  readonly kind: 'bodyField';
  readonly range: Range;
  readonly name: '変更前' | '変更後';
  readonly keyword: Range;
  readonly misspelt: boolean;
  readonly body: Body;
}

export interface Body {
  readonly kind: 'body';
  readonly range: Range;
  readonly children: readonly BodyChild[];
}

export type BodyChild = List | Heading | Paragraph | Note | Ellipsis | Comment | Blank;

/** Items that count on from one another. */
export interface List {
  readonly kind: 'list';
  readonly range: Range;
  readonly items: readonly Item[];
}

export interface Item {
  readonly kind: 'item';
  /** From the indentation of its line to the end of its last child. */
  readonly range: Range;
  readonly enumerator: Enumerator;
  /** What follows the enumerator on its line, without the blanks around it. */
  readonly text: Range;
  readonly children: readonly ItemChild[];
  /** Where the numbering breaks: the value that was expected here. */
  readonly expected?: number;
}

export type ItemChild = List | Paragraph | Note | Ellipsis | Comment | Blank;

export interface Enumerator {
  /** The sign with its brackets and its dot, without the blank after it: `(1)`, `4`, `１．`. */
  readonly range: Range;
  readonly family: Family;
  /** Its place in its order, from 1; 0 for a bullet. */
  readonly value: number;
  /** How it is written, apart from its value: siblings agree in it. */
  readonly style: EnumeratorStyle;
}

/** The kind of sign and its bracket: two families never make one list. */
export type Family =
  | 'digit'
  | 'digit)'
  | '(digit)'
  | 'circled'
  | 'latin.'
  | 'latin)'
  | '(latin)'
  | 'LATIN.'
  | 'LATIN)'
  | '(LATIN)'
  | 'kana'
  | 'kana)'
  | '(kana)'
  | 'iroha'
  | 'iroha)'
  | '(iroha)'
  | 'ROMAN'
  | 'roman'
  | 'ROMAN)'
  | 'roman)'
  | '(ROMAN)'
  | '(roman)'
  | 'kanji'
  | '(kanji)'
  | '第digit'
  | `label ${string}`
  | `bullet ${string}`;

/** What is left of a sign when its value is taken away. */
export interface EnumeratorStyle {
  readonly before: string;
  readonly after: string;
  /** The repertoire that the value is written in. */
  readonly numeral:
    | 'half'
    | 'full'
    | 'circled'
    | 'parenthesised'
    | 'latin'
    | 'latinFull'
    | 'kana'
    | 'halfKana'
    | 'romanLetters'
    | 'romanSign'
    | 'kanji'
    | 'bullet';
}

/** 【…】, ＜…＞, ■ … or 第１条 …, with what follows on the line; 〔…〕 and its like when they are the whole line. */
export interface Heading {
  readonly kind: 'heading';
  readonly range: Range;
  readonly text: Range;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly range: Range;
  /** The line without the blanks around it. */
  readonly text: Range;
}

/** （※１） …, （注） …: numbered apart from the items. */
export interface Note {
  readonly kind: 'note';
  readonly range: Range;
  readonly text: Range;
}

/** （略） alone or for a range of items. */
export interface Ellipsis {
  readonly kind: 'ellipsis';
  readonly range: Range;
  readonly text: Range;
}

export interface Unknown {
  readonly kind: 'unknown';
  readonly range: Range;
  readonly text: Range;
}

export interface Comment {
  readonly kind: 'comment';
  readonly range: Range;
  readonly text: Range;
}

export interface Blank {
  readonly kind: 'blank';
  readonly range: Range;
}
