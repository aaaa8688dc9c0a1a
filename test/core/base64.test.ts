import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, toBase64 } from '../../server/src/shared/base64.ts';

test('bytes come out of a message as they went in', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(bytesOf(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

test('a long file is no exception', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => at);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(Buffer.from(bytesOf(toBase64(bytes))).equals(bytes)).toBe(true);
});
