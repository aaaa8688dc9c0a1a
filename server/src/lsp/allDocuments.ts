// The documents of the workspace as they are now, for questions about all of them: what is open first, as it stands in the
// editor, then what is on disk. Of a file that did not change the sentences are kept; its tree is not.
import { isGarbled, unreadableIn } from '../core/garbled.ts';
import { documentLimit, hasTooManyLines } from '../core/limits.ts';
import { type ReadDocument, readText } from '../core/facts/readText.ts';
import { type UsedSentence, usedIn } from '../core/sentences/usedIn.ts';
import { type SentenceDocument, sentenceDocument } from '../core/sentences/uses.ts';
import { lazy } from '../core/text/lazy.ts';
import { linePositions } from '../core/text/linePositions.ts';
import { keyOf } from './uriKey.ts';
import { longest, mostFiles, soon, type WorkspaceFiles } from './workspaceFiles.ts';
import { isVersionPath } from '../shared/versionName.ts';
import type { OpenDocument } from './openDocument.ts';

/** A document with its sentences. */
export interface KnownDocument extends SentenceDocument {
  readonly uri: string;
  /** Null when it is not open. */
  readonly version: number | null;
  readonly text: () => string;
  readonly read: () => ReadDocument;
  /** The sentences that completion offers again. */
  readonly used: readonly UsedSentence[];
  readonly positionAt: (offset: number) => { line: number; character: number };
}

export interface DocumentSources {
  readonly files: WorkspaceFiles | null;
  readonly folders: () => readonly string[];
  readonly open: () => readonly OpenDocument[];
}

/** What an editor shows of a repository, and the like, is not for anyone to write in. */
const isWritten = (uri: string, folders: readonly string[]): boolean => {
  const schemes = ['file', 'untitled', ...folders.map((folder) => folder.split(':')[0])];
  return schemes.includes(uri.split(':')[0]);
};

function openOne(document: OpenDocument): KnownDocument | null {
  const { analyzed } = document;
  if (analyzed === null || isGarbled(analyzed.analysis.unreadable)) return null;
  const { uri, version, analysis } = analyzed;
  return {
    uri,
    version,
    ...sentenceDocument(analysis),
    used: usedIn(analysis),
    text: () => analysis.text,
    read: () => analysis,
    positionAt: (offset) => analysis.positionAt(offset),
  };
}

function closedOne(uri: string, text: string): KnownDocument | null {
  if (text.length > documentLimit || hasTooManyLines(text) || isGarbled(unreadableIn(text))) return null;
  const positionAt = lazy(() => linePositions(text));
  const read = readText(text);
  return {
    uri,
    version: null,
    ...sentenceDocument(read),
    used: usedIn(read),
    text: () => text,
    read: () => readText(text),
    positionAt: (offset) => positionAt()(offset),
  };
}

export class AllDocuments {
  readonly #sources: DocumentSources;
  /** Closed documents by their keys, with the text that they were read from. */
  #closed = new Map<string, { readonly text: string; readonly known: KnownDocument | null }>();

  #isCut = false;

  constructor(sources: DocumentSources) {
    this.#sources = sources;
  }

  /** Whether there were more than so many documents, or than could be read in the time, when they were last asked for. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** All that can be read, those that are open first; folders of earlier versions are left out. */
  async now(): Promise<KnownDocument[]> {
    const texts = await this.#textsOnDisk();
    const open = this.#sources.open().filter(({ uri }) => this.#isCurrent(uri));
    const isOpen = new Set(open.map(({ uri }) => keyOf(uri)));
    const closed = new Map<string, { readonly text: string; readonly known: KnownDocument | null }>();
    for (const [uri, text] of texts) {
      const key = keyOf(uri);
      if (isOpen.has(key)) continue;
      const before = this.#closed.get(key);
      closed.set(key, before?.text === text ? before : { text, known: closedOne(uri, text) });
      // Whatever the author is doing comes first.
      if (before?.text !== text) await soon();
    }
    this.#closed = closed;
    const all = [...open.map(openOne), ...Array.from(closed.values(), ({ known }) => known)];
    return all.filter((document) => document !== null);
  }

  #isCurrent(uri: string): boolean {
    const folders = this.#sources.folders();
    return isWritten(uri, folders) && !isVersionPath(keyOf(uri));
  }

  async #textsOnDisk(): Promise<Map<string, string>> {
    this.#isCut = false;
    const texts = new Map<string, string>();
    const { files, folders } = this.#sources;
    const until = performance.now() + longest;
    for (const folder of files === null ? [] : folders())
      for await (const uri of files?.documentsIn(folder) ?? []) {
        if (texts.size === mostFiles || performance.now() > until) {
          this.#isCut = true;
          return texts;
        }
        const text = this.#isCurrent(uri) ? await files?.read(uri) : null;
        if (text != null) texts.set(uri, text);
      }
    return texts;
  }
}
