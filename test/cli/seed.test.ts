// The real table on its way through the command line: import, lint, export.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { placeWith } from './runCli.ts';

const seed = readFileSync(new URL('../cases/seed.txt', import.meta.url));
const place = placeWith({ 'seed.txt': seed });

beforeAll(async () => {
  expect(await place.run(['import', 'seed.txt', '-o', 'seed.hyoka'])).toMatchObject({
    status: 0,
    stdout: '',
  });
});

test('import gives two revisions and says what it repaired, row by row', async () => {
  const { status, stdout, stderr } = await place.run(['import', 'seed.txt']);
  expect(status).toBe(0);
  expect(stdout).toBe(place.read('seed.hyoka'));
  expect(stdout.match(/^変更：/gm)).toHaveLength(2);
  expect(stderr.trimEnd().split('\n')).toEqual([
    'seed.txt: 1行目で、1つのセルにあった「事後」と説明を分けました',
    expect.stringMatching(/^seed\.txt: 1行目の変更前で、つながっていた項目を\d+行に分けました$/),
    expect.stringMatching(/^seed\.txt: 1行目の変更後で、つながっていた項目を\d+行に分けました$/),
    expect.stringMatching(/^seed\.txt: 2行目の変更前で、つながっていた項目を\d+行に分けました$/),
    expect.stringMatching(/^seed\.txt: 2行目の変更後で、つながっていた項目を\d+行に分けました$/),
  ]);
});

test('import --strict makes each repair an error', async () => {
  expect(await place.run(['import', 'seed.txt', '--strict'])).toMatchObject({ status: 1, stdout: '' });
});

describe('lint', () => {
  interface Report {
    readonly files: readonly {
      readonly findings: readonly {
        readonly code: string;
        readonly severity: string;
        readonly range: Readonly<
          Record<'start' | 'end', { readonly line: number; readonly character: number }>
        >;
      }[];
    }[];
  }
  const findings = async () => {
    const { status, stdout } = await place.run(['lint', 'seed.hyoka', '--format', 'json']);
    expect(status).toBe(1);
    return (JSON.parse(stdout) as Report).files.flatMap((file) => file.findings);
  };

  test('finds what a careful reviewer finds, and nothing else', async () => {
    const counts: Record<string, number> = {};
    for (const { code } of await findings()) counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual({
      'foreign-script': 2,
      'doubled-term': 15,
      'item-style': 1,
      'bullet-lost': 1,
      'space-in-word': 1,
      particle: 4,
      'law-stale': 1,
      'term-variant': 3,
      'item-misplaced': 1,
    });
  });

  test('gives the range of exactly the offending characters', async () => {
    const lines = place.read('seed.hyoka').split('\n');
    const texts = (await findings()).map(({ code, range: { start, end } }) => {
      expect(start.line).toBe(end.line);
      return `${code} ${lines[start.line]?.slice(start.character, end.character)}`;
    });
    expect(new Set(texts)).toEqual(
      new Set([
        'foreign-script ที่ไม่',
        'doubled-term 情報情報',
        'item-style 4',
        'bullet-lost 入手した特定個人情報については、限定された端末を利用して国から配布されたユーザIDを使用し、ログインした場合だけ、アクセスできるように制御している。',
        'space-in-word  ',
        'particle を記録された',
        'particle 等の設置している',
        'law-stale 通知カード',
        'term-variant する事',
        'term-variant ユーザー',
        'item-misplaced 転入者本人からの個人番号の入手',
      ]),
    );
  });

  test('--fix changes nothing that was published', async () => {
    const copy = placeWith({ 'seed.hyoka': place.read('seed.hyoka') });
    await copy.run(['lint', '--fix', 'seed.hyoka']);
    const before = (text: string) =>
      [...text.matchAll(/^変更前：[^]*?(?=^変更後：)/gm)].map(([side]) => side);
    expect(before(copy.read('seed.hyoka'))).toEqual(before(place.read('seed.hyoka')));
    expect(before(copy.read('seed.hyoka'))).toHaveLength(2);
  });
});

describe('export', () => {
  test('to html holds both rows, and comes back through import as the same document', async () => {
    const { status } = await place.run(['export', 'seed.hyoka', '--to', 'html', '-o', 'seed.html']);
    expect(status).toBe(0);
    const page = place.read('seed.html');
    expect(page.match(/<td>/g)).toHaveLength(12);
    const words =
      place
        .read('seed.hyoka')
        .match(/^ +.+$/gm)
        ?.map((line) => line.trim()) ?? [];
    const shown = page.replaceAll(/<\/?(?:ins|del)>/g, '');
    for (const line of words) expect(shown).toContain(line);
    const { stdout } = await place.run(['import', 'seed.html']);
    expect(stdout).toBe(place.read('seed.hyoka'));
  });

  test('to json holds the text as it was imported', async () => {
    const { status, stdout } = await place.run(['export', 'seed.hyoka', '--to', 'json']);
    expect(status).toBe(0);
    const tree = JSON.parse(stdout) as { text: string; children: { kind: string }[] };
    expect(tree.text).toBe(place.read('seed.hyoka'));
    expect(tree.children.filter(({ kind }) => kind === 'revision')).toHaveLength(2);
  });
});
