// A document changed in steps is understood like the same text opened anew.
import { afterAll, expect, test } from 'vitest';
import type { Position, Range } from 'vscode-languageserver/node';
import { sample } from './documents.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
afterAll(() => session.end());

/** The place of an offset, reckoned apart from the library that the server uses. */
function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

const fresh = 'file:///fresh.hyoka';

/** Replaces parts of `text` one after the other in one change, and gives the text after it. */
async function changed(text: string, edits: readonly (readonly [from: number, to: number, by: string])[]) {
  let now = text;
  const changes = edits.map(([from, to, by]) => {
    const range: Range = { start: positionOf(now, from), end: positionOf(now, to) };
    now = now.slice(0, from) + by + now.slice(to);
    return { range, text: by };
  });
  const diagnostics = await session.change(changes, uri);
  // Findings that point at another place name the document.
  const known = JSON.stringify(await session.open(now, fresh)).replaceAll(fresh, uri);
  expect(diagnostics, JSON.stringify(now)).toEqual(JSON.parse(known));
  const [symbols, freshSymbols] = await Promise.all(
    [uri, fresh].map((of) => session.ask('textDocument/documentSymbol', { textDocument: { uri: of } })),
  );
  expect(symbols).toEqual(freshSymbols);
  await session.close(fresh);
  return now;
}

const crlf = sample.replaceAll('\n', '\r\n');

test('typing, pasting, joining and dividing lines give what a fresh look gives', async () => {
  let text = crlf;
  const at = (part: string) => {
    expect(text).toContain(part);
    return text.indexOf(part);
  };
  await session.open(text);
  text = await changed(text, [[at('情報を保管'), at('を保管'), '']]);
  text = await changed(text, [[at('(2)'), at('(2)') + 3, '(3)']]);
  text = await changed(text, [[at('書類を施錠'), at('書類を施錠'), '𠮟𠮷情報情報\r\n    (4) ']]);
  text = await changed(text, [[at('𠮟'), at('𠮷'), '']]);
  text = await changed(text, [[at('\r\n説明'), at('説明'), '']]);
  text = await changed(text, [[at('事後説明') + 2, at('事後説明') + 2, '\r\n']]);
  text = await changed(text, [[at('変更前：'), at('変更後：'), '変更先：\n  一\r  二\r\n']]);
  text = await changed(text, [[at('対策：'), at('変更：'), '']]);
  text = await changed(text, [
    [0, 0, '\r\n誤り\r\n'],
    [2, 4, ''],
    [0, 0, crlf],
    [crlf.length, crlf.length + 2, ''],
  ]);
  text = await changed(text, [[0, text.length, '']]);
  text = await changed(text, [[0, 0, crlf]]);
  await session.close();
});

/** Numbers below `limit` that are the same in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
}

const pieces = [
  '\r\n',
  '\n',
  '(1) ',
  '1. ',
  '情報情報',
  '𠮟',
  '変更：',
  '変更前：\n',
  '令和3年2月30日',
  '  ',
  '（略）',
  '// ',
];

test.each([1, 2, 3, 4])('so does the row of changes number %i', async (seed) => {
  const below = numbers(seed);
  /** An offset that divides neither a character nor a line end. */
  const place = (text: string) => {
    let offset = below(text.length + 1);
    while (/^[\n\udc00-\udfff]/.test(text.slice(offset, offset + 1)) && offset > 0) offset--;
    return offset;
  };
  let text = crlf;
  await session.open(text);
  for (let step = 0; step < 25; step++) {
    const from = place(text);
    const to = below(3) === 0 ? Math.max(from, place(text.slice(0, from + below(60)))) : from;
    const [start, end] = from <= to ? [from, to] : [to, from];
    text = await changed(text, [[start, end, below(4) === 0 ? '' : (pieces[below(pieces.length)] ?? '')]]);
  }
  await session.close();
});
