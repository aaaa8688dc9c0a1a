// The table that is held, and how what the server sends is laid over it.
import { describe, expect, it } from 'vitest';
import { tableKeeper } from '../../client/src/preview/tableKeeper.ts';
import { mergeTable, rowAt } from '../../client/src/preview/wholeTable.ts';
import type { PreviewRow, PreviewTable, TableParams } from '../../server/src/protocol.ts';
import { row, type SampleTable, table } from './sampleTable.ts';

const first = row(0, '令和3年10月12日', '項目1', '前1', '後1', '事後', '説明1');
const second = row(10, '令和4年4月1日', '項目2', '前2', '後2', '事前', '説明2');
const third = row(20, '令和5年4月1日', '項目3', '前3', '後3', '事前', '説明3');
const edited = { ...second, cells: row(10, '令和4年4月1日', '項目2', '前2', '後2と', '事前', '説明2').cells };

const at = (version: number, whole: PreviewTable): PreviewTable => ({ ...whole, version });
/** Without its cells: as it was. */
const bare = (of: PreviewRow): PreviewRow => ({ ...of, cells: null });
/** What a server sends. */
const patch = (...rows: readonly PreviewRow[]): PreviewTable => ({ ...table(), rows });

describe('a table without the cells of some rows', () => {
  const held: SampleTable = table(first, second, third);

  it('is filled from the one that is held, the very same cells', () => {
    const merged = mergeTable(held, { ...held, rows: [bare(first), edited, bare(third)] });
    expect(merged?.rows).toEqual([first, edited, third]);
    expect(merged?.rows[0]?.cells).toBe(first.cells);
  });

  it('keeps the lines that it came with, where rows moved', () => {
    const moved = { ...bare(third), firstLine: 25, lastLine: 30 };
    expect(mergeTable(held, { ...held, rows: [moved] })?.rows).toEqual([
      { ...third, firstLine: 25, lastLine: 30 },
    ]);
  });

  it('is none when a row is not held, or another document is', () => {
    expect(mergeTable(undefined, { ...held, rows: [bare(first)] })).toBeUndefined();
    expect(mergeTable(table(first), { ...held, rows: [bare(second)] })).toBeUndefined();
    expect(mergeTable(held, { ...held, uri: 'file:///other', rows: [bare(first)] })).toBeUndefined();
  });
});

describe('the row of a line', () => {
  it('is the one that holds it, else the next, else the last', () => {
    const rows = [first, second];
    expect([0, 5, 7, 12, 99].map((line) => rowAt(rows, line))).toEqual([0, 0, 1, 1, 1]);
    expect(rowAt([], 3)).toBe(-1);
  });
});

/** A server that gives these answers in order, when it is told to. */
function server(...answers: readonly (PreviewTable | undefined)[]) {
  const asked: TableParams[] = [];
  const send = async (params: TableParams): Promise<PreviewTable | undefined> => {
    asked.push(params);
    return Promise.resolve(answers[asked.length - 1]);
  };
  return { asked, send };
}

describe('the newest table', () => {
  const { uri } = table();

  it('is asked for with the version that is held', async () => {
    const { asked, send } = server(table(first, second), at(2, patch(bare(first), edited)));
    const keeper = tableKeeper(send);
    await keeper.ask(uri);
    const answer = await keeper.ask(uri);
    expect(asked).toEqual([{ uri }, { uri, known: 1 }]);
    expect(answer?.base).toBe(1);
    expect(answer?.patch.rows[0]?.cells).toBeNull();
    expect(keeper.held()).toEqual(at(2, table(first, edited)));
  });

  it('is asked for anew when a row came without cells that nobody has', async () => {
    const { asked, send } = server(table(first), at(2, patch(bare(second))), at(2, table(second)));
    const keeper = tableKeeper(send);
    await keeper.ask(uri);
    expect((await keeper.ask(uri))?.whole.rows).toEqual([second]);
    expect(asked).toEqual([{ uri }, { uri, known: 1 }, { uri }]);
  });

  it('is asked for whole when the document is another', async () => {
    const { asked, send } = server(table(first), { ...table(second), uri: 'file:///other' });
    const keeper = tableKeeper(send);
    await keeper.ask(uri);
    expect((await keeper.ask('file:///other'))?.base).toBeUndefined();
    expect(asked).toEqual([{ uri }, { uri: 'file:///other' }]);
  });

  it('leaves what is held as it is when the server has none', async () => {
    const { send } = server(table(first), undefined);
    const keeper = tableKeeper(send);
    await keeper.ask(uri);
    expect(await keeper.ask(uri)).toBeUndefined();
    expect(keeper.held()).toEqual(table(first));
  });

  it('is never an older one: whoever asks meanwhile waits, and patches what came before', async () => {
    const { asked, send } = server(table(first), at(2, table(edited)), at(3, patch(bare(edited))));
    const keeper = tableKeeper(send);
    const answers = await Promise.all([keeper.ask(uri), keeper.ask(uri), keeper.ask(uri)]);
    expect(asked.map(({ known }) => known)).toEqual([undefined, 1, 2]);
    expect(answers.map((answer) => answer?.whole.version)).toEqual([1, 2, 3]);
    expect(keeper.held()).toEqual(at(3, table(edited)));
  });

  it('is asked for although the question before failed', async () => {
    let calls = 0;
    const keeper = tableKeeper(async () => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error('no answer')) : Promise.resolve(table(first));
    });
    await expect(keeper.ask(uri)).rejects.toThrow('no answer');
    expect((await keeper.ask(uri))?.whole).toEqual(table(first));
  });
});
