// The short name of a law that no text before it explains.
import { t } from '@vscode/l10n';
import { abbreviationsIn } from '../facts/abbreviations.ts';
import { type BlockFacts, valueOf } from '../facts/facts.ts';
import { quote } from './quote.ts';
import { definePlacedRule, offeredFix } from './rule.ts';

/**
 * The form begins with the cover and the first item of Ⅰ. What stands further down may be explained in an item that the
 * document leaves out.
 */
const isBeginning = (facts: BlockFacts): boolean =>
  facts.node.kind === 'header' ||
  /^[\s\u3000]*(?:Ⅰ|I(?![A-Za-z]))[^0-9０-９]*(?:[1１](?![0-9０-９])|$)/.test(valueOf(facts, '対策'));

const section = (name: string) =>
  `評価書：予防接種に関する事務\n\n対策：Ⅰ 基本情報\n  ${name}第9条第1項に基づき、個人番号を利用する。\n`;

export const lawAbbreviation = definePlacedRule(
  {
    code: 'law-abbreviation',
    severity: 'information',
    title: '法令の略称を断りなく用いている',
    why: '略称は、初めに「行政手続における特定の個人を識別するための番号の利用等に関する法律（以下「番号法」という。）」のように断ってから用いるのが公用文の書き方です。文書の初め（表紙とⅠの初めの項目）にある、初めの一か所だけをお知らせします。',
    bad: section('番号法'),
    good: section(
      '行政手続における特定の個人を識別するための番号の利用等に関する法律（以下「番号法」という。）',
    ),
  },
  function* (facts, { undefinedAbbreviations }) {
    if (undefinedAbbreviations.length === 0 || !isBeginning(facts)) return;
    for (const { name, title, use } of abbreviationsIn(facts))
      if (use !== null && undefinedAbbreviations.includes(name))
        yield {
          range: use,
          message: t`${quote(name)}が断りなく用いられています：初めに題名を書き、${quote(name)}と略すことを断ってください`,
          fixes: [
            offeredFix(t`題名と略称を書く`, { range: use, newText: `${title}（以下「${name}」という。）` }),
          ],
        };
  },
);
