// Text of the source as messages quote it: in 「」, short enough to leave the message one readable sentence.
import { t } from '@vscode/l10n';
import { inRow } from '../core/text/inRow.ts';

export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 60));
  return characters.length > 24
    ? t`「${`${characters.slice(0, 24).join('')}…`}」`
    : t`「${characters.join('')}」`;
}

/** 「一」「二」など: `texts` quoted, the first `most` of them. */
export function quotedSome(texts: readonly string[], most: number): string {
  const some = inRow(texts.slice(0, most).map(quoted));
  return texts.length > most ? t`${some}など` : some;
}
