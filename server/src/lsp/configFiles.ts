// Which configuration is in force for a document: what the nearest hyoka.config.json upward in its workspace folder said
// when it was last without error, unsaved text counting. Does not know who looks at documents.
import { type Config, configName, noConfig } from '../core/config/config.ts';
import type { Problem } from '../core/config/jsonNode.ts';
import { keyOf, type WorkspaceFiles } from './closedFiles.ts';

/** A configuration as it is open in the editor. */
export interface OpenText {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

export interface ConfigSurroundings {
  readonly files: Pick<WorkspaceFiles, 'read' | 'isRepository'>;
  /** The codes of all rules. */
  readonly codes: () => Promise<readonly string[]>;
  /** The file as it is open under another spelling of `uri`, if it is. */
  readonly openText: (uri: string) => OpenText | undefined;
  /** Tells the author what is wrong in a file; a version when it is open. */
  readonly tell: (
    file: Omit<OpenText, 'version'> & { version?: number },
    problems: readonly Problem[],
  ) => void;
  /** Called when another configuration is in force than documents were judged under. */
  readonly changed: () => void;
}

/** One place where there may be a configuration. */
interface Entry {
  readonly uri: string;
  /** What is in force below; null where there is no file. */
  config: Config | null;
  /** The text that it was read from: read again, as after it was saved, it is no news. */
  text: string | null;
  /** Its folder holds a repository: what stands above does not count. */
  isTop: boolean;
  isLoaded: boolean;
  /** Whether the author may have been told of problems. */
  isTold: boolean;
  loading: Promise<void>;
  latest: symbol | null;
}

const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

export const isConfigUri = (uri: string): boolean => uri.endsWith(`/${configName}`);

export class ConfigFiles {
  readonly #around: ConfigSurroundings;
  readonly #entries = new Map<string, Entry>();
  #folders: readonly string[] = [];

  constructor(around: ConfigSurroundings) {
    this.#around = around;
  }

  /** The URIs of the workspace's folders from now on. What was said of files in others is taken back. */
  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    for (const [key, entry] of this.#entries) {
      if (this.#folderOf(entry.uri) !== undefined || this.#around.openText(entry.uri) !== undefined) continue;
      if (entry.isTold) this.#around.tell({ uri: entry.uri, text: '' }, []);
      this.#entries.delete(key);
    }
  }

  /** What is in force for a document, as far as it is known. */
  of(uri: string): Config {
    for (const each of this.#upward(uri)) {
      const entry = this.#entries.get(keyOf(each));
      if (entry !== undefined && entry.config !== null) return entry.config;
      if (entry?.isTop === true) break;
    }
    return noConfig;
  }

  isKnown(uri: string): boolean {
    return this.#upward(uri).every((each) => this.#entries.get(keyOf(each))?.isLoaded === true);
  }

  /** Resolves when all that decides about a document was read. */
  async known(uri: string): Promise<void> {
    while (!this.isKnown(uri))
      await Promise.all(
        this.#upward(uri).map((each) => this.#entries.get(keyOf(each))?.loading ?? this.look(each)),
      );
  }

  /** Reads a file that was opened, edited, closed, or has changed on disk. */
  look(uri: string): Promise<void> {
    const key = keyOf(uri);
    const entry: Entry = this.#entries.get(key) ?? {
      uri,
      config: null,
      text: null,
      isTop: false,
      isLoaded: false,
      isTold: false,
      loading: Promise.resolve(),
      latest: null,
    };
    this.#entries.set(key, entry);
    entry.loading = this.#load(entry);
    return entry.loading;
  }

  /** Reads the files that were in a folder, which is gone. */
  async lookBelow(folder: string): Promise<void> {
    const start = `${keyOf(folder)}/`;
    const below = [...this.#entries].filter(([key, { config }]) => config !== null && key.startsWith(start));
    await Promise.all(below.map(([, { uri }]) => this.look(uri)));
  }

  async #load(entry: Entry): Promise<void> {
    const { files, codes, openText, tell, changed } = this.#around;
    const mine = Symbol(entry.uri);
    entry.latest = mine;
    const open = openText(entry.uri);
    const [text, isTop, { readConfig }, known] = await Promise.all([
      open?.text ?? files.read(entry.uri),
      files.isRepository(parentOf(entry.uri)),
      import('../core/config/readConfig.ts'),
      codes(),
    ]);
    // An earlier look may end later, and have read an earlier text.
    if (entry.latest !== mine) return;
    const { config, problems } = text === null ? { config: null, problems: [] } : readConfig(text, known);
    const before = entry.config;
    if (text === null) entry.config = null;
    else if (config === null) entry.config ??= noConfig;
    else if (text !== entry.text || before === null) entry.config = config;
    if (config !== null) entry.text = text;
    entry.isTop = isTop;
    if (open !== undefined || problems.length > 0 || entry.isTold)
      tell(open ?? { uri: entry.uri, text: text ?? '' }, problems);
    entry.isTold = open !== undefined || problems.length > 0;
    const isNews = entry.isLoaded && entry.config !== before;
    entry.isLoaded = true;
    if (isNews) changed();
  }

  #folderOf(uri: string): string | undefined {
    const key = keyOf(uri);
    return this.#folders
      .map((folder) => keyOf(folder).replace(/\/$/, ''))
      .filter((folder) => key.startsWith(`${folder}/`))
      .sort((a, b) => a.length - b.length)[0];
  }

  /** Where a configuration may stand for a document, the nearest first. */
  #upward(uri: string): string[] {
    const top = this.#folderOf(uri);
    const places: string[] = [];
    if (top === undefined) return places;
    for (let folder = parentOf(uri); folder !== ''; folder = parentOf(folder)) {
      places.push(`${folder}/${configName}`);
      if (keyOf(folder) === top) break;
    }
    return places;
  }
}
