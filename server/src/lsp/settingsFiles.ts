// The JSON files in which authors settle something: the configuration, and their own stock sentences.
import { type Config, configName, noConfig } from '../core/config/config.ts';
import { ownPhrasesName } from '../core/phrases/ownPhrases.ts';
import type { Stock } from '../core/phrases/stock.ts';
import { type FileSurroundings, NearestFiles } from './nearestFiles.ts';

export interface SettingsFiles {
  readonly configs: NearestFiles<Config>;
  readonly phrases: NearestFiles<readonly Stock[]>;
  readonly all: readonly NearestFiles<unknown>[];
  /** Reads a file again; nothing where it is none of these. */
  readonly look: (uri: string) => Promise<void>;
}

const names = [configName, ownPhrasesName];

/** Whether a URI is that of such a file. */
export const isSettingsUri = (uri: string): boolean => names.some((name) => uri.endsWith(`/${name}`));

/** `codes`: those of the rules. `changed` is about the configuration alone: sentences are asked for when they are needed. */
export function settingsFiles(
  around: FileSurroundings,
  codes: () => Promise<readonly string[]>,
): SettingsFiles {
  const configs = new NearestFiles<Config>(
    {
      name: configName,
      none: noConfig,
      reader: async () => {
        const [{ readConfig }, known] = await Promise.all([import('../core/config/readConfig.ts'), codes()]);
        return (text) => {
          const { config, problems } = readConfig(text, known);
          return { value: config, problems };
        };
      },
    },
    around,
  );
  const phrases = new NearestFiles<readonly Stock[]>(
    {
      name: ownPhrasesName,
      none: [],
      reader: async () => {
        // A file that is open has no text before all is loaded.
        const [{ readPhrases }] = await Promise.all([import('../core/phrases/readPhrases.ts'), codes()]);
        return readPhrases;
      },
    },
    { ...around, changed: () => {} },
  );
  const all: readonly NearestFiles<unknown>[] = [configs, phrases];
  const look = async (uri: string) => {
    await Promise.all(all.filter((files) => files.has(uri)).map((files) => files.look(uri)));
  };
  return { configs, phrases, all, look };
}
