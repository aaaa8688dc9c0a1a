// The formats that the table 変更箇所 is written in. What writes them is loaded when one of them is asked for.

/** By the endings of their files, in the order in which they are offered. */
export const exportFormats = ['html', 'docx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const isExportFormat = (name: string): name is ExportFormat =>
  exportFormats.some((format) => format === name);

export interface ExportOptions {
  /** Whether what changed is underlined and struck through. */
  readonly hasMarks: boolean;
}

/** A file, and in one Japanese sentence each what had to be written otherwise than it is. */
export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}
