// Hyōka's own requests, which server and client share. Plain data, lines and characters as in LSP.

import type { TypingKind } from './core/features/typing/typingEdits.ts';
import type { ExportFormat, ExportOptions } from './exchange/exportFormats.ts';
import type { ReadColumn } from './exchange/importOutcome.ts';
import type { ChosenColumns } from './exchange/revisions/chooseColumns.ts';

export type { TypingKind } from './core/features/typing/typingEdits.ts';
export type { ExportFormat, TextEncoding } from './exchange/exportFormats.ts';

interface Place {
  readonly line: number;
  readonly character: number;
}

/** What a request is called, with the types of what goes in and out, which are nowhere at run time. Each may have no answer. */
export type RequestName<Params, Answer> = string & {
  readonly types: readonly [params: Params, answer: Answer];
};

const named = <Params, Answer>(name: string) => name as RequestName<Params, Answer>;

/** Lines and characters from 0, ends exclusive. */
export interface PlacedRange {
  readonly start: Place;
  readonly end: Place;
}

/** One run of a cell's line, and what happened to it between 変更前 and 変更後. */
export interface PreviewRun {
  readonly text: string;
  readonly change: 'same' | 'added' | 'deleted';
}

export interface PreviewLine {
  /** Lines below the row's `firstLine`: 0 is the revision's own first line. */
  readonly line: number;
  /** How deep its item is nested, from 0. */
  readonly depth: number;
  readonly runs: readonly PreviewRun[];
  /** What happened to the line as a whole between 変更前 and 変更後; absent when nothing did, and in the other columns. */
  readonly label?: 'added' | 'changed' | 'deleted' | 'moved';
  /** Lines with the same number (within the row) are one item before and after: only with `label` 'changed' or 'moved'. */
  readonly pair?: number;
}

export interface PreviewCell {
  /** The line to reveal when the cell itself is clicked, counted below the row's `firstLine`. */
  readonly line: number;
  readonly lines: readonly PreviewLine[];
}

export interface PreviewRow {
  /** Stays with a revision while it is edited; no two rows of a table share it. */
  readonly key: number;
  /** Zero-based first and last line of the revision in the document, both inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  /**
   * One cell for each of `PreviewTable.columns`, in the same order; null when the row is the one that the caller's table
   * (`TableParams.known`) has under this key.
   */
  readonly cells: readonly PreviewCell[] | null;
}

/** The table 変更箇所 of one version of a document. */
export interface PreviewTable {
  readonly uri: string;
  readonly version: number;
  /** The 評価書名, or an empty text. */
  readonly title: string;
  /** What stands over the table of a comparison; absent over a table 変更箇所. */
  readonly heading?: string;
  /** 変更日, 項目, 変更前の記載, 変更後の記載, 提出時期, 提出時期に係る説明. */
  readonly columns: readonly string[];
  readonly rows: readonly PreviewRow[];
}

/** `{ uri, known? }` → the table of the open document, all rows in order, or null when it is not open. */
export const tableRequest = named<TableParams, PreviewTable>('hyoka/table');
export interface TableParams {
  readonly uri: string;
  /** The version of the table that the caller holds and will patch. */
  readonly known?: number;
}

/** Two versions of a document → `ChangedItem[]`, or null when one is not there or too large. */
export const changedItemsRequest = named<ComparedTexts, readonly ChangedItem[]>('hyoka/changedItems');
export interface ComparedTexts {
  /** The document that they are versions of. */
  readonly uri: string;
  /** Null: the document as it is open. */
  readonly before: string | null;
  readonly after: string | null;
}
export interface ChangedItem {
  readonly kind: 'changed' | 'added' | 'removed';
  /** 変更, 新設, 削除. */
  readonly kindName: string;
  /** The item's path, or the name of a field of the header. */
  readonly path: string;
}

/** Two versions of a document → what differs, as the preview draws it, or null as above. */
export const compareRequest = named<CompareParams, CompareResult>('hyoka/compare');
export interface CompareParams extends ComparedTexts {
  /** What the versions are called: the headings of the two columns. */
  readonly names: readonly [string, string];
}
export interface CompareResult {
  /** 種類, 項目 and the two versions; one row for each `ChangedItem`. */
  readonly table: Pick<PreviewTable, 'title' | 'columns' | 'rows'>;
  /** Where lines of the table come from, in its order; others belong to the one before them. */
  readonly origins: readonly LineOrigin[];
}
export interface LineOrigin {
  /** The line in the table. */
  readonly line: number;
  readonly side: 'before' | 'after';
  /** The line in the version. */
  readonly at: number;
}

/** A table from outside → text of a `.hyoka` document. */
export const importRequest = named<ImportParams, ImportResult>('hyoka/import');
export interface ImportParams {
  /** The file's name, which says its format; absent for the clipboard. */
  readonly fileName?: string;
  /** The bytes of the file in base64. */
  readonly base64?: string;
  /** The clipboard as `text/html` and as `text/plain`; either may be empty. */
  readonly html?: string;
  readonly plain?: string;
  /** The field of a column, by its heading as written, where the author chose it; null for a comment. */
  readonly columns?: ChosenColumns;
}
/** `columns`: those of the table, in order, for the author to see and to choose anew. */
export type ImportResult = { readonly columns: readonly ReadColumn[] } & (
  | {
      readonly ok: true;
      readonly text: string;
      /** One Japanese sentence each: what was repaired or set aside. */
      readonly notices: readonly string[];
      readonly shown: ShownRows;
    }
  /** `message`: one Japanese sentence, what is wrong and what would work. */
  | { readonly ok: false; readonly message: string }
);

/** The beginning of an imported table, to be looked at: the cells of the form's columns, lines ending in a line feed. */
export interface ShownRows {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows the table has. */
  readonly count: number;
}

/** The table 変更箇所 of an open document as a file, or null when the document is not open. */
export const exportRequest = named<ExportParams, ExportResult>('hyoka/export');
export interface ExportParams extends Omit<ExportOptions, 'template'> {
  readonly uri: string;
  readonly format: ExportFormat;
  /** The author's own workbook, which is to be filled, in base64. */
  readonly template?: string;
}
export type ExportResult =
  | {
      readonly ok: true;
      /** A file name that is safe on Windows, with its ending. */
      readonly fileName: string;
      /** The bytes of the file in base64. */
      readonly base64: string;
      /** One Japanese sentence each: what the format could not hold as it is. */
      readonly notices: readonly string[];
    }
  /** `message`: one Japanese sentence, why the file cannot be made: most often the author's own workbook cannot be filled. */
  | { readonly ok: false; readonly message: string };

/** The sections 対策 that the revisions of an open document add up to, or null when the document is not open. */
export const sectionsRequest = named<SectionsParams, SectionsResult>('hyoka/sections');
export interface SectionsParams {
  readonly uri: string;
}
export interface SectionsResult {
  readonly edits: readonly { readonly range: PlacedRange; readonly newText: string }[];
  /** How many sections those are. */
  readonly count: number;
  /** One Japanese sentence for each item that is to be looked at. */
  readonly notices: readonly string[];
}

/** The forms that a new document may be on, the official ones first. */
export const formsRequest = named<FormsParams, FormsResult>('hyoka/forms');
export interface FormsParams {
  /** The folder that the document is to lie in, whose configuration counts; null for none. */
  readonly folder: string | null;
}
export type FormsResult = readonly FormChoice[];
export interface FormChoice {
  /** 様式3, or the name of an author's own form. */
  readonly form: string;
  /** What an assessment on it is called, and its edition; empty for an author's own form. */
  readonly name: string;
  readonly edition: string;
}

/** What a new document begins with, or null when there is no such form. */
export const skeletonRequest = named<SkeletonParams, SkeletonResult>('hyoka/skeleton');
export interface SkeletonParams extends FormsParams {
  readonly form: string;
  readonly name: string;
}
export interface SkeletonResult {
  readonly text: string;
  /** What is to be filled in first, in order: offsets in `text`. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/**
 * What an open document is compared with from now on: `{ uri, name, text }`, the text null for nothing. Answers nothing. It
 * is forgotten when the document is closed.
 */
export const baselineRequest = named<BaselineParams, null>('hyoka/baseline');
export interface BaselineParams {
  readonly uri: string;
  /** What the author calls it: 令和3年10月12日の版, HEAD. */
  readonly name: string;
  readonly text: string | null;
}

/** The command of a code lens: shows places of a document. Its arguments: the URI, the zero-based line of the lens, the places. */
export const showPlacesCommand = 'hyoka.showPlaces';

/** The command of a code lens: shows where else sentences of a section stand. Its arguments: the URI, the section's zero-based line. */
export const sectionUsesCommand = 'hyoka.sectionUses';

/** Where sentences of the section at a line stand in the other documents of the workspace; or null when it is not open. */
export const sectionUsesRequest = named<SectionUsesParams, readonly SentencePlace[]>('hyoka/sectionUses');
export interface SectionUsesParams {
  readonly uri: string;
  readonly line: number;
}

/** The sections, revisions and items of an open document that `typed` finds, the best first; or null when it is not open. */
export const findPlaceRequest = named<FindPlaceParams, readonly FoundPlace[]>('hyoka/findPlace');
export interface FindPlaceParams {
  readonly uri: string;
  /** As it is written or as it is read: 監査, kansa. */
  readonly typed: string;
}
export interface FoundPlace {
  readonly kind: 'header' | 'measureSection' | 'revision' | 'item';
  readonly text: string;
  /** What an item is in; empty for the others. */
  readonly within: string;
  /** Of its first character, zero-based. */
  readonly line: number;
  readonly character: number;
}

/** The text that a file had in a revision of its git repository, or null when the server reads no files. */
export const revisionRequest = named<RevisionParams, RevisionResult>('hyoka/revision');
export interface RevisionParams {
  readonly uri: string;
  /** The absolute path of the program: whoever asks vouches for it, and for the repository. */
  readonly git: string;
  /** Any name of a revision: HEAD, a tag. */
  readonly rev: string;
}
export type RevisionResult = { readonly text: string } | { readonly why: NotInGit };
/** The file is in no repository, that has no such revision, or the revision no such file. */
export type NotInGit = 'noRepository' | 'noRevision' | 'notInRevision';

/** The rows that an open document lacks since its baseline, or null when it is not open or has none. */
export const deriveRequest = named<DeriveParams, DeriveResult>('hyoka/derive');
export interface DeriveParams {
  readonly uri: string;
  /** The day of the change, in any form that is read; absent for what lacks a row of any day. */
  readonly date?: string;
  /** The rows that are to be written, by their keys; absent for all. */
  readonly keys?: readonly string[];
}
export type DeriveResult =
  | {
      readonly ok: true;
      /** What it was compared with. */
      readonly baseline: string;
      readonly rows: readonly ShownRow[];
      /** One Japanese sentence each: items that are left to the author. */
      readonly notices: readonly string[];
      readonly edits: readonly { readonly range: PlacedRange; readonly newText: string }[];
    }
  /** `message`: one Japanese sentence, why there is no such day. */
  | { readonly ok: false; readonly message: string };
export interface ShownRow {
  readonly key: string;
  readonly path: string;
  readonly action: 'insert' | 'update' | 'remove';
  /** 変更前 and 変更後 as the table shows them; null for a row that is taken away, and where no date was asked for. */
  readonly sides: readonly [before: readonly PreviewLine[], after: readonly PreviewLine[]] | null;
  /** Of the item's section, zero-based; null when it is gone. */
  readonly line: number | null;
}

/** Whether an open document may be published, or null when it is not open. */
export const checkRequest = named<CheckParams, CheckResult>('hyoka/check');
export interface CheckParams {
  readonly uri: string;
}
export interface CheckResult {
  /** What it was compared with; null for nothing. */
  readonly baseline: string | null;
  readonly matters: readonly CheckedMatter[];
}
export interface CheckedMatter {
  /** As it is when all is well. */
  readonly title: string;
  /** One Japanese sentence for each point that is open, and its zero-based line; null where it cannot be told without a baseline. */
  readonly open: readonly { readonly message: string; readonly line: number | null }[] | null;
}

/**
 * What to insert for a cell that is pasted into a body, its items on lines of their own; null where nothing of it is run
 * on, or there is no body.
 */
export const splitPasteRequest = named<SplitPasteParams, SplitPasteResult>('hyoka/splitPaste');
export interface SplitPasteParams {
  readonly uri: string;
  /** The selection that is pasted over. */
  readonly range: PlacedRange;
  readonly text: string;
}
export interface SplitPasteResult {
  readonly text: string;
}

/**
 * What a key does in an item of a body, or null where it is the editor's: outside of items, and when the document is no
 * longer of that version. `enter` is asked after the editor made the line that the position is in, the others before anything
 * is done.
 */
export const typingRequest = named<TypingParams, TypingResult>('hyoka/typing');
export interface TypingParams {
  readonly uri: string;
  readonly version: number;
  /** Where the cursor is. */
  readonly position: Place;
  readonly kind: TypingKind;
}
export interface TypingResult {
  /** None where the key does nothing. */
  readonly edits: readonly { readonly range: PlacedRange; readonly newText: string }[];
  /** Where the cursor is after them. */
  readonly cursor: Place;
}

/** A table that is pasted as revisions: where they go, or null where it is no table 変更箇所. */
export const pasteTableRequest = named<PasteTableParams, PasteTableResult>('hyoka/pasteTable');
export interface PasteTableParams {
  readonly uri: string;
  /** Where the cursor is. */
  readonly position: Place;
  /** The clipboard as `text/html` and as `text/plain`; either may be empty. */
  readonly html: string;
  readonly plain: string;
}
export interface PasteTableResult {
  readonly range: PlacedRange;
  readonly newText: string;
  readonly notices: readonly string[];
}

/** A word of one sentence and what stands in its place in another. */
export interface WordDifference {
  readonly before: string;
  readonly after: string;
}

/** A sentence of a 対策 section, or a word of one. */
export interface SentencePlace {
  readonly uri: string;
  readonly range: PlacedRange;
  /** The section's item path. */
  readonly path: string;
  /** The sentence as it is written, wrapped lines joined; the line that a word stands on. */
  readonly text: string;
}

/** Where the sentence at a place stands in the workspace's documents, or null where there is no sentence to look for. */
export const findSentenceRequest = named<FindSentenceParams, FindSentenceResult>('hyoka/findSentence');
export interface FindSentenceParams {
  readonly uri: string;
  readonly position: Place;
}
export interface FindSentenceResult {
  readonly text: string;
  /** Those that say the same first; `differences`: in which words the others differ. */
  readonly uses: readonly (SentencePlace & { readonly differences: readonly WordDifference[] })[];
}

/**
 * What is to be written where the sentence `text` becomes `newText` in some of its uses, the rows of 変更箇所 with it. A use that
 * differs keeps what is its own; where `newText` is `text`, it becomes that very sentence.
 */
export const changeSentenceRequest = named<ChangeSentenceParams, ChangeSentenceResult>(
  'hyoka/changeSentence',
);
export interface ChangeSentenceParams {
  readonly text: string;
  readonly newText: string;
  readonly uses: readonly SentencePlace[];
  /** The day of the rows: 2021-10-12. */
  readonly date: string;
}
export interface ChangeSentenceResult {
  readonly documents: readonly {
    readonly uri: string;
    /** Null when it is not open. */
    readonly version: number | null;
    readonly edits: readonly {
      readonly range: PlacedRange;
      readonly newText: string;
      /** A row of 変更箇所, and not the sentence itself. */
      readonly isRow: boolean;
    }[];
  }[];
  /** What is left to the author: one Japanese sentence about each item of a document. */
  readonly notices: readonly { readonly uri: string; readonly message: string }[];
}

/** Where the word `text` stands in the 対策 sections of the workspace's documents, and is not a part of `newText` already. */
export const findTermRequest = named<FindTermParams, FindTermResult>('hyoka/findTerm');
export interface FindTermParams {
  readonly text: string;
  readonly newText: string;
}
export interface FindTermResult {
  readonly uses: readonly SentencePlace[];
}

/** What is to be written where the word `text` becomes `newText` in some of its uses, the rows of 変更箇所 with it. */
export const changeTermRequest = named<ChangeSentenceParams, ChangeSentenceResult>('hyoka/changeTerm');

/** Sentences of the workspace's documents that differ in a word or two, in groups; within each the most frequent first. */
export const variantsRequest = named<object, VariantsResult>('hyoka/variants');
export interface SentenceVariant {
  readonly text: string;
  /** In which words it differs from the first of its group. */
  readonly differences: readonly WordDifference[];
  /** How many places there are; of those that are too many not all are in `places`. */
  readonly count: number;
  readonly places: readonly SentencePlace[];
}
export interface VariantsResult {
  readonly groups: readonly (readonly SentenceVariant[])[];
  /** How many documents were read. */
  readonly documents: number;
  /** How many groups there are beside these; null where there was too much to compare all of it. */
  readonly more: number | null;
}

/** The command behind the code lens on each section that lacks a row; argument: document URI. */
export const deriveCommand = 'hyoka.deriveRows';

/** The command behind the code lens on each revision; arguments: document URI, zero-based line. */
export const openPreviewCommand = 'hyoka.openPreview';
