// What the page that shows rows before they are written is told, and what it answers.
import type { ShownRow } from '../../../server/src/protocol.ts';
import { type Guard, isListOf, isOneOf, isShape, isString } from '../guards.ts';

/** The rows that the document lacks now. */
export interface ToRows {
  readonly type: 'rows';
  /** 令和3年10月12日 */
  readonly date: string;
  /** What the document was compared with. */
  readonly baseline: string;
  readonly rows: readonly ShownRow[];
  /** One sentence each: items that are left to the author. */
  readonly notices: readonly string[];
}

export type FromRows =
  /** Write the rows with these keys. */
  | { readonly type: 'write'; readonly keys: readonly string[] }
  /** The script runs and wants the rows; leave it. */
  | { readonly type: 'ready' | 'cancel' };

const isWrite = isShape<FromRows & { type: 'write' }>({ type: isOneOf('write'), keys: isListOf(isString) });
const isPlain = isShape<Exclude<FromRows, { type: 'write' }>>({ type: isOneOf('ready', 'cancel') });

export const isFromRows: Guard<FromRows> = (value): value is FromRows => isWrite(value) || isPlain(value);
