// Text of the document inside a message.
import { t } from '@vscode/l10n';
import { shorten } from '../text/shorten.ts';

const longest = 30;

/** 「…」 around `text`, cut to a length that fits a message. */
export function quote(text: string): string {
  return t`「${shorten(text.replace(/\s+/g, ' '), longest)}」`;
}
