// The bytes of a file as text. Guesses no more than it can check: a byte order mark, UTF-8, what the page
// itself declares, CP932. Does not know what the text holds.
import { t } from '@vscode/l10n';
import { Refusal } from '../refusal.ts';
import { refuseBinary } from './refuseBinary.ts';

export interface DecodedText {
  readonly text: string;
  /** Said when the text was not in UTF-8. */
  readonly notice?: string;
}

/** Throws a Refusal when `bytes` are no text, or text in an encoding that cannot be told. */
export function decodeBytes(bytes: Uint8Array, fileName: string): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked === undefined) {
    const sentence = refuseBinary(bytes, fileName);
    if (sentence !== undefined) throw new Refusal(sentence);
  }
  const text = decode(bytes, marked ?? 'utf-8');
  if (text !== undefined) {
    return marked === undefined ? { text } : { text, notice: converted(marked) };
  }
  for (const encoding of [declaredEncoding(bytes), 'shift_jis']) {
    const other = encoding === undefined ? undefined : decode(bytes, encoding);
    if (encoding !== undefined && other !== undefined) return { text: other, notice: converted(encoding) };
  }
  throw new Refusal(t`文字コードがわからないので、UTF-8で保存し直してから読み込んでください`);
}

const converted = (encoding: string): string =>
  t`文字コードが${encoding === 'shift_jis' ? 'Shift_JIS' : encoding.toUpperCase()}だったので、UTF-8に直しました`;

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Undefined when `bytes` are not valid in `encoding`. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The `charset` in the first bytes of a page, by the name browsers know it under. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = /charset\s?=\s?["']?([\w-]{1,40})/i.exec(head)?.[1];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    // A label no browser knows says nothing.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
