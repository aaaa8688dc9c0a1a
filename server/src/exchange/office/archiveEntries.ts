// The list at the end of a zip file: where each entry is, under which name. Inflates nothing and believes no
// size; whether the entries are there is found out by who reads them.
import { t } from '@vscode/l10n';
import { Refusal } from '../refusal.ts';

export interface ArchiveEntry {
  /** With `/` between folders, as the list has it. */
  readonly name: string;
  readonly encrypted: boolean;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly packedSize: number;
  /** What the list says; the bytes may be others. */
  readonly size: number;
  /** Where its local header starts. */
  readonly offset: number;
}

export const brokenArchive = (): string =>
  t`ファイルの中身が壊れているので、元のプログラムで開いて保存し直してから読み込んでください`;

const endSignature = 0x06054b50;
const locatorSignature = 0x07064b50;
const wideEndSignature = 0x06064b50;
const entrySignature = 0x02014b50;
/** In place of a number that stands in a wider field elsewhere. */
const elsewhere = 0xffffffff;

/** Calls back for each entry, so that who counts them can stop. Throws a Refusal when there is no list. */
export function eachArchiveEntry(bytes: Uint8Array, visit: (entry: ArchiveEntry) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { start, end } = listOf(view);
    for (let at = start; at < end; ) at = readEntry(view, at, visit);
  } catch (error) {
    // Reading past the end: the file says that more follows.
    if (error instanceof RangeError) throw new Refusal(brokenArchive());
    throw error;
  }
}

interface List {
  readonly start: number;
  readonly end: number;
}

function listOf(view: DataView): List {
  const at = endRecord(view);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  const isWide = at >= 20 && view.getUint32(at - 20, true) === locatorSignature;
  if (!isWide) return { start, end: start + size };
  const wide = wideNumber(view, at - 12);
  if (view.getUint32(wide, true) !== wideEndSignature) throw new Refusal(brokenArchive());
  const wideStart = wideNumber(view, wide + 48);
  return { start: wideStart, end: wideStart + wideNumber(view, wide + 40) };
}

/** The record that ends the file, before a comment of at most 65,535 bytes. */
function endRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new Refusal(brokenArchive());
}

/** Numbers that no file within the limits reaches are as good as past the end. */
const wideNumber = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const decoder = new TextDecoder();

/** Where the next entry of the list starts. */
function readEntry(view: DataView, at: number, visit: (entry: ArchiveEntry) => void): number {
  if (view.getUint32(at, true) !== entrySignature) throw new Refusal(brokenArchive());
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const extra = at + 46 + nameLength;
  const next = extra + extraLength + view.getUint16(at + 32, true);
  const [size = 0, packedSize = 0, offset = 0] = widened(view, { start: extra, end: extra + extraLength }, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  visit({
    // Some programs of Windows write its own separator.
    name: decoder.decode(name).replaceAll('\\', '/'),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    packedSize,
    size,
    offset,
  });
  return next;
}

/** `numbers` with those that stand in the extra field, in their order, filled in. */
function widened(view: DataView, extra: List, numbers: readonly number[]): readonly number[] {
  if (!numbers.includes(elsewhere)) return numbers;
  for (let at = extra.start; at + 4 <= extra.end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return numbers.map((number) => {
      if (number !== elsewhere) return number;
      field += 8;
      return wideNumber(view, field - 8);
    });
  }
  return numbers;
}
