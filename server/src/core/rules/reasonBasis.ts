// 事後 on a risk measure needs one of two grounds, and the explanation names neither.
import { t } from '@vscode/l10n';
import { type BlockFacts, itemPathOf, valueOf, valueRange } from '../facts/facts.ts';
import { type FormPlace, isExact } from '../forms/formIndex.ts';
import { placesOf } from '../forms/statedForm.ts';
import type { DocumentFacts } from '../facts/documentFacts.ts';
import { foldWidth, withoutBlanks } from '../text/width.ts';
import { quote } from './quote.ts';
import { definePlacedRule } from './rule.ts';

/** Longer explanations have more to say than this rule can judge. */
const longest = 1_000;

const denial = '(?:ない|ません|せず|ならず|たらず|なく|なし|ではな|でな|ぬ|非該当|以外|対象外|除)';
const grounds: readonly RegExp[] = [
  /[9九](?:条の?)第?[2二②]項?/,
  /規則の?第?[9九]条/,
  /緊急時の?事後評価/,
  new RegExp(`重要(?:な|の|性の?)?(?:変更|事項|項目|記載).{0,40}?${denial}`),
  // Not bound to be submitted before, in whatever words.
  /(?:事前|あらかじめ).{0,8}(?:提出|評価|公表|届出).{0,20}?(?:義務|任意|不要|要[しさ]|必要[がはも]?な|対象|求めら)/,
  /その他の項目|事後評価|事後で|再評価|再実施/,
  // No 重要な変更 by their nature.
  /誤字|脱字|誤記|誤植|誤りの?を?(?:修正|訂正|是正|直)|表記|字句|文言|語句|名称|改称|呼称|所在|住所|形式|軽微|時点修正|様式|体裁|書式/,
  /(?:組織|機構|部署|課名|所管).{0,4}(?:改編|改正|再編|変更|改組|見直し|改革|名)/,
  /定期|誤った|条ずれ|条項ずれ|記載.{0,4}(?:精査|具体|充実|適正|見直|明確|整理|詳細|修正|訂正)/,
  /実質的|(?:変更|影響|変動)(?:は|が|も)?な[いくし]/,
  /リスク.{0,12}?(?:軽減|低減|低下|減少|減ら|下げ|小さく|抑え)/,
  // The ground stands elsewhere.
  /同上|上記|前記|上に同じ|同左|同じ|〃|別紙|参照|のとおり/,
];

/** 「運用の見直しのため」: weak, and another rule's business. */
const saysOnlyThatItChanged =
  /^.{0,5}(?:修正|訂正|見直し|変更|追加|削除|更新|追記|整理|改正|改定)(?:の?ため|による|に伴う?|した|を行った)?(?:もの)?。?$/;

/** Whether the item certainly states risk measures: all above it, and it, by number and title. */
function isMeasure({ steps }: FormPlace): boolean {
  const [section, item] = steps;
  return section !== undefined && item?.node.measure === true && isExact(section) && isExact(item);
}

function isAboutMeasure(facts: BlockFacts, stated: DocumentFacts): boolean {
  const path = itemPathOf(facts)?.path ?? '';
  const places = /リスク対策/.test(path) ? placesOf(path, stated) : [];
  return places.some(isMeasure) && places.every((place) => isMeasure(place) || place.missed !== null);
}

const revision = (reason: string) =>
  `変更：令和3年10月12日\n項目：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n変更前：施錠している。\n変更後：施錠し、監視している。\n提出時期：事後\n説明：${reason}\n`;

export const reasonBasis = definePlacedRule(
  {
    code: 'reason-basis',
    severity: 'warning',
    title: 'リスク対策を事後とした根拠がない',
    why: '重要な変更は、あらかじめ評価をし直します（番号法第28条第1項）。リスク対策の項目を事後に変更できるのは、特定個人情報保護評価に関する規則第9条第2項による場合か、重要な変更に当たらない場合なので、どちらであるかと理由を書きます。リスク対策のほとんどの項目が重要な変更の対象になること、誤字の修正や名称の変更がこれに当たらないことは、条文で確かめていません。',
    bad: revision('監視カメラの運用を始めたため'),
    good: revision('監視カメラの運用を始めたものであり、重要な変更に当たらないため'),
  },
  function* (facts, { document }) {
    if (valueOf(facts, '提出時期') !== '事後') return;
    const field = facts.fields.get('説明');
    const value = valueOf(facts, '説明');
    if (field?.kind !== 'field' || value === '' || value.length > longest) return;
    const reason = foldWidth(withoutBlanks(value));
    if (saysOnlyThatItChanged.test(reason) || grounds.some((ground) => ground.test(reason))) return;
    if (!isAboutMeasure(facts, document)) return;
    yield {
      range: valueRange(field),
      message: t`事後の説明${quote(value)}に根拠がありません：規則第9条第2項によるのか、重要な変更に当たらないのかを書いてください`,
    };
  },
);
