// Which baseline each open document has: chosen by the author and kept for the workspace, or its newest version, or the
// last commit of its repository. Told to the server, and told anew when it may have changed.
import { Disposable, EventEmitter, type Event, type TextDocument, type Uri, window, workspace } from 'vscode';
import { State } from 'vscode-languageclient';
import { type BaselineParams, baselineRequest } from '../../../server/src/protocol.ts';
import { versionFolder } from '../../../server/src/shared/versionName.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext } from '../clientContext.ts';
import { isEarlierText } from '../isEarlierText.ts';
import { versionsOf } from '../versions/versionFiles.ts';
import { repositoryOf } from './gitApi.ts';
import { type BaselineChoice, type BaselineText, isBaselineChoice, readBaseline } from './readBaseline.ts';

/** What a document is compared with where the author chose nothing. */
async function choiceFor(uri: Uri): Promise<BaselineChoice> {
  const [newest] = await versionsOf(uri);
  return newest === undefined ? { kind: 'git', ref: 'HEAD' } : { kind: 'file', uri: newest.uri.toString() };
}

export interface Baseline extends BaselineText {
  readonly choice: BaselineChoice;
}

export class Baselines implements Disposable {
  readonly #context: ClientContext;
  readonly #known = new Map<string, Baseline>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #watched = new Map<string, Disposable>();
  readonly #subscriptions: Disposable;
  /** A document of which another baseline is known or told now. */
  readonly onDidChange: Event<Uri> = this.#changed.event;

  constructor(context: ClientContext) {
    this.#context = context;
    const versions = workspace.createFileSystemWatcher(`**/${versionFolder}/*/*.hyoka`);
    this.#subscriptions = Disposable.from(
      this.#changed,
      versions,
      versions.onDidCreate(() => this.#refreshAll()),
      versions.onDidDelete(() => this.#refreshAll()),
      workspace.onDidOpenTextDocument((document) => this.#refreshSoon(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      workspace.onDidSaveTextDocument(({ uri }) => this.#fileChanged(uri)),
      workspace.onDidGrantWorkspaceTrust(() => this.#refreshAll()),
      context.client.onDidChangeState(({ newState }) => {
        // A server that starts knows nothing of what the one before was told.
        if (newState === State.Running) this.#refreshAll();
      }),
    );
    this.#refreshAll();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const watcher of this.#watched.values()) watcher.dispose();
  }

  of(uri: Uri): Baseline | undefined {
    return this.#known.get(uri.toString());
  }

  /** Takes the author's choice. Gives the baseline, or after saying why there is none undefined. */
  async choose(uri: Uri, choice: BaselineChoice): Promise<Baseline | undefined> {
    const read = await readBaseline(this.#context, uri, choice);
    if ('why' in read) {
      void window.showWarningMessage(read.why);
      return undefined;
    }
    await this.#context.extension.workspaceState.update(keyOf(uri), choice);
    return this.#tell(uri, { ...read, choice });
  }

  #refreshAll(): void {
    for (const document of workspace.textDocuments) this.#refreshSoon(document);
  }

  #refreshSoon({ uri, languageId, isClosed }: Pick<TextDocument, 'uri' | 'languageId' | 'isClosed'>): void {
    if (languageId !== 'hyoka' || isClosed || isEarlierText(uri)) return;
    this.#refresh(uri).catch((error: unknown) => this.#context.output.warn(String(error)));
  }

  /** Silent where there is nothing to compare with: nobody asked. */
  async #refresh(uri: Uri): Promise<void> {
    const stored = this.#context.extension.workspaceState.get<unknown>(keyOf(uri));
    const choice = isBaselineChoice(stored) ? stored : await choiceFor(uri);
    if (choice.kind === 'git') await this.#watch(uri);
    const read = await readBaseline(this.#context, uri, choice);
    if (!('why' in read)) await this.#tell(uri, { ...read, choice });
  }

  async #tell(uri: Uri, baseline: Baseline): Promise<Baseline> {
    this.#known.set(uri.toString(), baseline);
    const { name, text } = baseline;
    const params: BaselineParams = {
      uri: this.#context.client.code2ProtocolConverter.asUri(uri),
      name,
      text,
    };
    await askServer(this.#context, baselineRequest, params);
    this.#changed.fire(uri);
    return baseline;
  }

  #forget(uri: Uri): void {
    this.#known.delete(uri.toString());
    this.#watched.get(uri.toString())?.dispose();
    this.#watched.delete(uri.toString());
  }

  /** A commit moves HEAD. */
  async #watch(uri: Uri): Promise<void> {
    const repository = await repositoryOf(uri);
    if (repository === null || this.#watched.has(uri.toString())) return;
    let commit = repository.state.HEAD?.commit;
    const watcher = repository.state.onDidChange(() => {
      const now = repository.state.HEAD?.commit;
      if (now === commit) return;
      commit = now;
      for (const document of workspace.textDocuments)
        if (document.uri.toString() === uri.toString()) this.#refreshSoon(document);
    });
    this.#watched.set(uri.toString(), watcher);
  }

  #fileChanged(file: Uri): void {
    for (const document of workspace.textDocuments) {
      const choice = this.of(document.uri)?.choice;
      if (choice?.kind === 'file' && choice.uri === file.toString()) this.#refreshSoon(document);
    }
  }
}

const keyOf = (uri: Uri): string => `baseline ${uri.toString()}`;
