// Hyōka's own requests: the one file that server and client share. Plain data, lines and characters as in LSP.

/** One run of a cell's line, and what happened to it between 変更前 and 変更後. */
export interface PreviewRun {
  readonly text: string;
  readonly change: 'same' | 'added' | 'deleted';
}

export interface PreviewLine {
  /** Zero-based line of the document that this line of the cell is written on. */
  readonly line: number;
  /** How deep its item is nested, from 0. */
  readonly depth: number;
  readonly runs: readonly PreviewRun[];
}

export interface PreviewCell {
  /** Zero-based line to reveal when the cell itself is clicked. */
  readonly line: number;
  readonly lines: readonly PreviewLine[];
}

export interface PreviewRow {
  /** Zero-based first and last line of the revision in the document, both inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** One cell for each of `PreviewTable.columns`, in the same order. */
  readonly cells: readonly PreviewCell[];
}

/** The table 変更箇所 of one version of a document. */
export interface PreviewTable {
  readonly uri: string;
  readonly version: number;
  /** The 評価書名, or an empty text. */
  readonly title: string;
  /** 変更日, 項目, 変更前の記載, 変更後の記載, 提出時期, 提出時期に係る説明. */
  readonly columns: readonly string[];
  readonly rows: readonly PreviewRow[];
}

/** `{ uri }` → the table of the open document, or null when it is not open. */
export const tableRequest = 'hyoka/table';
export interface TableParams {
  readonly uri: string;
}

/** A table from outside → text of a `.hyoka` document. */
export const importRequest = 'hyoka/import';
export interface ImportParams {
  /** The file's name, which says its format; absent for the clipboard. */
  readonly fileName?: string;
  /** The bytes of the file in base64. */
  readonly base64?: string;
  /** The clipboard as `text/html` and as `text/plain`; either may be empty. */
  readonly html?: string;
  readonly plain?: string;
}
export type ImportResult =
  | { readonly ok: true; readonly text: string; readonly notices: readonly string[] }
  /** `message`: one Japanese sentence, what is wrong and what would work. */
  | { readonly ok: false; readonly message: string };

/** `{ uri }` → one self-contained HTML page of the open document, or null when it is not open. */
export const printRequest = 'hyoka/print';
export interface PrintParams {
  readonly uri: string;
}
export interface PrintResult {
  /** A file name that is safe on Windows, with its ending. */
  readonly fileName: string;
  readonly html: string;
}

/**
 * What to insert for a cell that is pasted into a body, its items on lines of their own; null where nothing of it is run
 * on, or there is no body.
 */
export const splitPasteRequest = 'hyoka/splitPaste';
export interface SplitPasteParams {
  readonly uri: string;
  /** The selection that is pasted over. Lines and characters from 0, ends exclusive. */
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}
export interface SplitPasteResult {
  readonly text: string;
}

/** The command behind the code lens on each revision; arguments: document URI, zero-based line. */
export const openPreviewCommand = 'hyoka.openPreview';
