// hyoka lint on a folder so large that other threads check a part of it: nothing of that is to be seen.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { clean, faulty, mended, warned } from './documents.ts';
import { type Place, placeWith } from './runCli.ts';

const count = 40;
const names = Array.from({ length: count }, (_, index) => `${String(index).padStart(2, '0')}.hyoka`);

/** Long at first, so that threads are started; then of very different lengths. */
const rest = (index: number): string =>
  index < 8 ? `// ${'a'.repeat(300_000)}\n` : clean.repeat(index % 5 === 0 ? 600 : 60);

const folderOf = (text: (index: number) => string): Record<string, string> =>
  Object.fromEntries(names.map((name, index) => [name, text(index) + rest(index)]));

describe('a report on many documents', () => {
  const kinds = [clean, faulty, warned];
  const folder = folderOf((index) => `${'\n'.repeat(index)}${kinds[index % 3]}`);
  // Among them one that is no UTF-8, and behind them a folder and a name that there is not.
  const place = placeWith({ ...folder, '20.hyoka': Uint8Array.from([0x95, 0x5d]), 'x/41.hyoka': clean });
  const asked = [...names, 'x', 'none.hyoka'];

  test('has them in their order, each with its own findings', async () => {
    const { status, stdout, stderr } = await place.run(['lint', ...asked]);
    const lines = names.flatMap((name, index) => {
      if (index % 3 === 0 || index === 20) return [];
      const code = index % 3 === 1 ? '5: 誤り foreign-script' : '7: 注意 doubled-term';
      return [`${name}:${index + 2}:${code}`];
    });
    const heads = stdout.split('\n').filter((line) => !line.startsWith('    '));
    expect(heads.map((line) => line.split(' 「')[0])).toEqual([
      ...lines,
      `${count}件の文書：誤り13、注意12、参考0`,
      '',
    ]);
    expect(stderr).toMatch(/^「20\.hyoka」は.*Shift_JIS.*\n「none\.hyoka」はありません.*\n$/);
    expect(status).toBe(2);
  });

  test('is to the letter the one that a single thread writes', async () => {
    const many = await place.run(['lint', ...asked, '--format', 'sarif']);
    // With standard input among them they are all checked in one thread.
    expect(await place.run(['lint', ...asked, '-', '--format', 'sarif'], clean)).toEqual(many);
  });
});

describe('many documents', () => {
  test('are all mended, and nothing else is left in the folder', async () => {
    const place = placeWith(folderOf(() => warned));
    const { status, stdout, stderr } = await place.run(['lint', '.', '--fix', '--max-warnings', '0']);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: `${count}件の文書：誤り0、注意0、参考0\n`,
      stderr: '',
    });
    expect(readdirSync(place.folder).sort()).toEqual(names);
    for (const [index, name] of names.entries()) expect(place.read(name) === mended + rest(index)).toBe(true);
  });

  test('have their configurations in every thread, each its own', async () => {
    const place = placeWith({
      ...folderOf(() => warned),
      'hyoka.config.json': '{ "rules": { "doubled-term": "error" } }',
      'x/hyoka.config.json': '{ "terms": ["情報情報"] }',
      ...Object.fromEntries(names.map((name) => [`x/${name}`, warned])),
    });
    const { stdout } = await place.run(['lint', '.']);
    expect(stdout.split('\n').at(-2)).toBe(`${2 * count}件の文書：誤り${count}、注意0、参考0`);
  });

  test('have their warnings counted together', async () => {
    const place = placeWith(folderOf(() => warned));
    expect((await place.run(['lint', '.', '--max-warnings', String(count - 1)])).status).toBe(1);
  });
});

/** What ends every thread but the main one at its first document. */
const deaths = [
  ['want of memory', 'const held = []; for (;;) held.push(new Array(1e5).fill(0.5));', 'メモリ不足'],
  ['an error', "throw new Error('故障');", '故障'],
] as const;

describe.runIf(availableParallelism() > 1)('a thread that dies', () => {
  const dying = (place: Place, how: string) => {
    place.write(
      'die.mjs',
      `import { parentPort } from 'node:worker_threads'; parentPort?.once('message', () => { ${how} });`,
    );
    const preload = pathToFileURL(join(place.folder, 'die.mjs')).href;
    return place.run(['lint', '.', '--format', 'json'], '', `--max-old-space-size=200 --import ${preload}`);
  };

  test.each(deaths)('of %s costs one document, which is said', async (_, how, reason) => {
    const place = placeWith(folderOf(() => faulty));
    const { status, stdout, stderr } = await dying(place, how);
    const { files } = JSON.parse(stdout) as { files: { path: string }[] };
    const reported = files.map(({ path }) => path);
    const refused = [
      ...stderr.matchAll(/^「(.*)」を調べる途中で止まりました（(.*)）：この文書だけを調べ直してください$/gm),
    ];
    expect(refused.length).toBeGreaterThan(0);
    expect(stderr.split('\n')).toHaveLength(refused.length + 1);
    expect(new Set(refused.map(([, , said]) => said))).toEqual(new Set([reason]));
    expect(reported).toEqual(reported.toSorted());
    expect([...reported, ...refused.map(([, path = '']) => path)].toSorted()).toEqual(names);
    expect(status).toBe(2);
  });
});
