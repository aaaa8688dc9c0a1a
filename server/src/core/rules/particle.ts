// Particles that are wrong whatever the sentence means. の before a verb is right in a clause that tells which thing is
// meant (職員の作成している資料), を before された where someone suffers it (権限を付与された者): those are left alone.
import { t } from '@vscode/l10n';
import { rangeOf, sliceOf } from '../text/range.ts';
import { quote } from './quote.ts';
import { type BlockFinding, defineRule, offeredFix } from './rule.ts';

const actions =
  '設置|実施|導入|整備|作成|管理|確認|記録|保管|保存|取得|適用|使用|利用|更新|点検|検査|監視|制限|禁止|徹底|配置|配備|配布|策定|制定|設定|構築|採用|運用|活用|暗号化|公表|周知|登録|消去|廃棄|削除|提出|提供|収集|入手|照合|照会|突合|防止|限定|締結|選定|分析|遮断|検知|報告|修正|審査|承認|破棄|返却|委託|監督|指導|保護|施錠|分離|記載';
const conjunctions = '及び|並びに|又は|若しくは|および|ならびに|または|もしくは';
const word = '一-鿿ァ-ヺーA-Za-zＡ-Ｚａ-ｚ0-9０-９';

/** の and a verb where the sentence ends: nothing follows that it could tell of. */
const atEnd = new RegExp(
  `(?<=[一-鿿ァ-ヺーA-Za-zＡ-Ｚａ-ｚ）」]|など)(?<!毎[日朝月年週]|一切|各々|当[分面座]|都度)の(?:${actions})(?:している|しています|しました|していた|した|する|します)(?=。)`,
  'g',
);
/** What is set up or carried out, and does nothing itself: the sentence may go on. */
const atPause = new RegExp(
  '(?<=(?:カメラ|装置|機器|設備|ソフト|ソフトウェア|ツール|研修|教育|訓練|点検|監査|規程|要領|手順書?|マニュアル|書庫|キャビネット|ロッカー|ゲート|金庫|センサー)(?:等|など))の(?:設置|実施|導入|整備|策定|制定|配備|配置)し(?=、)',
  'g',
);
/** Where words of things that hold text follow, and then a particle of its own: 情報を記録された媒体の基準を定める. */
const passive = new RegExp(
  `を(?:記載(?<=(?:番号|情報|データ)を記載)|記録|格納|保存|収録|記憶|蓄積|印字|印刷|掲載)された(?=(?:電磁的?|電子|磁気|光|可搬|外部|記憶|記録|タブレット|ノート|業務用?)*(?:媒体|書類|帳票|書面|文書|用紙|申請書|届出書|通知書|台帳|ファイル|サーバ|端末|機器|装置|ディスク|メモリ|テープ|カード|データベース|CD|DVD|USB|HDD)[${word}等・の]{0,20}(?:[をが]|(?<!又)は))`,
  'g',
);
const afterConjunction = new RegExp(`(${conjunctions})([のを])(?=[一-鿿ァ-ヺA-Za-zＡ-Ｚａ-ｚ「])`, 'g');
const twoParticles = new RegExp(
  `(?<=[${word}）」])(?<!又)(?:を[のがはにで]|[がはにへで]を)(?=[一-鿿ァ-ヺA-Za-zＡ-Ｚａ-ｚ「])`,
  'g',
);
const twoObjects = /を(?:実施|徹底|強化|推進|確保|整備|管理|確認)を(?=行[いうっわ]|図[りるっら]|講じ)/g;

const suspect = new RegExp(
  `の[一-鿿]{2,3}(?:し|する)|を[一-鿿]{2}(?:された|を)|(?:${conjunctions})[のを]|を[のがはにで]|[がはにへで]を`,
);

/** Who may do something, at the end of a word: の may stand for が as well. */
const endsWithActor = /[者員市町村県区課部係局室先会所関当人長社国](?:等|など)?$/;

function* matches(line: string, pattern: RegExp): Generator<{ start: number; found: RegExpExecArray }> {
  for (const found of line.matchAll(pattern)) yield { start: found.index, found };
}

/** A finding from `start` on that offers each of `instead` for all of `found`. */
function finding(start: number, found: string, says: string, instead: readonly string[]): BlockFinding {
  const range = rangeOf(start, start + found.length);
  const choices = instead.map((each) => t`「${each}」`).join(t`か`);
  return {
    range,
    message: t`${quote(found)}は${says}：${choices}に直してください`,
    fixes: instead.map((newText) => offeredFix(t`${quote(found)}を「${newText}」にする`, { range, newText })),
  };
}

function* foundIn(line: string, by: number): Generator<BlockFinding> {
  for (const { start, found } of [...matches(line, atEnd), ...matches(line, atPause)]) {
    const before = line.slice(0, start);
    // 等 is shown with the particle that it has.
    const shown = before.endsWith('等') ? '等' : '';
    const instead = endsWithActor.test(before.slice(-8)) ? ['が', 'を'] : ['を'];
    yield finding(
      by + start - shown.length,
      shown + found[0],
      t`「の」が合いません`,
      instead.map((each) => shown + each + found[0].slice(1)),
    );
  }
  for (const { start, found } of matches(line, passive))
    yield finding(by + start, found[0], t`「を」と「された」が合いません`, [
      found[0].replace('を', 'が'),
      found[0].replace('された', 'した'),
    ]);
  for (const { start, found } of matches(line, afterConjunction)) {
    const [both, conjunction = '', particle] = found;
    const instead = particle === 'の' ? [conjunction, `${conjunction}その`] : [conjunction];
    yield finding(by + start, both, t`助詞が余分です`, instead);
  }
  for (const { start, found } of matches(line, twoParticles))
    yield finding(by + start, found[0], t`助詞が重なっています`, Array.from(found[0]));
  for (const { start, found } of matches(line, twoObjects))
    yield finding(by + start, found[0], t`「を」が重なっています`, [found[0].replace('を', 'の')]);
}

const section = (words: string) =>
  `対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去\n  保管する部屋に、監視カメラ${words}している。\n`;

export const particle = defineRule(
  {
    code: 'particle',
    severity: 'warning',
    title: '助詞が合わない',
    why: '「監視カメラ等の設置している。」「情報を記録された媒体」「及びの」のように、どう読んでも文にならない助詞は、書き換えの途中の跡です。「職員の作成している資料」「権限を付与された者」のような正しい言い方は除きます。',
    bad: section('等の設置'),
    good: section('等を設置'),
  },
  function* ({ text, prose }) {
    if (!suspect.test(text)) return;
    for (const { range } of prose) {
      const line = sliceOf(text, range);
      if (suspect.test(line)) yield* foundIn(line, range.start);
    }
  },
);
