// What the page 公表前の確認 is told, and what it answers.
import type { CheckResult } from '../../../server/src/protocol.ts';
import { type Guard, isCount, isOneOf, isShape } from '../guards.ts';

export interface ToCheck {
  readonly type: 'result';
  /** The document's file name. */
  readonly name: string;
  readonly result: CheckResult;
}

export type FromCheck =
  /** Show this line, zero-based, of the document. */
  | { readonly type: 'reveal'; readonly line: number }
  /** The script runs and wants the result. */
  | { readonly type: 'ready' };

const isReveal = isShape<FromCheck & { type: 'reveal' }>({ type: isOneOf('reveal'), line: isCount });
const isReady = isShape<FromCheck & { type: 'ready' }>({ type: isOneOf('ready') });

export const isFromCheck: Guard<FromCheck> = (value): value is FromCheck => isReveal(value) || isReady(value);
