// The formats that a document is written in: its table 変更箇所, or as `json` all of it. What writes them is loaded when one of
// them is asked for.

import type { ChosenColumns } from './revisions/chooseColumns.ts';

/** By the endings of their files, in the order in which they are offered. */
export const exportFormats = ['html', 'xlsx', 'docx', 'csv', 'tsv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const isExportFormat = (name: string): name is ExportFormat =>
  exportFormats.some((format) => format === name);

export const textEncodings = ['utf-8', 'cp932'] as const;
export type TextEncoding = (typeof textEncodings)[number];

export interface ExportOptions {
  /** Whether what changed is underlined and struck through. */
  readonly hasMarks: boolean;
  /** Of CSV and TSV: UTF-8 with a byte order mark, or what older programs expect. */
  readonly encoding: TextEncoding;
  /** Of XLSX: the workbook whose table is filled, in place of a blank one. */
  readonly template?: Uint8Array;
  /** Of such a workbook: where the headings of its table are none that are known. */
  readonly columns?: ChosenColumns;
}

/** A file, and in one Japanese sentence each what had to be written otherwise than it is. */
export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}
