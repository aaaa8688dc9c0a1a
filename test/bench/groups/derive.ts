// The rows that documents lack since a baseline: a folder against a tag of git, and one document while it is typed into.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze } from '../../../server/src/core/analyze.ts';
import { readText } from '../../../server/src/core/facts/readText.ts';
import { derive as deriveRows } from '../../../server/src/core/revision/derive.ts';
import { itemTexts } from '../../../server/src/core/revision/itemTexts.ts';
import { hyokaCli } from '../builds.ts';
import { changesIn } from '../changes.ts';
import type { Effort } from '../effort.ts';
import type { Figures } from '../figures.ts';
import type { Group } from '../group.ts';
import { takeTurns } from '../measure.ts';
import { documentOf, kinds } from '../texts.ts';
import { keystrokes, offsetOf } from '../typing.ts';

/** Gives about 100,000 characters of the clean document. */
const linesOfDocument = 3_300;
const documents = 60;

function run(program: string, args: readonly string[], cwd: string, statuses: readonly number[]): void {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1e9 });
  if (status === null || !statuses.includes(status))
    throw new Error(`${program} ended with ${status}: ${stderr}`);
}

/** A repository whose tag has documents that were all changed in one section since. */
function makeRepository(folder: string): void {
  const text = documentOf('clean', linesOfDocument);
  const write = (of: (index: number) => string) => {
    for (let index = 0; index < documents; index++) writeFileSync(join(folder, `${index}.hyoka`), of(index));
  };
  const git = (...args: readonly string[]) =>
    run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.jp', ...args], folder, [0]);
  git('init', '-q');
  write((index) => text.replace('事務', `事務${index}`));
  git('add', '.');
  git('commit', '-q', '-m', 'v1');
  git('tag', 'v1');
  write((index) => text.replace('事務', `事務${index}`).replace('。\n', '、変更した。\n'));
}

/** A key in a document of 10k lines, and then what lacks a row. */
async function keys({ lines, keystrokes: count }: Effort): Promise<Figures> {
  const actions = kinds.map((kind) => {
    const text = documentOf(kind, lines['10k']);
    const [analysis, baseline] = [analyze(text), itemTexts(readText(text))];
    const [typed, toChange] = [keystrokes(offsetOf(text, 'middle')), changesIn(text)];
    const prepare = () => {
      const { range, text: newText } = toChange(typed.next().value);
      analysis.edit({ start: analysis.offsetAt(range.start), end: analysis.offsetAt(range.end) }, newText);
      return analysis.blocks;
    };
    const ask = () => deriveRows(analysis, baseline, { date: '', day: Number.POSITIVE_INFINITY });
    return [`${kind} 10k, one key: what lacks a row`, { prepare, run: ask }] as const;
  });
  return takeTurns(Object.fromEntries(actions), count);
}

export const derive: Group = {
  title: 'Derivation',
  how: `\`hyoka derive FOLDER --base v1\` as a process of its own, on ${documents} copies of the clean document, each about 100,000 characters long and changed in one section since the tag; and what a document of 10k lines lacks after one key, which is asked for while it is open.`,
  measure: async (effort) => {
    const folder = mkdtempSync(join(tmpdir(), 'hyoka-bench-'));
    try {
      makeRepository(folder);
      const all = () => run(process.execPath, [hyokaCli, 'derive', '.', '--base', 'v1'], folder, [1]);
      const name = `${documents} documents: rows since a tag`;
      return { ...(await takeTurns({ [name]: all }, effort.slowRounds)), ...(await keys(effort)) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
