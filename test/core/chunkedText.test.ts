// A text in chunks, of which many move as one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Chunk } from '../../server/src/core/text/chunk.ts';
import { ChunkedText } from '../../server/src/core/text/chunkedText.ts';

const texts = ['一行\n', '一行目\r\n二行目\r\n', '\n', '三行\n三行\n三行\n'];
const chunkAt = (at: number) => new Chunk(texts[at % texts.length] ?? '');

/** Where each of `chunks` stands, added up from the first. */
function added(chunks: readonly Chunk[]) {
  let [offset, line] = [0, 0];
  return chunks.map(({ text }) => {
    const place = { offset, line };
    offset += text.length;
    line += text.split('\n').length - 1;
    return place;
  });
}

test('every chunk knows its offset and its line, however many come and go before it', () => {
  const place = fc.integer({ min: 0, max: 1000 });
  const step = fc.tuple(place, fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 150 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const text = new ChunkedText<Chunk>();
      const expected: Chunk[] = [];
      const start: [number, number, number] = [0, 0, 300];
      for (const [at, count, more] of [start, ...steps]) {
        const first = at % (expected.length + 1);
        const gone = Math.min(count, expected.length - first);
        const inserted = Array.from({ length: more }, (_, index) => chunkAt(at + index));
        text.splice(first, gone, inserted);
        expected.splice(first, gone, ...inserted);
        expect(text.chunks.map(({ offset, line }) => ({ offset, line }))).toEqual(added(expected));
        expect(text.toString()).toBe(expected.map((chunk) => chunk.text).join(''));
      }
    }),
  );
});
