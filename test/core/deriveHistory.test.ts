// 変更箇所を作成 over histories that nobody planned.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { readText } from '../../server/src/core/facts/readText.ts';
import { valueOf } from '../../server/src/core/facts/facts.ts';
import { bodyTextOf, nothing } from '../../server/src/core/revision/bodyText.ts';
import { itemTexts, revisionsByItem } from '../../server/src/core/revision/itemTexts.ts';
import { documentText } from '../support/arbitraries.ts';
import { deriveRows } from '../support/deriveRows.ts';

/** Each item says it of something else: what is said alike under another path is one item. */
const topics = [
  '住民異動届と申請書の受付窓口',
  '郵送された診断書の開封手順',
  '電算室の磁気媒体及び鍵束',
  '内部監査人による点検簿の閲覧',
  '開示請求者への回答文の起案',
];
const items = ['Ⅰ 基本情報', 'Ⅲ 2. 入手', 'Ⅲ 7. 保管・消去', 'Ⅲ 8. 監査', 'Ⅴ 手続'];
const sentences = [
  '施錠して保管している。',
  '入退室を管理している。',
  '年1回、点検している。',
  '記録を5年間保存している。',
  '研修を受けた者に限る。',
];

interface Section {
  readonly item: number;
  readonly lines: readonly number[];
}

/** What an author does next. */
type Step =
  | { readonly kind: 'write'; readonly item: number; readonly lines: readonly number[] }
  | { readonly kind: 'remove' | 'move'; readonly item: number }
  | { readonly kind: 'publish' }
  | { readonly kind: 'derive'; readonly days: number };

const item = fc.nat(items.length - 1);
const lines = fc.array(fc.nat(sentences.length - 1), { minLength: 1, maxLength: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), item, lines }) },
  fc.record({ kind: fc.constantFrom('remove' as const, 'move' as const), item }),
  fc.record({ kind: fc.constant('publish' as const) }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('derive' as const), days: fc.nat(2) }) },
);

const isRevision = ({ node }: { node: { kind: string } }) => node.kind === 'revision';
const blocksOf = (text: string) => readText(text).blocks;
const others = (text: string): string[] =>
  blocksOf(text)
    .filter((block) => !isRevision(block) && block.node.kind !== 'blank')
    .map((block) => block.text.trimEnd());

const sectionText = ({ item: of, lines: own }: Section): string =>
  `対策：${items[of]}\n${own.map((line, index) => `  (${index + 1}) ${topics[of]}では、${sentences[line]}\n`).join('')}\n`;

/** The text with its sections written anew and its revisions as they are. */
const withSections = (text: string, sections: readonly Section[]): string =>
  sections.map(sectionText).join('') +
  blocksOf(text)
    .filter(isRevision)
    .map((block) => `${block.text.trimEnd()}\n\n`)
    .join('');

function afterStep(sections: readonly Section[], { kind, ...of }: Step): readonly Section[] {
  if (!('item' in of)) return sections;
  const rest = sections.filter((each) => each.item !== of.item);
  const own = sections.find((each) => each.item === of.item);
  if (kind === 'write' && 'lines' in of)
    return own === undefined
      ? [...sections, { item: of.item, lines: of.lines }]
      : sections.map((each) => (each === own ? { item: of.item, lines: of.lines } : each));
  return kind === 'move' && own !== undefined ? [own, ...rest] : rest;
}

/** Each chain leads from what the first document said to what the last one says. */
function checkReplay(first: string, text: string): void {
  const [then, now] = [first, text].map((each) => itemTexts(readText(each)).items);
  for (const [key, rows] of revisionsByItem(blocksOf(text))) {
    let state = then?.get(key)?.text() ?? nothing;
    for (const { facts } of rows) {
      expect(bodyTextOf(facts, 'before')?.content).toBe(state.content);
      state = bodyTextOf(facts, 'after') ?? nothing;
    }
    const last = now?.get(key);
    const isSection = last?.block.node.kind === 'measureSection';
    expect(state.content).toBe(isSection ? last.text()?.content : '');
  }
}

test('deriving at each step gives chains without a break that lead from the first text to the present one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(item, { minLength: 1 }), fc.array(step, { maxLength: 25 }), (at, steps) => {
      let sections: readonly Section[] = at.map((of) => ({ item: of, lines: [of] }));
      const first = withSections('', sections);
      let [base, text, day] = [first, first, 0];
      for (const each of steps) {
        sections = afterStep(sections, each);
        text = withSections(text, sections);
        if (each.kind !== 'derive' && each.kind !== 'publish') continue;
        if (each.kind === 'derive') day += each.days;
        const date = `令和${4 + Math.floor(day / 28)}年1月${1 + (day % 28)}日`;
        const derived = deriveRows(base, text, date);
        expect(derived.notices).toEqual([]);
        expect(others(derived.text)).toEqual(others(text));
        expect(deriveRows(base, derived.text, date).rows).toEqual([]);
        text = derived.text;
        const codes = analyze(text).findings.map(({ code }) => code);
        for (const code of ['chain-break', 'section-stale', 'revision-order'])
          expect(codes).not.toContain(code);
        checkReplay(first, text);
        if (each.kind === 'publish') base = text;
      }
    }),
  );
});

test('between any two texts deriving touches nothing but revisions, and is done when it is done', () => {
  fc.assert(
    fc.property(documentText, documentText, (base, text) => {
      const once = deriveRows(base, text, '令和9年1月1日');
      expect(others(once.text)).toEqual(others(text));
      const twice = deriveRows(base, once.text, '令和9年1月1日');
      expect(twice.rows).toEqual([]);
      const paths = blocksOf(text).map(({ facts }) => valueOf(facts, '対策'));
      for (const path of once.rows) expect(path).not.toMatch(/^insert $/);
      expect(
        blocksOf(once.text)
          .map(({ facts }) => valueOf(facts, '対策'))
          .filter((path) => path !== ''),
      ).toEqual(paths.filter((path) => path !== ''));
    }),
  );
});
