// What JSON is made of, each part with its place.
import type { Range } from '../text/range.ts';

export type JsonNode =
  | { readonly kind: 'object'; readonly range: Range; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly range: Range; readonly items: readonly JsonNode[] }
  | JsonString
  | { readonly kind: 'other'; readonly range: Range; readonly value: unknown };

export interface JsonString {
  readonly kind: 'string';
  readonly value: string;
  /** With its quotation marks. */
  readonly range: Range;
}

export interface JsonMember {
  readonly name: JsonString;
  readonly value: JsonNode;
}

/** What is wrong with a text; `range` covers the offending characters. */
export interface Problem {
  readonly range: Range;
  readonly message: string;
}
