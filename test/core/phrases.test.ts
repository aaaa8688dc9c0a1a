// The stock sentences: what each says may be written as it is into the items that it names.
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import type { Form } from '../../server/src/core/forms/forms.ts';
import declaration from '../../server/src/core/forms/declaration.json' with { type: 'json' };
import data from '../../server/src/core/phrases/phrases.json' with { type: 'json' };
import headingData from '../../server/src/core/phrases/headings.json' with { type: 'json' };
import reasonData from '../../server/src/core/phrases/reasons.json' with { type: 'json' };
import schema from '../../server/src/core/phrases/phrases.schema.json' with { type: 'json' };
import { type Phrase, phrases } from '../../server/src/core/phrases/phrases.ts';
import { wordDifferences } from '../../server/src/core/sentences/nearness.ts';
import { mayBeNear, signaturesOf } from '../../server/src/core/sentences/signature.ts';
import { nameOf, pathOf, placeIn, placesBelow, placesOf, type Steps } from '../support/formPlaces.ts';

const measures = phrases.filter(({ category }) => category === '対策');
const blank = /\{[^}]*\}/g;

const [three, four] = [placesOf('3'), placesOf('4')];

/** An assessment that is clean without what is put into it. */
const assessment = ({ form, name }: Form, sections: string): string =>
  `評価書：予防接種に関する事務 ${name}\n様式：様式${form}（平成30年5月）\n評価実施機関：見本市長\n公表日：令和7年6月2日\n\n対策：Ⅰ 基本情報\n  行政手続における特定の個人を識別するための番号の利用等に関する法律（以下「番号法」という。）第9条第1項に基づき、個人番号を利用する。\n${sections}`;

const section = (path: string, ...sentences: string[]): string =>
  `\n対策：${path}\n${sentences.map((sentence, index) => `  (${index + 1}) ${sentence}\n`).join('')}`;

const findingsIn = (text: string): string[] =>
  analyze(text).findings.map(({ code, range }) => `${code} ${text.slice(range.start, range.end)}`);

test('the data obeys its schema, headings and those for 説明 in their own files', () => {
  const validate = new Ajv({ strict: true, strictTypes: false }).compile(schema);
  for (const each of [data, headingData, reasonData]) {
    validate(each);
    expect(validate.errors ?? []).toEqual([]);
  }
  for (const other of ['説明', '見出し'])
    expect(data.phrases.map(({ category }) => category)).not.toContain(other);
  expect(new Set(headingData.phrases.map(({ category }) => category))).toEqual(new Set(['見出し']));
  expect(new Set(reasonData.phrases.map(({ category }) => category))).toEqual(new Set(['説明']));
});

test('a heading is no sentence, and names items of 様式4', () => {
  for (const { text, items = [] } of headingData.phrases) {
    expect(text).not.toMatch(/。$/);
    for (const name of items) expect([text, name, four.places.has(name)]).toEqual([text, name, true]);
  }
});

describe('a stock sentence for measures', () => {
  test('is one item, closed by 。, and says whether something has to be filled in', () => {
    for (const { text, provenance } of measures) {
      expect(text).toMatch(/。$/);
      expect([text, provenance]).toEqual([text, text.includes('{') ? '要調整' : '例文']);
    }
  });

  test('names an item that 様式3 and 様式4 have, or a place under it that only one has', () => {
    for (const { text, items = [] } of measures) {
      expect([text, items]).not.toEqual([text, []]);
      for (const name of items) {
        expect([text, name, four.places.has(name)]).toEqual([text, name, true]);
        expect([text, name, placeIn(three.places, name).length]).toEqual([text, name, 2]);
      }
    }
  });

  test('is near no other', () => {
    const texts = measures.map(({ text }) => text);
    const signatures = signaturesOf(texts);
    for (const [index, text] of texts.entries())
      for (const [at, other] of texts.entries())
        if (at > index && mayBeNear(signatures, index, signatures, at))
          expect([text, other, wordDifferences(text, other)]).toEqual([text, other, null]);
  });

  test.each([three, four])(
    'raises nothing in an item of 様式$form.form that it names but what has to be filled in',
    (of) => {
      for (const { text, items = [] } of measures)
        for (const name of items) {
          const path = pathOf(placeIn(of.places, name));
          const document = assessment(of.form, section(path, text.replace(/[{}]/g, '')));
          expect([text, name, ...findingsIn(document)]).toEqual([
            text,
            name,
            ...blanksIn(text).map(placeholder),
          ]);
        }
    },
  );

  test('is written as all the others are', () => {
    const sections = [...four.places].map(([name, steps]) => {
      const own = measures.filter(({ items }) => items?.[0] === name).map(filled);
      return own.length === 0 ? '' : section(pathOf(steps), ...own);
    });
    expect(findingsIn(assessment(four.form, sections.join('')))).toEqual([]);
  });
});

const blanksIn = (text: string): string[] =>
  [...text.matchAll(blank)].map(({ 0: written }) => written.slice(1, -1));

/** The finding for what stands in braces. */
const placeholder = (written: string): string =>
  `placeholder-left ${/令和○○年○○月|○○/.exec(written)?.[0] ?? '?'}`;

/** With something filled in that says nothing. */
const filled = ({ text }: Phrase): string =>
  text.replace(blank, (written) => (written === '{○○}' ? '3' : '情報政策課'));

describe('a stock sentence for 説明', () => {
  const reasons = phrases.filter(({ category }) => category === '説明');

  test.each(['事前', '事後'])(
    'explains %s, in a measure item too, and leaves what has to be filled in',
    (timing) => {
      const own = reasons.filter((reason) => reason.timing === timing);
      expect(own.length).toBeGreaterThan(1);
      for (const { text } of own) {
        const path = 'Ⅲ リスク対策 7. 特定個人情報の保管・消去';
        const revision = (reason: string) =>
          `\n変更：令和7年6月2日\n項目：${path}\n変更前：\n  施錠している。\n変更後：\n  施錠し、監視している。\n提出時期：${timing}\n説明：${reason}\n`;
        const found = findingsIn(assessment(three.form, revision(text.replace(/[{}]/g, ''))));
        expect([text, ...found]).toEqual([text, ...blanksIn(text).map(placeholder)]);
      }
    },
  );

  test('tells an emergency for 規則第9条第2項, or why it is no 重要な変更', () => {
    const texts = reasons.filter(({ timing }) => timing === '事後').map(({ text }) => text);
    for (const text of texts) expect(text).toMatch(/^\{[^}]+\}.*規則第9条第2項|重要な変更に当たらない$/);
    for (const ground of ['誤字脱字', '名称', '所在地', 'リスクを明らかに軽減', '第9条第2項'])
      expect(texts.filter((text) => text.includes(ground))).toHaveLength(1);
  });
});

describe('the stock sentence for 宣言', () => {
  const [own, ...more] = phrases.filter(({ category }) => category === '宣言');
  const text = own?.text ?? '';

  test('is made of the clauses that the rule knows, in their order', () => {
    expect(more).toEqual([]);
    const places = declaration.clauses.map((clause) => text.indexOf(clause.text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('raises nothing but what has to be filled in', () => {
    const written = text.replace(/[{}]/g, '');
    const found = findingsIn(`評価書：予防接種に関する事務 重点項目評価書\n宣言：${written}\n`);
    expect(found).toEqual(blanksIn(text).map(placeholder));
    expect(found).toHaveLength(2);
  });
});

describe('the library', () => {
  const suiting = (wanted: Steps): Phrase[] =>
    measures.filter(({ items }) =>
      items?.some((name) => {
        const steps = four.places.get(name) ?? [];
        return wanted.every((node, depth) => steps[depth] === node);
      }),
    );

  test('has five sentences or more for every measure item of 様式3', () => {
    const items = placesBelow(three.form, []).filter(
      ({ length, 1: item }) => length === 2 && item?.measure === true,
    );
    expect(items).toHaveLength(9);
    for (const [, item] of items) {
      const name = item === undefined ? '' : nameOf(item);
      const own = measures.filter(({ items: names }) => names?.some((each) => each.split(' ')[0] === name));
      expect([name, own.length >= 5]).toEqual([name, true]);
    }
  });

  test('has five or more for every measure item of 様式4, two or more for every place under it', () => {
    expect(four.places.size).toBeGreaterThan(50);
    for (const [name, steps] of four.places)
      expect([name, suiting(steps).length >= (steps.length === 2 ? 5 : 2)]).toEqual([name, true]);
  });

  test('has 170 sentences and more of its own', () =>
    expect(measures.filter(({ source }) => source === 'Hyōkaの例文').length).toBeGreaterThanOrEqual(170));
});
