// The chain of an item: its revisions in order of date, and its section. Where two ends disagree, and where they do not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { checkFindings, dedent, drawFindings } from '../support/drawFindings.ts';

const indented = (body: string): string => body.replace(/^(?=.)/gm, '  ');
const revision = (date: string, before: string, after: string, path = 'Ⅲ リスク対策 8. 監査'): string =>
  `変更：${date}\n項目：${path}\n変更前：\n${indented(before)}\n変更後：\n${indented(after)}\n提出時期：事前\n説明：重要な変更に当たる\n`;
const section = (body: string, path = 'Ⅲ リスク対策 8. 監査'): string => `対策：${path}\n${indented(body)}\n`;
const isChain = ({ code }: { readonly code: string }): boolean =>
  code === 'chain-break' || code === 'section-stale';
/** Of the findings about chains. */
const codes = (...blocks: readonly string[]): string[] =>
  analyze(blocks.join('\n'))
    .findings.filter(isChain)
    .map(({ code }) => code);

const unrelated = '(9) 個人番号を記載した書類は、鍵の掛かる書庫に入れている。';
const chainOf = (after: string, before: string): string[] => [
  revision('令和3年4月1日', unrelated, after),
  revision('令和4年4月1日', before, '（削除）'),
];

describe('変更前 is the 変更後 of the revision before', () => {
  test('both ends are reported, each with what differs and a fix for either', () =>
    checkFindings(`
      変更：令和3年4月1日
      項目：Ⅲ リスク対策 8. 監査
      変更前：なし
      変更後：
        1. 監査は、年に1回実施している。
        2. 監査の結果は、3年間保存する。
        ^^^＾＾＾＾＾＾＾^＾＾＾＾＾＾＾ error chain-break: 令和4年4月1日の変更の変更前の「2. 監査の結果は、5年間保存する。」が変更後の「2. 監査の結果は、3年間保存する。」と違います：どちらかをもう一方に合わせてください 💡?令和4年4月1日の変更の変更前を変更後に合わせる 💡?変更後を令和4年4月1日の変更の変更前に合わせる
      提出時期：事前
      説明：重要な変更に当たる

      変更：令和4年4月1日
      項目：Ⅲ リスク対策 8. 監査
      変更前：
        1. 監査は、年に1回実施している。
        2. 監査の結果は、5年間保存する。
        ^^^＾＾＾＾＾＾＾^＾＾＾＾＾＾＾ error chain-break: 変更前の「2. 監査の結果は、5年間保存する。」が令和3年4月1日の変更の変更後の「2. 監査の結果は、3年間保存する。」と違います：どちらかをもう一方に合わせてください 💡?変更前を令和3年4月1日の変更の変更後に合わせる 💡?令和3年4月1日の変更の変更後を変更前に合わせる
      変更後：なし
      提出時期：事前
      説明：重要な変更に当たる
    `));

  test('the one points at the other', () => {
    const text = chainOf('施錠した部屋で保管する。', '施錠した書庫で保管する。').join('\n');
    const [first, second] = analyze(text).findings;
    const marked = (range?: { start: number; end: number }) => range && text.slice(range.start, range.end);
    expect([marked(first?.range), marked(first?.related?.range)]).toEqual([
      '施錠した部屋で保管する。',
      '施錠した書庫で保管する。',
    ]);
    expect(second?.related?.range).toEqual(first?.range);
  });

  test.each([
    ['blanks and line breaks', '1. 施錠 している。\n記録する。', '１． 施錠している。記録する。'],
    ['comments', '1. 施錠している。\n// 確認済', '1. 施錠している。'],
    [
      'an excerpt',
      '1. 施錠\n(1) 鍵を管理する。\n(2) 入退室を記録する。\n2. 監視\n(1) 録画する。',
      '1. 施錠\n(2) 入退室を記録する。',
    ],
    [
      '（略） for a run of items',
      '1. 施錠する。\n2. 監視する。\n3. 録画する。\n4. 記録する。',
      '1. 施錠する。\n（略）\n4. 記録する。',
    ],
    ['an item that is （略）', '1. 施錠\n(1) 鍵を管理する。\n2. 監視する。', '1. （略）\n2. 監視する。'],
    ['（略） behind a title', '1. 施錠\n(1) 鍵を管理する。\n2. 監視する。', '1. 施錠（略）\n2. 監視する。'],
    [
      'an excerpt on either side',
      '1. 施錠する。\n2. 監視する。\n（略）',
      '1. 施錠する。\n（略）\n5. 録画する。',
    ],
    [
      'parts that have nothing in common',
      '1. 施錠\n(1) 鍵を管理する。',
      '3. 監視\n(1) 録画した映像は、1か月保存する。',
    ],
    ['parts below one title', '【国】\n① 端末を施錠する。', '【国】\n② 記録を1年保存する。'],
    [
      'bullets below one title',
      '1. 施錠\n・鍵を管理する。',
      '1. 施錠\n・入退室を記録し、上長が毎月確認する。',
    ],
    [
      'another item of the same number, quoted without its title',
      '1. 物理的対策\n(1) 鍵を管理する。',
      '(1) 監査の結果は、市長に報告している。',
    ],
    ['other sentences', '鍵を管理する。', '監査の結果を市長に報告する。'],
    ['a sentence out of a line', '1. 施錠した部屋で保管する。毎年、点検する。', '毎年、点検する。'],
    [
      'the third of three paragraphs',
      '鍵は、係長が管理する。\n入退室は、台帳に記録する。\n記録は、3年間保存する。',
      '記録は、3年間保存する。',
    ],
    [
      'the first and the third of three paragraphs of an item',
      '1. 施錠\n鍵は、係長が管理する。\n入退室は、台帳に記録する。\n記録は、3年間保存する。\n2. 監視する。',
      '1. 施錠\n鍵は、係長が管理する。\n記録は、3年間保存する。\n2. 監視する。\n3. 録画する。',
    ],
    [
      'another paragraph than those that are quoted',
      '鍵は、係長が管理する。\n記録は、3年間保存する。',
      '監査は、年に1回、外部の専門家に委ねて行う。',
    ],
    [
      'a paragraph that is like two',
      '台帳の記録は、3年間保存する。\n機器の記録は、3年間保存する。',
      '端末の記録は、3年間保存する。',
    ],
    ['a short one', '記録する。\n入退室は、台帳に記載する。', '記録した。'],
    [
      'lines that may be wrapped',
      '鍵は、係長が管理し、課長が毎月確認し、入退室は、\n台帳に記録して保存し、\n年に一度、監査する。',
      '台帳に記載して保存し、',
    ],
    [
      'a bullet that has moved',
      '・施錠した部屋で保管する。\n・入退室を台帳に記録する。\n・映像を1か月保存する。',
      '・入退室を台帳に記録する。\n・映像を1か月保存する。\n・施錠した部屋で保管する。',
    ],
    ['nothing before', '（削除）', '1. 監視する。'],
    ['nothing after', '1. 監視する。', '（新設）'],
    [
      'two sentences of one kind in different parts',
      '（一） 自己点検\nイ 点検表を用い、年1回行っている。',
      '（二） 監査\nイ 監査計画に基づき、年1回行っている。',
    ],
  ])('%s: no word is lost', (_, after, before) => expect(codes(...chainOf(after, before))).toEqual([]));

  test.each([
    ['a word', '施錠した部屋で保管する。', '施錠した書庫で保管する。'],
    ['a number', '1. 監査\n(1) 3年間保存する。', '1. 監査\n(1) 5年間保存する。'],
    ['an enumerator', '1. 監査する。\n2. 記録する。', '1. 監査する。\n3. 記録する。'],
    [
      'another sentence under one number',
      '1. 監査する。\n2. 施錠する。',
      '1. 監査する。\n2. 年に一度、外部の専門家に委ねる。',
    ],
    [
      'an item that is quoted without its title',
      '1. 物理的対策\n(1) 鍵を管理する。\n(2) 記録は、5年間保存している。',
      '(2) 記録は、3年間保存している。',
    ],
    ['a value', '住民課', '戸籍課'],
    [
      'the third of three paragraphs',
      '鍵は、係長が管理する。\n入退室は、台帳に記録する。\n台帳の記録は、3年間保存する。',
      '台帳の記録は、5年間保存する。',
    ],
    [
      'two of three paragraphs, one of them',
      '鍵は、係長が管理する。\n入退室は、台帳に記録する。\n台帳の記録は、3年間保存する。',
      '入退室は、台帳に記録する。\n台帳の記録は、5年間保存する。',
    ],
    [
      'a paragraph of an item, quoted without it,',
      '1. 施錠\n鍵は、係長が管理する。\n台帳の記録は、3年間保存する。',
      '台帳の記録は、5年間保存する。',
    ],
    [
      'a bullet between bullets that are the same',
      '・監査する。\n・鍵を管理する。',
      '・監査する。\n・外部に委ねる。',
    ],
  ])('%s that differs is a break', (_, after, before) =>
    expect(codes(...chainOf(after, before))).toEqual(['chain-break', 'chain-break']),
  );

  test('one of three paragraphs is marked and mended alone', () => {
    const [whole, part] = [
      '鍵は、係長が管理する。\n台帳の記録は、3年間保存する。\n毎年、点検する。',
      '台帳の記録は、5年間保存する。\n毎年、点検する。',
    ];
    const text = chainOf(whole, part).join('\n');
    const [first, second] = analyze(text).findings;
    const marked = (range?: { start: number; end: number }) => range && text.slice(range.start, range.end);
    expect([first, second].map((each) => marked(each?.range))).toEqual([
      '台帳の記録は、3年間保存する。',
      '台帳の記録は、5年間保存する。',
    ]);
    const fixed = (first?.fixes ?? []).map(({ edits }) => applyEdits(text, edits));
    expect(fixed).toEqual([text.replace('5年間', '3年間'), text.replace('3年間', '5年間')]);
  });

  test('order is that of the dates, and of the file where they are the same', () => {
    const [a, b, c] = ['施錠した部屋で保管する。', '施錠した書庫で保管する。', '施錠した倉庫で保管する。'];
    const [first, second] = [revision('令和3年4月1日', a, b), revision('令和4年4月1日', b, c)];
    expect(codes(first, second)).toEqual([]);
    expect(codes(revision('令和3年4月1日', a, b), revision('令和3年4月1日', b, c))).toEqual([]);
    expect(codes(revision('令和3年4月1日', b, c), revision('令和3年4月1日', a, b))).toEqual([
      'chain-break',
      'chain-break',
    ]);
  });

  test('nothing is said while a date of the chain cannot be read', () => {
    const [first, second] = chainOf('施錠した部屋で保管する。', '施錠した書庫で保管する。');
    expect(codes(first ?? '', (second ?? '').replace('令和4年4月1日', '令和4年'))).toEqual([]);
  });

  test('other items are other chains', () => {
    const other = revision('令和4年4月1日', '施錠した書庫で保管する。', '（削除）', 'Ⅲ リスク対策 9. 教育');
    expect(codes(revision('令和3年4月1日', unrelated, '施錠した部屋で保管する。'), other)).toEqual([]);
  });

  test('a suppression silences one end', () => {
    const text = chainOf('施錠した部屋で保管する。', '施錠した書庫で保管する。').join('\n');
    const silenced = text.replace(
      '  施錠した書庫',
      '  // hyoka-ignore chain-break 国の記載のまま\n  施錠した書庫',
    );
    expect(codes(silenced)).toEqual(['chain-break']);
  });
});

describe('revisions of one item on one day', () => {
  const whole = '1. 監査は、年に1回実施している。\n2. 結果は、3年間保存する。';
  const changed = whole.replace('3年', '5年').replace('1回', '2回');
  const found = (...blocks: readonly string[]) => analyze(blocks.join('\n')).findings.map(({ code }) => code);
  const day = '令和3年4月1日';

  test.each([
    ['the same', whole, changed],
    ['an excerpt of the other', '2. 結果は、3年間保存する。', '2. 結果は、5年間保存する。'],
  ])('%s are one change too many', (_, before, after) => {
    expect(found(revision(day, whole, changed), revision(day, before, after))).toEqual([
      'revision-duplicate',
    ]);
    expect(found(revision(day, before, after), revision(day, whole, changed))).toEqual([
      'revision-duplicate',
    ]);
    expect(found(revision(day, whole, changed), revision('令和3年5月1日', before, after))).not.toContain(
      'revision-duplicate',
    );
  });

  test('that change different parts are usual', () =>
    expect(
      found(
        revision(day, '1. 監査は、年に1回実施している。', '1. 監査は、年に2回実施している。'),
        revision(day, '2. 結果は、3年間保存する。', '2. 結果は、5年間保存する。'),
      ),
    ).toEqual([]));

  test('that quote the same title, or add the same sentence elsewhere, are usual', () =>
    expect(
      found(
        revision(day, '1. 物理的対策\n(1) 施錠する。', '1. 物理的対策\n(1) 施錠し、記録する。'),
        revision(day, '1. 物理的対策\n(2) 監視する。', '1. 物理的対策\n(2) 監視し、録画する。'),
      ),
    ).toEqual([]));
});

describe('対策 is the 変更後 of the latest revision', () => {
  const last = revision(
    '令和3年4月1日',
    unrelated,
    '1. 監査は、年に1回実施する。\n2. 監査の結果は、3年間保存する。',
  );

  test('what changed, and what is lacking, is said at both ends', () => {
    const text = `${section('1. 監査は、年に2回実施する。')}\n${last}`;
    const said = analyze(text).findings.map(({ code, message }) => `${code} ${message.split('：')[0]}`);
    expect(said).toEqual([
      'section-stale 対策の「…査は、年に2回実施する。」が令和3年4月1日の変更の変更後の「…査は、年に1回実施する。」と違います（ほか1か所）'.replaceAll(
        '…査',
        '1. 監査',
      ),
      'section-stale 対策の「1. 監査は、年に2回実施する。」が変更後の「1. 監査は、年に1回実施する。」と違います（ほか1か所）',
    ]);
  });

  test('what it has beside an excerpt is no fault', () =>
    expect(
      codes(
        section('1. 監査は、年に1回実施する。\n2. 監査の結果は、3年間保存する。\n3. 指摘は、改める。'),
        last,
      ),
    ).toEqual([]));

  test('a sentence that it lacks is said', () =>
    expect(
      codes(
        section('監査は、年に1回実施する。'),
        revision('令和3年4月1日', unrelated, '監査は、年に1回実施する。結果は、公表する。'),
      ),
    ).toEqual(['section-stale', 'section-stale']));

  test('what it lacks of an item is put behind what stands before', () => {
    const text = `${section('1. 監査は、年に1回実施する。\n3. 指摘は、改める。').replace('3.', '2.')}\n${revision('令和3年4月1日', unrelated, '1. 監査は、年に1回実施する。\n(1) 市長に報告する。')}`;
    const [finding] = analyze(text).findings;
    expect(finding?.message).toMatch(
      /^対策に令和3年4月1日の変更の変更後の「\(1\) 市長に報告する。」がありません：/,
    );
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toContain(
      '実施する。\n    (1) 市長に報告する。\n  2. 指摘',
    );
  });

  test('it is held against the paragraphs that the 変更後 quotes', () => {
    const now = '鍵は、係長が管理する。\n台帳の記録は、3年間保存する。\n毎年、点検する。';
    const made = (after: string) => codes(section(now), revision('令和3年4月1日', unrelated, after));
    expect(made('台帳の記録は、3年間保存する。')).toEqual([]);
    expect(made('鍵は、係長が管理する。\n毎年、点検する。')).toEqual([]);
    expect(made('台帳の記録は、5年間保存する。')).toEqual(['section-stale', 'section-stale']);
  });

  test('two sections of one item are not held against it', () =>
    expect(
      codes(section('1. 監査は、年に2回実施する。'), section('1. 監査は、年に3回実施する。'), last),
    ).toEqual([]));
});

test('an excerpt of any paragraphs agrees, and with one number changed it does not', () => {
  const subjects = ['鍵の管理簿', '入退室の記録', '監視カメラの映像', '端末の持出簿', '廃棄の証明書'];
  const paragraph = fc.tuple(fc.constantFrom('係長', '課長', '部長'), fc.integer({ min: 1, max: 9 }));
  const kept = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }).filter((keep) => keep.includes(true));
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 5, maxLength: 5 }),
      kept,
      fc.boolean(),
      (all, keep, isItem) => {
        const lines = all.map(
          ([who, years], i) => `${subjects[i]}は、${who}が毎月確かめて${years}年間保存する。`,
        );
        const head = isItem ? ['1. 書類の管理'] : [];
        const excerpt = lines.filter((_, i) => keep[i]);
        const body = (paragraphs: readonly string[], ...more: string[]) =>
          [...head, ...paragraphs, ...more].join('\n');
        const beside = isItem ? ['2. 委託先に、同じ措置を求める。'] : [];
        expect(codes(...chainOf(body(lines), body(excerpt, ...beside)))).toEqual([]);
        const other = excerpt.with(0, (excerpt[0] ?? '').replace(/[0-9]年/, '10年'));
        expect(codes(...chainOf(body(lines), body(other)))).toEqual(['chain-break', 'chain-break']);
      },
    ),
    { numRuns: 50 },
  );
});

describe('a fix', () => {
  const body = fc
    .array(
      fc.tuple(
        fc.constantFrom('施錠した部屋で', '毎月', '年に一度', '複数の職員で'),
        fc.constantFrom('保管する。', '記録する。', '確認する。'),
        fc.integer({ min: 1, max: 99 }),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((items) => items.map(([how, what, n], i) => `${i + 1}. ${n}番目の書類を${how}${what}`).join('\n'));

  test('of either direction makes the two ends agree, and takes no comment away', () =>
    fc.assert(
      fc.property(body, body, fc.boolean(), (one, other, isSection) => {
        const blocks = isSection
          ? [section(`${other}\n// 覚え書き`), revision('令和3年4月1日', unrelated, one)]
          : [
              revision('令和3年4月1日', unrelated, one),
              revision('令和4年4月1日', `${other}\n// 覚え書き`, '（削除）'),
            ];
        const text = blocks.join('\n');
        for (const { fixes } of analyze(text).findings.filter(isChain))
          for (const { edits } of fixes) {
            const fixed = applyEdits(text, edits);
            expect(drawFindings(fixed, analyze(fixed).findings.filter(isChain))).toBe(fixed);
            expect(fixed).toContain('// 覚え書き');
          }
      }),
    ));
});

test('an edit of one end is said at the other', () => {
  const text = dedent(chainOf('施錠した部屋で保管する。', '施錠した部屋で保管する。').join('\n'));
  const analysis = analyze(text);
  expect(analysis.findings).toEqual([]);
  const at = text.indexOf('部屋');
  analysis.edit({ start: at, end: at + 2 }, '書庫');
  expect(analysis.findings.map(({ code }) => code)).toEqual(['chain-break', 'chain-break']);
  analysis.edit({ start: at, end: at + 2 }, '部屋');
  expect(analysis.findings).toEqual([]);
});
