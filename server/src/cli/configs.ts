// Which configuration holds for which document: the nearest `hyoka.config.json` upward from it, as eslint and Biome look
// for theirs, up to the root of its repository; or the one that is given.
import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { type Config, configName } from '../core/config/config.ts';
import { readConfig } from '../core/config/readConfig.ts';
import { rules } from '../core/rules/index.ts';
import { linePositions } from '../core/text/linePositions.ts';
import { UsageError, visible } from './output.ts';
import { readBytes, standard } from './readInput.ts';

/** By the path of a document; one that is not there has none. */
export type Configs = ReadonlyMap<string, Config>;

const codes = rules.map(({ code }) => code);

/** As short as a path can be said. */
function shownPath(file: string): string {
  const path = relative(process.cwd(), file);
  return visible(path.startsWith('..') || isAbsolute(path) ? file : path);
}

/** @throws UsageError when the file cannot be read, or there is a problem in it: the first one, with its place. */
async function configIn(file: string): Promise<Config> {
  const text = decode(await readBytes(file), file);
  const { config, problems } = readConfig(text, codes);
  const [problem] = problems;
  if (config !== null) return config;
  const { line, character } = linePositions(text)(problem?.range.start ?? 0);
  throw new UsageError(
    `${shownPath(file)}:${line + 1}:${character + 1}: 設定の誤り ${visible(problem?.message ?? '')}`,
  );
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`「${shownPath(file)}」はUTF-8ではありません：UTF-8で保存し直してください`);
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The nearest configuration from `folder` upward; the folder that holds `.git` is the last one looked at. */
function nearest(folder: string, known: Map<string, string | null>): string | null {
  const found = known.get(folder);
  if (found !== undefined) return found;
  const own = join(folder, configName);
  const above = dirname(folder);
  let file: string | null = null;
  if (isFile(own)) file = own;
  else if (above !== folder && !existsSync(join(folder, '.git'))) file = nearest(above, known);
  known.set(folder, file);
  return file;
}

/** What holds for each of `paths`; `given` instead of what is found. @throws UsageError for the first problem in one. */
export async function configsOf(paths: readonly string[], given: string | undefined): Promise<Configs> {
  const found = new Map<string, string | null>();
  const read = new Map<string, Config>();
  const configs = new Map<string, Config>();
  for (const path of paths) {
    const folder = path === standard ? process.cwd() : dirname(resolve(path));
    const file = given === undefined ? nearest(folder, found) : resolve(given);
    if (file === null) continue;
    const config = read.get(file) ?? (await configIn(file));
    read.set(file, config);
    configs.set(path, config);
  }
  return configs;
}
