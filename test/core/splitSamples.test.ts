import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { splitRunOn } from '../../server/src/core/syntax/runOn/splitRunOn.ts';
import { sideOf } from '../../server/src/core/compare/units.ts';
import { sliceOf } from '../../server/src/core/text/range.ts';

const folder = new URL('../../samples/', import.meta.url);

const bodies = readdirSync(folder).flatMap((name) =>
  analyze(readFileSync(new URL(name, folder), 'utf8')).blocks.flatMap(({ text, facts }) =>
    facts.bodies.map(({ node }) =>
      sideOf(text, node, () => 0).lines.map(({ range }) => sliceOf(text, range)),
    ),
  ),
);

/** The parts of the joined body that hold more than one of its lines; fails where a line was cut. */
function joinedParts(lines: readonly string[]): string[] {
  const left = [...lines];
  return splitRunOn(lines.join(' ')).filter((part) => {
    let line = left.shift() ?? '';
    const isOne = line === part;
    while (line.length < part.length) line += ` ${left.shift() ?? ''}`;
    expect(line).toBe(part);
    return !isOne;
  });
}

test('the bodies of the samples that lost their line breaks come back, but for what no text tells', () => {
  expect(bodies.length).toBeGreaterThan(20);
  expect([...new Set(bodies.flatMap(joinedParts))].sort()).toEqual(
    [
      // A bare sign without its second may as well be a word.
      'Ⅱ 消去 1 書類',
      '第２　委託先の監督 １　報告',
      '(2)　実績 ア　過去5年間に、重大な漏えいを起こしていないこと。',
      '（二）　外部監査 イ　3年に1回、専門の事業者に委託して行っている。',
      '(2) 年1回の研修 ２　従業者は、前項の研修を受けなければならない。',
      '(3) 事務を担当する前の研修 ２　従業者は、前項の研修を受けなければならない。',
      '第11条　保護責任者は、研修の記録を5年間保存する。 ２　前項の記録には、次の事項を記載する。',
      // The only ・ behind a title may as well join two words.
      '②委託先の従業者に対する研修 ・契約により、研修の実施を義務付けている。',
      '② 不正アクセスへの対策 ・外部との境界に防御装置を設置し、許可した通信以外を遮断している。',
      // A paragraph after a sentence may as well go on.
      '・操作の記録を毎月点検している。 点検の結果は、所属長に報告している。',
      '・情報提供ネットワークシステムから許可を受けた照会のみを処理している。 許可のない要求は、処理せずに記録している。',
    ].sort(),
  );
});
