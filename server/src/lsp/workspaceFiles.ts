// The files of the workspace, as the server asks for them, and how many it looks at. How they are read is told by who has a disk.
import type { RevisionParams, RevisionResult } from '../protocol.ts';

/** How the workspace is read. URIs go in and out as the client would write them. */
export interface WorkspaceFiles {
  /** The documents below a folder; none when it is not on this machine. */
  documentsIn(folder: string): AsyncIterable<string>;
  /** Whether `documentsIn(folder)` gives the document, if it is there. */
  isDocument(folder: string, uri: string): Promise<boolean>;
  /** Whether a folder holds a repository of git. */
  isRepository(folder: string): Promise<boolean>;
  /** The text of a document; null when it cannot be read or is too large. */
  read(uri: string): Promise<string | null>;
  /** The text that a document had in a revision. */
  readRevision(params: RevisionParams): Promise<RevisionResult>;
}

/** A municipality keeps 20 to 60 assessments. */
export const mostFiles = 500;
/** Milliseconds after which a look around the workspace ends where it is. */
export const longest = 60_000;
/** Resolves when what was waiting has had its turn. */
export const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
