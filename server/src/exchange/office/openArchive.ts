// The parts of an office file (a zip file), unpacked within limits. To be read, only those in XML are unpacked:
// pictures, macros and fonts are never looked at. Does not know what the parts say.
import { t } from '@vscode/l10n';
import { Inflate } from 'fflate';
import { fileLimit } from '../../core/limits.ts';
import { Refusal } from '../refusal.ts';
import { type ArchiveEntry, brokenArchive, eachArchiveEntry } from './archiveEntries.ts';

/** What one archive may hold, sizes in bytes. No document made for reading comes near these. */
export const archiveLimits = {
  entries: 2000,
  part: 16 * 1024 * 1024,
  all: 48 * 1024 * 1024,
  /** In all parts: a small file may unpack to very many short tags, and a tree costs by the tag. */
  tags: 1_500_000,
} as const;

/** The parts by their names, which start with no `/`. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/**
 * `which`: the parts in XML, or all of them for a file that is written again. Throws a Refusal when `bytes` are no
 * whole zip file, are encrypted, or hold more than the limits.
 */
export function openArchive(bytes: Uint8Array, which: 'xml' | 'all' = 'xml'): Archive {
  if (bytes.length > fileLimit) throw new Refusal(tooLarge(t`大きさ`, megabytes(fileLimit)));
  const entries: ArchiveEntry[] = [];
  const names = new Set<string>();
  let counted = 0;
  eachArchiveEntry(bytes, (entry) => {
    if (++counted > archiveLimits.entries) {
      throw new Refusal(tooLarge(t`中のファイルの数`, t`${archiveLimits.entries}個`));
    }
    checkName(entry.name, names);
    if (entry.encrypted) throw new Refusal(encrypted());
    if (which === 'all' || /\.(?:xml|rels)$/i.test(entry.name)) entries.push(entry);
  });
  return unpackAll(bytes, entries);
}

/** Sizes are held against the limits as declared, and what comes out against what was declared. */
function unpackAll(bytes: Uint8Array, entries: readonly ArchiveEntry[]): Archive {
  const parts = new Map<string, Uint8Array>();
  let all = 0;
  let tags = 0;
  for (const entry of entries) {
    all += entry.size;
    if (entry.size > archiveLimits.part) {
      throw new Refusal(tooLarge(t`中の1つのファイル`, megabytes(archiveLimits.part)));
    }
    if (all > archiveLimits.all) throw new Refusal(tooLarge(t`中身の合計`, megabytes(archiveLimits.all)));
    const part = unpack(packedBytes(bytes, entry), entry);
    tags += tagsIn(part);
    if (tags > archiveLimits.tags) {
      throw new Refusal(tooLarge(t`中のXMLのタグの数`, t`${archiveLimits.tags / 10_000}万個`));
    }
    parts.set(entry.name, part);
  }
  return parts;
}

/** As many bytes as start a tag in any encoding that XML may have, and so no fewer than it has tags. */
function tagsIn(part: Uint8Array): number {
  let tags = 0;
  for (let at = part.indexOf(0x3c); at !== -1; at = part.indexOf(0x3c, at + 1)) tags++;
  return tags;
}

const megabytes = (size: number): string => `${size / 1024 / 1024} MB`;

const encrypted = (): string =>
  t`パスワードで保護されたファイルは読み込めないので、パスワードを外して保存し直してから読み込んでください`;

const tooLarge = (what: string, limit: string): string =>
  t`Officeのファイルの${what}が${limit}を超えていて読み込めないので、変更箇所の表だけを新しいファイルにコピーして読み込んでください`;

/** Names are unique whatever their case, and stay inside the archive. */
function checkName(name: string, names: Set<string>): void {
  const key = name.toLowerCase();
  const escapes =
    name === '' || name.startsWith('/') || /^[a-z]:/i.test(name) || /(?:^|\/)\.\.(?:\/|$)/.test(name);
  if (escapes || names.has(key)) throw new Refusal(brokenArchive());
  names.add(key);
}

const headerSignature = 0x04034b50;

function packedBytes(bytes: Uint8Array, { offset, packedSize }: ArchiveEntry): Uint8Array {
  const header = bytes.subarray(offset, offset + 30);
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (header.length < 30 || view.getUint32(0, true) !== headerSignature) throw new Refusal(brokenArchive());
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize) throw new Refusal(brokenArchive());
  return packed;
}

function unpack(packed: Uint8Array, { method, size }: ArchiveEntry): Uint8Array {
  if (method !== 0 && method !== 8) throw new Refusal(brokenArchive());
  const part = method === 0 ? packed : inflate(packed, size);
  if (part.length !== size) throw new Refusal(brokenArchive());
  return part;
}

/** So many packed bytes make at most 4 MB: what a header that lies can cost. */
const pieceSize = 4096;

/** Throws a Refusal as soon as more than `size` bytes come out. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const part = new Uint8Array(size);
  let at = 0;
  const inflater = new Inflate((piece) => {
    if (at + piece.length > size) throw new Refusal(brokenArchive());
    part.set(piece, at);
    at += piece.length;
  });
  try {
    for (let from = 0; from < packed.length; from += pieceSize) {
      inflater.push(packed.subarray(from, from + pieceSize), from + pieceSize >= packed.length);
    }
  } catch (error) {
    // The library marks its own errors by a number.
    if (error instanceof Error && 'code' in error) throw new Refusal(brokenArchive());
    throw error;
  }
  return at === size ? part : part.subarray(0, at);
}
