// What is usually written in 説明, as sentences that are found like any other.
import { reasonTemplates } from '../../facts/reasonTemplates.ts';
import type { Stock } from '../../phrases/stock.ts';

const readings: Readonly<Record<string, string>> = {
  重要な変更に当たらない: 'じゅうような へんこうに あたらない',
  '事前に実施することが困難であり、特定個人情報保護評価に関する規則第9条第2項を適用':
    'じぜんに じっしすることが こんなんであり とくていこじんじょうほうほごひょうかにかんする きそく だい9じょうだい2こうを てきよう',
  '重要な変更に当たるため、事前に提出': 'じゅうような へんこうに あたるため じぜんに ていしゅつ',
};

export const reasonStocks: readonly Stock[] = Object.entries(reasonTemplates).flatMap(([timing, templates]) =>
  templates.map((text) => ({
    category: '説明',
    text,
    reading: readings[text],
    timing,
    provenance: `提出時期に係る説明（${timing}）`,
  })),
);
