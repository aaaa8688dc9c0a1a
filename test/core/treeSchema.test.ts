// The published schema of the tree, held against the trees of whole documents. Looks at the form only: what the
// ranges cover is parse.test.ts's business.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/tree.schema.json' with { type: 'json' };
import { parse } from '../../server/src/core/syntax/parse.ts';
import { treeToJson } from '../../server/src/core/syntax/printTree.ts';
import { documentText } from '../support/arbitraries.ts';

const validate = new Ajv2020({ strict: true, strictTypes: true }).compile(schema);

/** The tree as another program reads it. */
const exported = (text: string): unknown => JSON.parse(JSON.stringify(treeToJson(parse(text))));

function checkTree(text: string): void {
  validate(exported(text));
  expect(validate.errors ?? []).toEqual([]);
}

const unusual: Readonly<Record<string, string>> = {
  'no text': '',
  'a byte order mark alone': '\ufeff',
  'no block': 'どの欄でもない行\n\n// 覚え書き\n',
  'nothing but keywords': '評価書：\n対策：\n変更：\n変更前：\n変更後：',
  'a misspelt keyword and a line between the fields':
    '\ufeff変更：令和3年10月12日\n項目：Ⅰ\n  基本情報\n  // 未確認\n変更先：\n提出時期：事後\n科目：Ⅰ\n',
  'two covers': '評価書：予防接種\n宣言：一\n  二\nどの欄でもない行\n評価書：予防接種\n',
  'numbers that break': '対策：Ⅰ\n次のとおり\n1. あ\n3. い\n  (2) う\n（略）\n(9) え\n・お\n※ か\n',
  'every kind of sign':
    '対策：Ⅰ\n' +
    '【一】\n１．あ\n1) い\n⑴ う\n① え\na. お\nＡ． か\na) き\nA) く\nii) も\nⅡ） や\n(Ⅰ) ゆ\n(a) け\n(A) こ\nア さ\nｱ) し\n(ア) す\n' +
    '■ 二\nⅠ ち\nⅰ つ\n(ii) て\n一 と\n（一） な\n第１ に\nリスク１：ぬ\n措置1 ね\n・の\n- は\n',
  'signs in the order of イロハ': '対策：Ⅰ\nイ あ\nイ） い\n（イ） う\n',
};

/** Every value of the member `name`, wherever it stands in the tree. */
const valuesOf = (name: string, node: unknown): unknown[] => {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === name ? [value] : valuesOf(name, value)));
};

const seen = (name: string): Set<unknown> =>
  new Set(Object.values(unusual).flatMap((text) => valuesOf(name, exported(text))));

describe('the schema of the tree', () => {
  const samples = new URL('../../samples/', import.meta.url);

  test.each(readdirSync(samples))('describes the tree of %s', (name) => {
    checkTree(readFileSync(new URL(name, samples), 'utf8'));
  });

  test.each(Object.entries(unusual))('describes the tree of a document with %s', (_, text) =>
    checkTree(text),
  );

  test('describes the tree of any text made of the language', () => {
    fc.assert(fc.property(documentText, checkTree));
  });

  test('has no kind of node that no document here has', () => {
    const kinds = JSON.stringify(schema).matchAll(/"kind":\{"const":"(\w+)"\}/g);
    expect(seen('kind')).toEqual(new Set(Array.from(kinds, ([, kind]) => kind)));
  });

  test('has no family of signs that no document here has', () => {
    const { family } = schema.$defs.enumerator.properties;
    const families = [...family.anyOf.flatMap((choice) => choice.enum ?? []), 'bullet ・', 'bullet -'];
    expect(seen('family')).toEqual(new Set(families));
  });

  test.each([
    ['a member that no node has', { kind: 'document', version: 1, text: '', children: [], lines: [] }],
    ['a range that begins before the document', blankFrom(-1)],
    ['a range that begins inside a character', blankFrom(0.5)],
    ['a block of no known kind', { kind: 'document', version: 1, text: '', children: [{ kind: 'row' }] }],
  ])('refuses %s', (_, tree) => {
    expect(validate(tree)).toBe(false);
  });
});

function blankFrom(start: number): unknown {
  const children = [{ kind: 'blank', range: { start, end: 1 } }];
  return { kind: 'document', version: 1, text: '\n', children };
}
