// What the paste panel's webview sends: the clipboard as the browser gives it to a page on paste.
import { isOneOf, isShape, isString } from '../guards.ts';

export interface Pasted {
  readonly type: 'pasted';
  /** `text/html` and `text/plain`; either may be empty, not both. */
  readonly html: string;
  readonly plain: string;
}

export const isPasted = isShape<Pasted>({ type: isOneOf('pasted'), html: isString, plain: isString });
