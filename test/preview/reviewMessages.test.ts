// Which answers of the page that shows an imported table are believed.
import { expect, it } from 'vitest';
import { isFromReview } from '../../client/src/import/reviewMessages.ts';

it.each([
  [{ type: 'ready' }, true],
  [{ type: 'accept' }, true],
  [{ type: 'cancel' }, true],
  [{ type: 'choose', columns: { いつ: '変更', 備考: null } }, true],
  [{ type: 'choose', columns: { いつ: '__proto__' } }, false],
  [{ type: 'choose', columns: null }, false],
  [{ type: 'choose' }, false],
  [{ type: 'run' }, false],
  ['accept', false],
  [null, false],
])('%j: %s', (message, isBelieved) => expect(isFromReview(message)).toBe(isBelieved));
