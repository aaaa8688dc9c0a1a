// hyoka check: whether documents may be published.
import { analyze } from '../core/analyze.ts';
import { noConfig } from '../core/config/config.ts';
import { readText } from '../core/facts/readText.ts';
import { type Matter, readiness } from '../core/revision/readiness.ts';
import type { LinePosition } from '../core/text/chunkedText.ts';
import { aheadOf, baselineOf } from './baseline/baselineOf.ts';
import { configsOf } from './configs.ts';
import { documentsOf } from './documentsOf.ts';
import { eachInput } from './eachInput.ts';
import { coloured, print, visible } from './output.ts';
import { readDocument } from './readInput.ts';

type Place = (offset: number) => LinePosition;

function lines(path: string, { title, open }: Matter, placeOf: Place): string {
  if (open === null) return `  － ${title}：比べる版がないので確かめていません（--base）\n`;
  if (open.length === 0) return `  ${coloured('✓', 'information')} ${title}\n`;
  const points = open.map(({ message, offset }) => {
    if (offset === null) return `      ${visible(message)}\n`;
    const { line, character } = placeOf(offset);
    return `      ${visible(path)}:${line + 1}:${character + 1}: ${visible(message)}\n`;
  });
  return `  ${coloured('✗', 'error')} ${title}（直すところ${open.length}件）\n${points.join('')}`;
}

/** Exit status: 0 all may be published, 1 something is open, 2 as for all. */
export async function checkFiles(paths: readonly string[], base: string | undefined): Promise<number> {
  const inputs = await documentsOf(paths);
  const configs = await configsOf(inputs, undefined);
  const baseline = base === undefined ? null : aheadOf(inputs, baselineOf(base, inputs));
  return eachInput(inputs, async (path) => {
    const now = analyze(await readDocument(path), { config: configs.get(path) ?? noConfig });
    const matters = readiness(now, baseline && readText(await baseline(path)));
    const isReady = matters.every(({ open }) => open === null || open.length === 0);
    print(
      `${visible(path)}：${isReady ? '確かめた点に問題はありません' : '公表の前に直すところがあります'}\n`,
    );
    for (const matter of matters) print(lines(path, matter, (offset) => now.positionAt(offset)));
    return isReady;
  });
}
