// What the page that shows a table before it becomes a document is told, and what it answers.
import type { ImportResult } from '../../../server/src/protocol.ts';
import { type Guard, isOneOf, isShape } from '../guards.ts';

/** The form's columns, by the field that each of them is in a document. */
export const fieldNames = {
  変更: '変更日',
  項目: '項目',
  変更前: '変更前の記載',
  変更後: '変更後の記載',
  提出時期: '提出時期',
  説明: '提出時期に係る説明',
} as const;
export type Field = keyof typeof fieldNames;

/** The table as it was read last, or why it could not be read. */
export interface ToReview {
  readonly type: 'result';
  /** The file's name, or 「コピーした表」. */
  readonly name: string;
  readonly result: ImportResult;
}

/** By their headings the columns that the author chose, and what they are; null: a comment. */
export type Chosen = Readonly<Record<string, Field | null>>;

export type FromReview =
  /** Read the table anew with these columns. */
  | { readonly type: 'choose'; readonly columns: Chosen }
  /** The script runs and wants the result; make the document of what is shown; leave it. */
  | { readonly type: 'ready' | 'accept' | 'cancel' };

const isField = isOneOf(...(Object.keys(fieldNames) as Field[]));
const isChosen: Guard<Chosen> = (value): value is Chosen =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((field) => field === null || isField(field));
const isChoice = isShape<FromReview & { type: 'choose' }>({ type: isOneOf('choose'), columns: isChosen });
const isPlain = isShape<Exclude<FromReview, { type: 'choose' }>>({
  type: isOneOf('ready', 'accept', 'cancel'),
});

export const isFromReview: Guard<FromReview> = (value): value is FromReview =>
  isChoice(value) || isPlain(value);
