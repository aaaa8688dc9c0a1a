// What authors settle in a JSON file of one name: what holds for a document is what the nearest such file upward in its workspace
// folder said when it was last without error, unsaved text counting. Does not know who looks at documents.
import type { Problem } from '../core/config/jsonNode.ts';
import { keyOf } from './uriKey.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

/** A file as it is open in the editor. */
export interface OpenText {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** What files of one name say. */
export interface FileKind<Value> {
  readonly name: string;
  /** What holds where there is no file. */
  readonly none: Value;
  /** What reads a text, loaded when there is one. */
  readonly reader: () => Promise<(text: string) => FileReading<Value>>;
}

export interface FileReading<Value> {
  /** Null when there is any problem: half of it counts nowhere. */
  readonly value: Value | null;
  readonly problems: readonly Problem[];
}

export interface FileSurroundings {
  readonly files: Pick<WorkspaceFiles, 'read' | 'isRepository'>;
  /** The file as it is open under another spelling of `uri`, if it is. */
  readonly openText: (uri: string) => OpenText | undefined;
  /** Tells the author what is wrong in a file; a version when it is open. */
  readonly tell: (
    file: Omit<OpenText, 'version'> & { version?: number },
    problems: readonly Problem[],
  ) => void;
  /** Called when something else holds than did before. */
  readonly changed: () => void;
}

/** One place where there may be a file. */
interface Entry<Value> {
  readonly uri: string;
  /** What holds below; null where there is no file. */
  value: { readonly of: Value } | null;
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

export class NearestFiles<Value> {
  readonly #kind: FileKind<Value>;
  readonly #around: FileSurroundings;
  readonly #entries = new Map<string, Entry<Value>>();
  #folders: readonly string[] = [];

  constructor(kind: FileKind<Value>, around: FileSurroundings) {
    this.#kind = kind;
    this.#around = around;
  }

  get name(): string {
    return this.#kind.name;
  }

  /** Whether a URI is that of such a file. */
  has(uri: string): boolean {
    return uri.endsWith(`/${this.#kind.name}`);
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

  /** What holds for a document, as far as it is known. */
  of(uri: string): Value {
    for (const each of this.#upward(uri)) {
      const entry = this.#entries.get(keyOf(each));
      if (entry !== undefined && entry.value !== null) return entry.value.of;
      if (entry?.isTop === true) break;
    }
    return this.#kind.none;
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
    const entry: Entry<Value> = this.#entries.get(key) ?? {
      uri,
      value: null,
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
    const below = [...this.#entries].filter(([key, { value }]) => value !== null && key.startsWith(start));
    await Promise.all(below.map(([, { uri }]) => this.look(uri)));
  }

  async #load(entry: Entry<Value>): Promise<void> {
    const { files, openText } = this.#around;
    const mine = Symbol(entry.uri);
    entry.latest = mine;
    // What is open is asked for its text when all is loaded.
    const readText = await this.#kind.reader();
    const open = openText(entry.uri);
    const [text, isTop] = await Promise.all([
      open?.text ?? files.read(entry.uri),
      files.isRepository(parentOf(entry.uri)),
    ]);
    // An earlier look may end later, and have read an earlier text.
    if (entry.latest !== mine) return;
    const read = text === null ? { value: null, problems: [] } : readText(text);
    const before = entry.value;
    if (text === null) entry.value = null;
    else if (read.value === null) entry.value ??= { of: this.#kind.none };
    else if (text !== entry.text || before === null) entry.value = { of: read.value };
    if (read.value !== null) entry.text = text;
    entry.isTop = isTop;
    this.#tell(entry, open, text ?? '', read.problems);
    const isNews = entry.isLoaded && entry.value !== before;
    entry.isLoaded = true;
    if (isNews) this.#around.changed();
  }

  #tell(entry: Entry<Value>, open: OpenText | undefined, text: string, problems: readonly Problem[]): void {
    const isWorthTelling = open !== undefined || problems.length > 0;
    if (isWorthTelling || entry.isTold) this.#around.tell(open ?? { uri: entry.uri, text }, problems);
    entry.isTold = isWorthTelling;
  }

  #folderOf(uri: string): string | undefined {
    const key = keyOf(uri);
    return this.#folders
      .map((folder) => keyOf(folder).replace(/\/$/, ''))
      .filter((folder) => key.startsWith(`${folder}/`))
      .sort((a, b) => a.length - b.length)[0];
  }

  /** Where a file may stand for a document, the nearest first. */
  #upward(uri: string): string[] {
    const top = this.#folderOf(uri);
    const places: string[] = [];
    if (top === undefined) return places;
    for (let folder = parentOf(uri); folder !== ''; folder = parentOf(folder)) {
      places.push(`${folder}/${this.#kind.name}`);
      if (keyOf(folder) === top) break;
    }
    return places;
  }
}
