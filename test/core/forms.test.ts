// The official forms as data, and item paths looked up in them.
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathKey } from '../../server/src/core/chains.ts';
import { foldPath } from '../../server/src/core/forms/foldPath.ts';
import schema from '../../server/src/core/forms/form.schema.json' with { type: 'json' };
import { lookUp, type FormPlace } from '../../server/src/core/forms/formIndex.ts';
import { childrenOf, type FormNode, forms } from '../../server/src/core/forms/forms.ts';
import { knownForm, placeOf, statedEdition } from '../../server/src/core/forms/statedForm.ts';
import { analyze } from '../../server/src/core/analyze.ts';
import { sliceOf } from '../../server/src/core/text/range.ts';

describe.each(forms)('様式$form', (form) => {
  test('obeys the schema', () => {
    const validate = new Ajv({ strict: true }).compile(schema);
    validate(form);
    expect(validate.errors ?? []).toEqual([]);
  });

  const levels = (nodes: readonly FormNode[]): (readonly FormNode[])[] => [
    nodes,
    ...nodes.flatMap((node) => (node.children === undefined ? [] : levels(node.children))),
  ];
  const all = [...levels(form.children), ...(form.usual === undefined ? [] : levels(form.usual))];

  test('has no label and no number twice among siblings', () => {
    for (const siblings of all)
      for (const of of ['label', 'number'] as const) {
        const written = siblings.flatMap((node) => node[of] ?? []);
        expect(new Set(written).size).toBe(written.length);
      }
  });

  test('has its numbers in ascending order, none left out', () => {
    const valueOf = (number: string): number =>
      'ⅠⅡⅢⅣⅤⅥ'.indexOf(number) + 1 ||
      '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(number) + 1 ||
      Number(number.normalize('NFKC').replace(/^\D+/, ''));
    for (const siblings of all) {
      const numbers = siblings.flatMap(({ number = '別添' }) => (number.startsWith('別添') ? [] : number));
      expect(numbers.map(valueOf)).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  test('has editions that can be read, the oldest first', () => {
    const months = form.editions.map((edition) => statedEdition(edition)?.month ?? 0);
    expect(months).toEqual(months.toSorted((a, b) => a - b));
    expect(Math.min(...months)).toBeGreaterThan(201400);
  });

  test('has every label found by its own number and title', () => {
    const visit = (path: string, nodes: readonly FormNode[], depth: number) => {
      for (const node of nodes) {
        const own = `${path} ${node.number ?? ''} ${node.label ?? ''}`.trim();
        const place = lookUp(own).find((each) => each.form === form);
        expect([own, place?.steps.at(-1)?.node]).toEqual([own, node]);
        expect(place?.steps.length).toBe(depth);
        visit(own, childrenOf(form, node), depth + 1);
      }
    };
    visit('', form.children, 1);
  });
});

test('no edition of a form has its labels in two files', () => {
  const all = forms.flatMap(({ form, editions }) => editions.map((edition) => `${form} ${edition}`));
  expect(new Set(all).size).toBe(all.length);
});

test('only what a source gives is verified: the sections, and what the published table shows', () => {
  const verified = (nodes: readonly FormNode[]): string[] =>
    nodes.flatMap(({ number = '', label = '', verified: is, children = [] }) => [
      ...(is ? [`${number} ${label}`.trim()] : []),
      ...verified(children),
    ]);
  expect(verified(forms.find(({ form }) => form === '3')?.children ?? [])).toEqual([
    'Ⅰ 基本情報',
    'Ⅱ 特定個人情報ファイルの概要',
    '別添1',
    'Ⅲ リスク対策',
    '2 特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）',
    'リスクに対する措置の内容',
    '7 特定個人情報の保管・消去',
    'その他の措置の内容',
    'Ⅳ 開示請求、問合せ',
    'Ⅴ 評価実施手続',
    '別添2 変更箇所',
  ]);
});

/** 「3 Ⅲ/7/その他の措置の内容 …」: form, numbers or labels, and what is left. */
function drawn(path: string, { form, steps, rest }: FormPlace): string {
  const names = steps.map(({ node, spelling }) => {
    const mark = spelling === 'near' ? '~' : spelling === 'short' ? '-' : '';
    return `${node.number ?? node.label}${mark}`;
  });
  const left = sliceOf(path, rest);
  return `${form.form} ${names.join('/')}${left === '' ? '' : ` …${left}`}`;
}
const found = (path: string, form: string): string | undefined => {
  const place = lookUp(path).find((each) => each.form.form === form);
  return place === undefined || place.steps.length === 0 ? undefined : drawn(path, place);
};

describe('an item path', () => {
  test.each([
    ['Ⅲ リスク対策 7. 特定個人情報の保管・消去 その他の措置の内容', '3 Ⅲ/7/その他の措置の内容'],
    [
      'Ⅲ　リスク対策２．特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）リスクに対する措置の内容',
      '3 Ⅲ/2/リスクに対する措置の内容',
    ],
    ['Ⅲ リスク対策2. 特定個人情報の入手 リスクに対する措置の内容', '3 Ⅲ/2/リスクに対する措置の内容'],
    ['Ⅲ２', '3 Ⅲ/2'],
    ['Ⅲ リスク対策 / 7.', '3 Ⅲ/7'],
    ['Ⅲ－７', '3 Ⅲ/7'],
    ['Ⅲ リスク対策＞7．保管・消去', '3 Ⅲ/7-'],
    ['III リスク対策 10. その他のリスク対策', '3 Ⅲ/10'],
    ['Ⅲリスク対策　９　従業者に対する教育・啓発　具体的な方法', '3 Ⅲ/9 …具体的な方法'],
    ['(別添1)特定個人情報ファイル記録項目', '3 別添1 …特定個人情報ファイル記録項目'],
    ['（別添１） 事務の内容', '3 別添1 …事務の内容'],
    [
      'Ⅱ特定個人情報ファイルの概要 3.特定個人情報の入手・使用 ⑤本人への明示',
      '3 Ⅱ …3.特定個人情報の入手・使用 ⑤本人への明示',
    ],
    ['Ⅱ ファイルの概要', undefined],
    ['Ⅳ 開示請求・問い合わせ', '3 Ⅳ'],
    ['Ⅳ　開示請求、問合せ　1. 請求先', '3 Ⅳ …1. 請求先'],
    ['Ⅴ 評価実施手続き', '3 Ⅴ'],
    ['Ⅲ リスク対策 4. 特定個人情報ファイルの取り扱いの委託', '3 Ⅲ/4'],
    ['Ⅲ リスク対策 7. 特定個人情報情報の保管・消去その他の措置の内容', '3 Ⅲ/7~/その他の措置の内容'],
    ['Ⅲ リスク対策 7. 物理的対策', '3 Ⅲ …7. 物理的対策'],
    ['Ⅲ リスク対策 7-1', '3 Ⅲ …7-1'],
    ['Ⅲ リスク対策 71', '3 Ⅲ …71'],
    ['Ⅲ リスク対策 3. 特定個人情報の使用の記録', '3 Ⅲ …3. 特定個人情報の使用の記録'],
    ['Ⅲ リスク対策 2. 特定個人情報の入手元', '3 Ⅲ …2. 特定個人情報の入手元'],
    ['表紙', undefined],
    ['評価実施機関名', undefined],
    ['Ⅸ', undefined],
    ['', undefined],
  ])('%s is in 様式3: %s', (path, place) => expect(found(path, '3')).toBe(place));

  test.each([
    [
      'Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 2. 特定個人情報の入手 リスク３：入手した特定個人情報が不正確であるリスク 個人番号の真正性確認の措置の内容',
      '4 Ⅲ/2/リスク３/個人番号の真正性確認の措置の内容',
    ],
    [
      'Ⅲ リスク対策２．特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）リスク2 リスクに対する措置の内容',
      '4 Ⅲ-/2/リスク２/リスクに対する措置の内容',
    ],
    ['Ⅲ ７．特定個人情報の保管・消去 リスク１：漏えい・滅失・毀損 ⑤物理的対策', '4 Ⅲ/7/リスク１/⑤'],
    ['Ⅳ その他のリスク対策 １．監査 ②監査', '4 Ⅳ/1/②'],
    ['（別添２）特定個人情報ファイル記録項目', '4 別添2 …特定個人情報ファイル記録項目'],
    ['Ⅵ 評価実施手続', '4 Ⅵ'],
    ['Ⅳ 開示請求、問合せ', undefined],
  ])('%s is in 様式4: %s', (path, place) => expect(found(path, '4')).toBe(place));

  test.each([
    ['Ⅰ 関連情報', '2 Ⅰ'],
    ['Ⅲ しきい値判断結果', '2 Ⅲ'],
    ['（別添）変更箇所', '2 別添'],
    ['Ⅳ リスク対策 9. 従業者に対する教育・啓発', undefined],
  ])('%s is in 様式2: %s', (path, place) => expect(found(path, '2')).toBe(place));

  test('any text is looked up without an error, and the rest is what is left of it', () => {
    const pieces = fc.constantFrom(
      'Ⅲ',
      'リスク対策',
      '７',
      '.',
      ' ',
      '特定個人情報の保管・消去',
      '（別添1）',
      'リスク１：',
      '及び',
      '取り扱い',
      '①',
      '）',
      'I',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 8 }), (parts) => {
        const path = parts.join('');
        const { text, starts, ends, gaps } = foldPath(path);
        expect([starts.length, ends.length, gaps.length]).toEqual([text.length, text.length, text.length]);
        for (const { steps, rest } of lookUp(path)) {
          let last = 0;
          for (const { number, title } of steps)
            for (const range of [number, title])
              if (range !== null) {
                expect(range.start).toBeGreaterThanOrEqual(last);
                expect(range.end).toBeLessThanOrEqual(path.length);
                last = range.end;
              }
          expect(rest.end).toBeLessThanOrEqual(path.length);
        }
      }),
    );
  });

  test('that is too long to be one is not looked at', () =>
    expect(lookUp(`Ⅲ リスク対策 ${'7'.repeat(1_000_000)}`)).toEqual([]));
});

describe('the form of a document', () => {
  const known = (form: string, kind = '') => knownForm({ form, kind, forms })?.form;

  test.each([
    ['様式3（平成30年5月）', '3'],
    ['様式３（平成３０年５月）', '3'],
    ['[平成30年5月　様式4]', '4'],
    ['様式第2 H28.1', '2'],
    ['重点項目評価書（平成29年5月）', '3'],
  ])('is said by 「%s」', (form, number) => expect(known(form)).toBe(number));

  test.each([
    '様式3',
    '様式3（令和6年10月）',
    '様式1（平成30年5月）',
    '',
    '全項目評価書 様式3（平成30年5月）',
  ])('is not known with its edition from 「%s」', (form) => expect(known(form)).toBeUndefined());

  test('is said by 評価書 as well, and by neither when they differ', () => {
    expect(known('平成30年5月', '重点項目評価書')).toBe('3');
    expect(known('様式4（平成30年5月）', '重点項目評価書')).toBeUndefined();
  });

  test('that is not said is the one that has the path, if it is one', () => {
    const formOf = (path: string) => placeOf(path, { form: '', kind: '', forms })?.form.form;
    expect(formOf('Ⅲ リスク対策 7. 特定個人情報の保管・消去 その他の措置の内容')).toBe('3');
    expect(formOf('Ⅳ その他のリスク対策 1. 監査')).toBe('4');
    expect(formOf('Ⅰ 関連情報')).toBe('2');
    expect(formOf('Ⅰ 基本情報')).toBeUndefined();
    expect(formOf('Ⅲ リスク対策 7. 特定個人情報の保管・消去')).toBeUndefined();
  });
});

describe('spellings of one item', () => {
  test.each([
    ['Ⅲ 7. 保管・消去', 'Ⅲ リスク対策 7. 特定個人情報の保管・消去'],
    ['Ⅲ７', 'Ⅲ リスク対策 7. 特定個人情報の保管・消去'],
    ['III リスク対策／７．保管・消去', 'Ⅲ リスク対策 7. 特定個人情報の保管・消去'],
    [
      'Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 3. 特定個人情報の使用',
      'Ⅲ リスク対策 ３．使用',
    ],
    [
      'Ⅲ リスク対策 2. 特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。） リスクに対する措置の内容',
      'Ⅲ リスク対策２．特定個人情報の入手リスクに対する措置の内容',
    ],
    ['Ⅰ基本情報', 'Ⅰ　基本情報'],
    ['（別添１）事務の内容', '(別添1) 事務の内容'],
    ['Ⅳ 開示請求、問い合わせ', 'Ⅳ 開示請求・問合せ'],
  ])('%s and %s are one', (a, b) => expect(pathKey(a)).toBe(pathKey(b)));

  test.each([
    [
      'Ⅲ リスク対策 7. 特定個人情報の保管・消去',
      'Ⅲ リスク対策 7. 特定個人情報の保管・消去 その他の措置の内容',
    ],
    [
      'Ⅲ リスク対策 7. 特定個人情報の保管・消去 物理的対策',
      'Ⅲ リスク対策 7. 特定個人情報の保管・消去 技術的対策',
    ],
    ['Ⅲ リスク対策 7. 特定個人情報の補完・消去', 'Ⅲ リスク対策 7. 特定個人情報の保管・消去'],
    ['Ⅳ 開示請求、問合せ', 'Ⅳ その他のリスク対策'],
    ['Ⅲ', 'Ⅲ リスク対策'],
    ['Ⅳ その他のリスク対策 3. その他のリスク対策', 'Ⅳ その他のリスク対策'],
    ['Ⅲ リスク対策 8. 監査', 'Ⅳ その他のリスク対策 1. 監査'],
  ])('%s and %s are two', (a, b) => expect(pathKey(a)).not.toBe(pathKey(b)));

  test('make one chain', () => {
    const row = (date: string, path: string) =>
      `変更：${date}\n項目：${path}\n変更前：なし\n変更後：情報情報を扱う。\n提出時期：事前\n説明：重要な変更に当たるため\n\n`;
    const { findings } = analyze(
      row('令和3年4月1日', 'Ⅲ 7. 保管・消去') +
        row('令和4年4月1日', 'Ⅲ リスク対策 7. 特定個人情報の保管・消去'),
    );
    expect(findings.filter(({ code }) => code === 'doubled-term').map(({ fixes }) => fixes[0]?.safe)).toEqual(
      [false, true],
    );
  });
});
