// The documents of the workspace that are not open: looked at one after the other in the background, bounded in number
// and time, and again when they change on disk. Does not know how files are found and read.
import { t } from '@vscode/l10n';
import { type CancellationToken, CancellationTokenSource, type Connection } from 'vscode-languageserver';
import type { Config } from '../core/config/config.ts';
import type { NearestFiles } from './nearestFiles.ts';
import type { Opener } from './opener.ts';
import type { Publisher } from './publisher.ts';
import { keyOf } from './uriKey.ts';
import { longest, mostFiles, soon, type WorkspaceFiles } from './workspaceFiles.ts';

/** Where closed documents come from, and how they are opened. */
export interface ClosedDocuments extends Pick<Opener, 'open' | 'ready'> {
  readonly files: WorkspaceFiles;
  readonly configs: Pick<NearestFiles<Config>, 'of' | 'known'>;
}

/** Fewer files are looked at before anyone could read of it. */
const worthSaying = 20;

export class ClosedFiles {
  readonly #connection: Connection;
  readonly #files: WorkspaceFiles;
  readonly #from: ClosedDocuments;
  readonly #publisher: Publisher;
  readonly #isOpen: (uri: string) => boolean;
  /** Closed documents that the client was told about, by their keys. */
  readonly #told = new Map<string, string>();
  /** The latest look at each document that is under way: an earlier one may read an earlier text and end later. */
  readonly #looks = new Map<string, symbol>();
  #running: CancellationTokenSource | null = null;
  #isOn = false;

  constructor(
    connection: Connection,
    from: ClosedDocuments,
    publisher: Publisher,
    isOpen: (uri: string) => boolean,
  ) {
    this.#connection = connection;
    this.#files = from.files;
    this.#from = from;
    this.#publisher = publisher;
    this.#isOpen = isOpen;
  }

  /** Looks at every document in `folders` from the start; what was still under way is given up. */
  async lookAround(folders: readonly string[]): Promise<void> {
    this.stop();
    this.#isOn = true;
    const running = new CancellationTokenSource();
    this.#running = running;
    const uris: string[] = [];
    for (const folder of folders)
      for await (const uri of this.#files.documentsIn(folder)) {
        if (running.token.isCancellationRequested) return;
        if (uris.length === mostFiles) {
          this.#connection.console.info(t`開いていない文書は${mostFiles}件まで調べます：${folder}`);
          break;
        }
        uris.push(uri);
      }
    await this.#lookAt(uris, running.token);
    if (this.#running !== running) return;
    this.#running = null;
    const found = new Set(uris.map(keyOf));
    for (const [key, uri] of this.#told) if (!found.has(key)) await this.look(uri);
  }

  async #lookAt(uris: readonly string[], token: CancellationToken): Promise<void> {
    const progress =
      uris.length < worthSaying ? null : await this.#connection.window.createWorkDoneProgress();
    progress?.begin(t`評価書を調べています`, 0, '', true);
    const until = performance.now() + longest;
    for (const [done, uri] of uris.entries()) {
      if (token.isCancellationRequested || progress?.token.isCancellationRequested === true) break;
      if (performance.now() > until) {
        this.#connection.console.info(
          t`開いていない文書を調べるのを${longest / 1000}秒で終えました：残り${uris.length - done}件`,
        );
        break;
      }
      progress?.report((100 * done) / uris.length, `${done}/${uris.length}`);
      await this.look(uri);
      // Whatever the author is doing comes first.
      await soon();
    }
    progress?.done();
  }

  /** Looks at one document, which has changed on disk, was closed, or is gone. */
  async look(uri: string): Promise<void> {
    if (!this.#isOn || this.#isOpen(uri)) return;
    const [key, mine] = [keyOf(uri), Symbol(uri)];
    this.#looks.set(key, mine);
    const [text] = await Promise.all([
      this.#files.read(uri),
      this.#from.ready(),
      this.#from.configs.known(uri),
    ]);
    if (this.#looks.get(key) !== mine) return;
    this.#looks.delete(key);
    // It may have been opened while it was read.
    if (this.#isOpen(uri)) return;
    if (text === null) this.forget(uri);
    else {
      this.#told.set(key, uri);
      this.#publisher.publishClosed(this.#from.open(uri, 0, text, this.#from.configs.of(uri)));
    }
  }

  /** Takes back what was said of a closed document, or of those in a folder. */
  forget(uri: string): void {
    const key = keyOf(uri);
    for (const [other, told] of this.#told)
      if ((other === key || other.startsWith(`${key}/`)) && this.#told.delete(other) && !this.#isOpen(told))
        this.#publisher.clear(told);
  }

  /** Ends what is under way. */
  stop(): void {
    this.#running?.cancel();
    this.#running = null;
  }

  /** Stops, and takes back everything that was said of closed documents. */
  turnOff(): void {
    this.stop();
    this.#isOn = false;
    for (const uri of this.#told.values()) if (!this.#isOpen(uri)) this.#publisher.clear(uri);
    this.#told.clear();
    this.#looks.clear();
  }
}
