// Readings are proposed by a dictionary and checked by a person; what can be told without a dictionary is held here.
import { describe, expect, test } from 'vitest';
import { childrenOf, type Form, type FormNode, forms } from '../../server/src/core/forms/forms.ts';
import { laws, titleOf } from '../../server/src/core/laws/laws.ts';
import { phrases } from '../../server/src/core/phrases/phrases.ts';
import { agrees } from '../support/readings.ts';

/** Hiragana, Latin letters and digits, in words. */
const shape = /^[ぁ-ゖー0-9a-z]+( [ぁ-ゖー0-9a-z]+)*$/;

function check(text: string, reading: string | undefined): void {
  expect([text, reading]).toEqual([text, expect.stringMatching(shape)]);
  expect([text, reading, agrees(text, reading ?? '')]).toEqual([text, reading, true]);
}

const labelsBelow = (form: Form, node: FormNode | null): FormNode[] =>
  childrenOf(form, node).flatMap((child) => [child, ...labelsBelow(form, child)]);

test('every stock sentence has the reading of its text', () => {
  for (const { text, reading } of phrases) check(text, reading);
});

test.each(forms)('every label of 様式$form has its reading', (form) => {
  const labelled = labelsBelow(form, null).filter(({ label }) => label !== undefined);
  expect(labelled.length).toBeGreaterThan(3);
  for (const { label = '', reading } of labelled) check(label, reading);
});

test('a law has a reading for its name and for each abbreviation', () => {
  for (const each of laws) {
    const { law, abbreviations = [], readings, titleReading } = each;
    if (titleReading !== undefined) check(titleOf(each) ?? '', titleReading);
    expect(readings).toHaveLength(1 + abbreviations.length);
    for (const [index, name] of [law, ...abbreviations].entries()) check(name, readings[index]);
  }
});

describe('a reading', () => {
  test.each([
    ['番号法第16条', 'ばんごうほう だい16じょう'],
    ['サーバ室のID', 'さーばしつの id'],
    ['{○○課}の職員が年{○○}回', 'の しょくいんが ねん かい'],
    ['使用', 'しよう'],
  ])('of 「%s」 may be 「%s」', (text, reading) => expect(agrees(text, reading)).toBe(true));

  test.each([
    ['番号法第16条', 'ばんごうほう だいじゅうろくじょう'],
    ['サーバの', 'さーばーの'],
    ['職員が使う', 'しょくいん つかう'],
    ['使用', 'し'],
    ['法令の根拠', 'ほうれいの'],
    ['取扱い', 'とりあつかいを'],
    ['する', 'をする'],
    ['監視', 'かんs'],
  ])('of 「%s」 is not 「%s」', (text, reading) => expect(agrees(text, reading)).toBe(false));
});
