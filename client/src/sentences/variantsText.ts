// 文言のゆれ as a text to read, and which of its lines lead where. Pure.
import { t } from '@vscode/l10n';
import type { SentencePlace, VariantsResult } from '../../../server/src/protocol.ts';
import { differenceLabel, placeLabel } from './placeLabel.ts';

export interface VariantsText {
  readonly text: string;
  /** The places by the zero-based lines that tell them. */
  readonly places: ReadonlyMap<number, SentencePlace>;
}

const indent = '      ';

const headOf = ({ groups, documents, more }: VariantsResult): string[] => [
  t`文言のゆれ：${groups.length}組（評価書${documents}件の対策）`,
  ...(groups.length === 0
    ? [t`一、二語だけ違う文はありません。`]
    : [t`場所の行で F12 を押すと、その文が開きます。`]),
  t`数、部署や自治体の名前、評価書の名前にある言葉だけが違う文は、それぞれの評価書の事実なので挙げていません。`,
  ...(more === null ? [t`文が多すぎるので途中までです：フォルダーを分けて調べてください。`] : []),
  ...(more === null || more === 0 ? [] : [t`ほかに${more}組あります：挙げたものから直してください。`]),
];

/** `nameOf`: how the workspace names a document. */
export function variantsText(result: VariantsResult, nameOf: (uri: string) => string): VariantsText {
  const lines = headOf(result);
  const places = new Map<number, SentencePlace>();
  for (const [index, variants] of result.groups.entries())
    for (const [order, { text, differences, count, places: own }] of variants.entries()) {
      const told = order === 0 ? t`最も多い書き方` : differenceLabel(differences);
      if (order === 0) lines.push('', `${index + 1}`);
      lines.push(t`  ${told}（${count}か所）`, `    ${text}`);
      for (const place of own) {
        places.set(lines.length, place);
        const { line } = place.range.start;
        lines.push(t`${indent}${placeLabel(nameOf(place.uri), place.path)}（${line + 1}行）`);
      }
      if (count > own.length) lines.push(t`${indent}ほか${count - own.length}か所`);
    }
  return { text: `${lines.join('\n')}\n`, places };
}
