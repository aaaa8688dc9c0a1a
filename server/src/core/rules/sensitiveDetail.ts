// What helps an attacker, or names one office, in a text that is published. What counts: text/sensitive.ts. The item of
// the form for requests and inquiries has a telephone number by design.
import { t } from '@vscode/l10n';
import { type BlockFacts, proseWith, valueOf } from '../facts/facts.ts';
import { trait } from '../facts/lineTraits.ts';
import { lazy } from '../text/lazy.ts';
import { shiftRange, sliceOf } from '../text/range.ts';
import { type Sensitive, sensitiveIn } from '../text/sensitive.ts';
import { quote } from './quote.ts';
import { defineRule } from './rule.ts';

const suspect =
  /[@＠\\¥￥]|[0-9０-９][.．][0-9０-９xX]|::|[0０][1-9１-９][0-9０-９]{0,3}[-‐‑−–—―ー－（()）]|\+81|内線|電話|TEL|ＴＥＬ|FAX|ＦＡＸ|ファクス|ファックス|携帯|\.(?:local|lan|intra|internal)|[SsＳｓ][RrＲｒ]?[VvＶｖ]|(?:db|ap|web|fs|dc|dns|nas|esx|vm|host|proxy|fw|server)[-_]?[0-9]|[-_](?:db|ap|web|fs|dc|dns|nas|esx|vm|host|proxy|fw|server)|(?:db|ap|web|fs|dc|dns|nas|esx|vm|host|proxy|fw|server)[-_]/i;
const forContact = /開示請求|問い?合わ?せ|連絡先|請求先/;
const contactNearby = /問い?合わ?せ先|連絡先|請求先|照会先/;
const contactKinds: ReadonlySet<string> = new Set(['電話番号', 'メールアドレス']);

const names = (): Readonly<Record<Sensitive['kind'], string>> => ({
  IPアドレス: t`IPアドレス`,
  電話番号: t`電話番号`,
  メールアドレス: t`メールアドレス`,
  機器の名前: t`機器の名前`,
  保存先の名前: t`保存先の名前`,
});

const hasContactItem = (facts: BlockFacts): boolean =>
  forContact.test(valueOf(facts, '対策')) || forContact.test(valueOf(facts, '項目'));

const section = (place: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  特定個人情報ファイルは、${place}に保管している。\n`;

export const sensitiveDetail = defineRule(
  {
    code: 'sensitive-detail',
    severity: 'information',
    title: '公表する文に、機器の名前や連絡先などがある',
    why: 'IPアドレス、機器や保存先の名前は、公表すると攻撃の手掛かりになります。電話番号とメールアドレスは、開示請求や問合せの欄に書きます。変更前の欄は、公表した記録なので除きます。',
    bad: section('192.168.10.5のサーバ'),
    good: section('サーバ室に設置したサーバ'),
  },
  function* (facts) {
    const isForContact = lazy(() => hasContactItem(facts));
    const hasContact = lazy(() => contactNearby.test(facts.text));
    for (const { range, role } of proseWith(facts, trait.contact)) {
      if (role === 'before') continue;
      const line = sliceOf(facts.text, range);
      if (!suspect.test(line) || isForContact()) continue;
      for (const { range: own, kind } of sensitiveIn(line)) {
        if (contactKinds.has(kind) && hasContact()) continue;
        yield {
          range: shiftRange(own, range.start),
          message: t`${quote(sliceOf(line, own))}は${names()[kind]}です：公表してよいかを確かめ、要らなければ一般的な書き方にしてください`,
        };
      }
    }
  },
);
