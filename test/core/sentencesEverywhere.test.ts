// Sentences in many documents, over documents that nobody planned.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { readText } from '../../server/src/core/facts/readText.ts';
import { wordDifferences } from '../../server/src/core/sentences/nearness.ts';
import { differInNamesOnly } from '../../server/src/core/sentences/ownNames.ts';
import { sectionSentences, type Sentence } from '../../server/src/core/sentences/sentencesIn.ts';
import { sentenceDocument, usesOf } from '../../server/src/core/sentences/uses.ts';
import { variantsIn } from '../../server/src/core/sentences/variants.ts';
import { Analysis } from '../../server/src/core/analysis.ts';
import { documentText } from '../support/arbitraries.ts';
import { changeAll } from '../support/sentences.ts';

const planted = '申請書は、施錠できる保管庫に保管している。';
const paths = ['Ⅰ 基本情報', 'Ⅲ 2. 入手', 'Ⅲ 7. 保管・消去', 'Ⅲ 8. 監査'];
const [subjects, places, acts] = [
  ['申請書', '届出書', '磁気媒体', '委託先の職員の記録'],
  ['施錠できる保管庫', '施錠できる書庫', '電算室', '監視カメラのある部屋'],
  ['に保管している。', 'に置いている。', 'で廃棄している。', 'にて保管している。'],
];
const sentence = fc
  .tuple(fc.constantFrom(...subjects), fc.constantFrom(...places), fc.constantFrom(...acts))
  .map(([subject, place, act]) => `${subject}は、${place}${act}`);
const section = fc.tuple(fc.constantFrom(...paths), fc.array(sentence, { minLength: 1, maxLength: 6 }));
const documentOf = (sections: readonly (readonly [string, readonly string[]])[]): string =>
  sections
    .map(([path, lines]) => `対策：${path}\n${lines.map((line, i) => `  (${i + 1}) ${line}\n`).join('')}`)
    .join('\n');
const document = fc.uniqueArray(section, { selector: ([path]) => path, minLength: 1 }).map(documentOf);

/** The sentence as somebody else wrote it: blanks and breaks within it, full-width digits. */
const written = fc
  .array(fc.constantFrom('', '', '', ' ', '　', '\n      '), { minLength: planted.length })
  .map((blanks) => Array.from(planted, (char, at) => (at === 0 ? char : (blanks[at] ?? '') + char)).join(''))
  // A bracket or 、 at the start of a line is no matter, an enumerator is none of these characters.
  .filter((text) => !/\n\s*[はでに、]/.test(text));

const seed = readText(`対策：Ⅰ\n  ${planted}\n`);
const [wanted] = sentenceDocument(seed).sentences;

test('every place where a sentence was planted is found, and nothing twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(document, fc.array(written, { maxLength: 3 })), { maxLength: 5 }),
      (all) => {
        if (wanted === undefined) throw new Error('the sentence is one');
        const texts = all.map(
          ([text, own]) =>
            `${text.replaceAll(planted, '届出書は、電算室に置いている。')}\n対策：Ⅴ\n${own.map((line, i) => `  (${i + 1}) ${line}\n`).join('')}`,
        );
        const uses = usesOf(
          wanted,
          texts.map((text) => sentenceDocument(readText(text))),
        );
        const exact = uses.filter(({ differences }) => differences.length === 0);
        expect(exact).toHaveLength(all.flatMap(([, own]) => own).length);
        expect(new Set(uses.map((use) => use.sentence)).size).toBe(uses.length);
      },
    ),
  );
});

test('no group of variants misses a sentence that is near its first, though few are compared', () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 4 }), (texts) => {
      const documents = texts.map((text) => sentenceDocument(readText(text)));
      const { groups } = variantsIn(documents);
      const all = new Map(documents.flatMap(({ sentences }) => sentences.map((each) => [each.key, each])));
      const isVariant = (a: Sentence, b: Sentence) => {
        const differences = wordDifferences(a.key, b.key);
        return a.key !== b.key && differences !== null && !differInNamesOnly(differences, '', '');
      };
      const keys = groups.flatMap((variants) => variants.map(({ places }) => places[0]?.sentence.key ?? ''));
      expect(new Set(keys).size).toBe(keys.length);
      // Whatever is left is near nothing that is left.
      const left = [...all.values()].filter(({ key }) => !keys.includes(key));
      for (const one of left) for (const other of left) expect(isVariant(one, other)).toBe(false);
    }),
  );
});

const daysApart = fc.array(fc.tuple(fc.nat(1), fc.constantFrom(...places), fc.boolean()), {
  minLength: 1,
  maxLength: 5,
});

test('changes everywhere, one after the other, leave what is published as it is and no chain broken', () => {
  fc.assert(
    fc.property(document, daysApart, (start, steps) => {
      let text = `${start}\n対策：Ⅴ\n  (1) 申請書は、金庫の中に置いている。\n`;
      let [now, day] = ['申請書は、金庫の中に置いている。', 1];
      for (const [index, [days, place, byHand]] of steps.entries()) {
        const next = `申請書は、${place}の中に置いている。`;
        if (next === now) continue;
        // What the author changed in between, and did not derive a row for.
        if (byHand) text = text.replace(`  (1) ${now}\n`, `$&  (${index + 2}) 手で加えた行${index}。\n`);
        const published = days > 0 ? rowsOf(text) : [];
        day += days;
        const changed = changeAll(text, now, next, `令和4年4月${day}日`);
        expect(changed.notices).toEqual([]);
        expect(rowsOf(changed.text).slice(0, published.length)).toEqual(published);
        [text, now] = [changed.text, next];
        const codes = analyze(text).findings.map(({ code }) => code);
        for (const code of ['chain-break', 'section-stale', 'revision-order', 'revision-unchanged'])
          expect(codes).not.toContain(code);
        const rows = rowsOf(text).map((row) => row.split('\n').slice(0, 2).join());
        expect(new Set(rows).size).toBe(rows.length);
      }
    }),
  );
});

const rowsOf = (text: string): string[] =>
  readText(text)
    .blocks.filter(({ node }) => node.kind === 'revision')
    .map((block) => block.text.trimEnd());

test('an edit has the sentences of the other sections stay the very same', () => {
  const analysis = new Analysis(
    documentOf([
      ['Ⅰ', [planted]],
      ['Ⅱ', [planted]],
    ]),
    { rules: () => [] },
  );
  const before = analysis.blocks.map(({ facts }) => sectionSentences(facts));
  analysis.edit({ start: 10, end: 10 }, '全ての');
  const after = analysis.blocks.map(({ facts }) => sectionSentences(facts));
  expect(after[0]).not.toBe(before[0]);
  expect(after.at(-1)).toBe(before.at(-1));
});

test('any text has its sentences inside its sections, in order', () => {
  fc.assert(
    fc.property(documentText, (text) => {
      const { blocks } = readText(text);
      let at = 0;
      for (const { pieces, key, text: own } of sentenceDocument({ blocks }).sentences) {
        expect(key.length).toBeGreaterThanOrEqual(12);
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(own);
        for (const { start, end } of pieces) {
          expect(start).toBeGreaterThanOrEqual(at);
          at = end;
        }
      }
    }),
  );
});
