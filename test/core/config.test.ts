import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { type Config, noConfig } from '../../server/src/core/config/config.ts';
import { readConfig } from '../../server/src/core/config/readConfig.ts';
import { readJson } from '../../server/src/core/config/readJson.ts';
import { fixAll } from '../../server/src/core/features/fixAll.ts';
import { rules } from '../../server/src/core/rules/index.ts';

const codes = rules.map(({ code }) => code);

/** The problems of a configuration, each behind the characters that it is about. */
const problemsIn = (text: string): string[] => {
  const { config, problems } = readConfig(text, codes);
  expect(config === null).toBe(problems.length > 0);
  for (const { message } of problems) {
    expect(message.replace(/「[^」]*」/g, '')).not.toContain('。');
    expect(message).toContain('：');
  }
  return problems.map(({ range, message }) => `${text.slice(range.start, range.end)} ${message}`);
};

const configOf = (value: unknown): Config =>
  readConfig(JSON.stringify(value), codes).config ?? expect.fail('there are problems');

describe('a configuration', () => {
  test('settles the severity of rules, own words and the house style', () => {
    expect(
      configOf({
        $schema: './config.schema.json',
        rules: { 'doubled-term': 'off', 'reason-missing': 'warning' },
        terms: ['情報情報システム'],
        style: { punctuation: '，。', digits: 'half', tone: 'である', numbering: ['1.', '①'] },
      }),
    ).toEqual({
      levels: new Map([
        ['doubled-term', 'off'],
        ['reason-missing', 'warning'],
      ]),
      terms: ['情報情報システム'],
      style: { punctuation: '，。', digits: 'half', tone: 'である', numbering: ['1.', '①'] },
      forms: [],
    });
  });

  test('gives own forms, and own items of official ones', () => {
    const forms = [
      { form: '様式3', complete: false, children: [{ number: 'Ⅲ', children: [{ label: '庁内の点検' }] }] },
      { form: '見本市様式', complete: true, children: [{ number: '1', label: '概要', complete: false }] },
    ];
    expect(configOf({ forms }).forms).toEqual(forms);
  });

  test('may settle nothing, and may begin with a byte order mark', () => {
    expect(configOf({})).toEqual(noConfig);
    expect(readConfig('\ufeff{}\r\n', codes).config).toEqual(noConfig);
  });

  test.each([
    ['', ' 途中で終わっています：値を書いてください'],
    ['{ "rules": {}', ' 途中で終わっています：「,」か「}」を書いてください'],
    ['{ "rules": {}, }', '} 「}」はここに書けません：「"」で囲んだ名前を書いてください'],
    ['{ // 覚え書き', '/ 「/」はここに書けません：「"」で囲んだ名前を書いてください'],
    ['{ "rules"：{} }', '： 「：」はここに書けません：「:」を書いてください'],
    ['{ "terms": [情報] }', '情 「情」はここに書けません：値を書いてください'],
    ['{ "terms": [NaN] }', 'NaN 「NaN」は値ではありません：文字は「"」で囲んでください'],
    ['{ "terms": ["情報\n"] }', '"情報 「"」で閉じていません：この行で閉じてください'],
    ['{ "terms": ["C:\\a"] }', '"C:\\a" 「\\」の使い方が違います：「\\」は「\\\\」と書いてください'],
    ['{} {}', '{} 設定の後に余分な文字があります：消してください'],
    ['[]', '[] 設定の形が違います：「{」と「}」で囲んで書いてください'],
    ['{ "rule": {} }', '"rule" 「rule」という設定はありません：「rules」に直してください'],
    [
      '{ "語": [] }',
      '"語" 「語」という設定はありません：「rules」「terms」「style」「forms」「$schema」のどれかにしてください',
    ],
    ['{ "terms": [], "terms": [] }', '"terms" 「terms」が二度あります：一方を消してください'],
    [
      '{ "rules": { "double-term": "off" } }',
      '"double-term" 「double-term」という規則はありません：「doubled-term」に直してください',
    ],
    [
      '{ "rules": { "自前": "off" } }',
      '"自前" 「自前」という規則はありません：指摘の一覧で名前を確かめてください',
    ],
    [
      '{ "rules": { "doubled-term": "none" } }',
      '"none" この値は使えません：「error」「warning」「information」「off」のどれかにしてください',
    ],
    ['{ "rules": [] }', '[] 規則の形が違います：「{」と「}」で囲んで書いてください'],
    ['{ "terms": "情報" }', '"情報" 語の並びの形が違います：「[」と「]」で囲んで書いてください'],
    ['{ "terms": [1] }', '1 語ではありません：「"」で囲んで書いてください'],
    ['{ "terms": ["　"] }', '"　" 語が空です：消すか、語を書いてください'],
    ['{ "terms": ["a\\nb"] }', '"a\\nb" 語の中で改行しています：一行の語にしてください'],
    [
      '{ "style": { "tone": "だ" } }',
      '"だ" この値は使えません：「です・ます」「である」のどれかにしてください',
    ],
    [
      '{ "style": { "numbering": "(1)" } }',
      '"(1)" 番号の並びの形が違います：「[」と「]」で囲んで書いてください',
    ],
    ['{ "style": { "numbering": ["ア", "ア"] } }', '"ア" 「ア」が二度あります：一方を消してください'],
    ['{ "forms": {} }', '{} 様式の並びの形が違います：「[」と「]」で囲んで書いてください'],
    ['{ "forms": ["様式3"] }', '"様式3" 様式の欄の形が違います：「{」と「}」で囲んで書いてください'],
    ['{ "forms": [{ "children": [] }] }', '{ 様式の名前がありません：「form」を書いてください'],
    ['{ "forms": [{ "form": "様式3" }] }', '{ 様式の項目がありません：「children」を書いてください'],
    [
      '{ "forms": [{ "form": "", "children": [] }] }',
      '"" 様式の名前が空です：消すか、様式の名前を書いてください',
    ],
    [
      '{ "forms": [{ "form": "様式3", "childern": [], "children": [] }] }',
      '"childern" 「childern」という様式の欄はありません：「children」に直してください',
    ],
    [
      '{ "forms": [{ "form": "様式3", "children": [{ "short": "監査" }] }] }',
      '{ 番号も名前もない項目です：「number」か「label」を書いてください',
    ],
    [
      '{ "forms": [{ "form": "様式3", "children": [{ "number": 7 }] }] }',
      '7 番号ではありません：「"」で囲んで書いてください',
    ],
    [
      '{ "forms": [{ "form": "様式3", "complete": "true", "children": [] }] }',
      '"true" この値は使えません：「true」か「false」を、「"」で囲まずに書いてください',
    ],
    [
      '{ "forms": [{ "form": "様式3", "children": [{ "number": "Ⅲ", "children": [{ "label": "点検\\n" }] }] }] }',
      '"点検\\n" 項目の名前の中で改行しています：一行の項目の名前にしてください',
    ],
    ['{ "$schema": null }', 'null スキーマの場所ではありません：「"」で囲んで書いてください'],
  ])('with an error says so at its place: %j', (text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  test('says all that is wrong in it, in the order of the text', () => {
    expect(
      problemsIn('{ "terms": [1], "rules": { "x": "off", "item-style": 1 } }').map(
        (said) => said.split(' ')[0],
      ),
    ).toEqual(['1', '"x"', '1']);
  });

  test('is read within limits', () => {
    const terms = (count: number) => JSON.stringify({ terms: Array<string>(count).fill('語') });
    expect(problemsIn(terms(10_000))).toEqual([]);
    expect(problemsIn(terms(10_002))).toEqual(['"語" 語が10000を超えています：減らしてください']);
    expect(problemsIn(JSON.stringify({ terms: ['𠮷'.repeat(100)] }))).toEqual([]);
    expect(problemsIn(JSON.stringify({ terms: ['あ'.repeat(101)] }))).toHaveLength(1);
    const form = (...children: unknown[]) => JSON.stringify({ forms: [{ form: '様式3', children }] });
    expect(problemsIn(form(...Array.from({ length: 201 }, () => ({ number: '1' }))))).toHaveLength(1);
    expect(problemsIn(form({ number: '別'.repeat(11) }))).toHaveLength(1);
    expect(problemsIn(form({ label: '名'.repeat(201) }))).toHaveLength(1);
    expect(problemsIn(`{}${' '.repeat(1_000_000)}`)).toEqual([
      ' 設定が100万字を超えるので読めません：短くしてください',
    ]);
    expect(problemsIn('['.repeat(900_000))).toEqual(['[ 入れ子が50段を超えています：浅くしてください']);
    expect(problemsIn(`"${'\\"'.repeat(400_000)}"`)).toHaveLength(1);
    const many = Array.from({ length: 40_000 }, (_, index) => `"doubled-ter${index}":1`);
    expect(problemsIn(`{ "rules": {${many.join()}} }`)).toHaveLength(100);
  });

  test('of any JSON is read as JSON.parse reads it, and any other text has a problem', () => {
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(fc.property(fc.json(), (text) => 'node' in readJson(text)));
    const piece = fc.constantFrom(...'{}[],:"\\ 1-e+.\n', 'null', '"a"', '\\u00', 'true', '　');
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          expect('node' in readJson(text)).toBe(isJson(text));
        },
      ),
    );
  });
});

const doubled = '対策：Ⅲ リスク対策\n  情報情報システムの情報情報を保管する。\n';

/** The findings under a configuration, each with the characters it marks. */
const found = (text: string, value: unknown): string[] =>
  analyze(text, { config: configOf(value) }).findings.map(
    ({ code, severity, range }) => `${severity} ${code} ${text.slice(range.start, range.end)} ${range.start}`,
  );

describe('what a configuration does', () => {
  test('a rule that is off finds nothing and mends nothing', () => {
    const config = configOf({ rules: { 'doubled-term': 'off' } });
    expect(analyze(doubled, { config }).findings).toEqual([]);
    expect(fixAll(doubled, config)).toBe(doubled);
  });

  test('findings have the severity that it gives their rule, where rules have several as well', () => {
    const text = '変更：令和3年10月12日\n項目：Ⅲ\n変更前：なし\n変更後：施錠\n提出時期：事前\n';
    expect(found(text, {}).map((said) => said.split(' ').slice(0, 2))).toEqual([
      ['information', 'reason-missing'],
    ]);
    expect(found(text, { rules: { 'reason-missing': 'error' } })[0]).toMatch(/^error reason-missing/);
  });

  test('characters inside an own word are not reported, the same ones elsewhere are', () => {
    expect(found(doubled, {})).toHaveLength(2);
    expect(found(doubled, { terms: ['情報情報システム', '庁内'] })).toEqual([
      'warning doubled-term 情報情報 22',
    ]);
    expect(found(doubled, { terms: ['情報情報'] })).toEqual([]);
  });

  test('a word that does not hold all of a finding changes nothing', () => {
    expect(found(doubled, { terms: ['情報', '報情報', '報システム'] })).toHaveLength(2);
  });

  test('what the words are among is reported as before: a line that is no field, a value', () => {
    const text = `${doubled}提出\n`;
    const value = { terms: ['事後に', '庁内', doubled.trim().slice(0, 4)] };
    const revision =
      '変更：令和3年10月12日\n項目：Ⅲ\n変更前：なし\n変更後：施錠\n提出時期：事後に\n説明：重要な変更に当たらない\n';
    expect(found(text, value)).toEqual(found(text, {}));
    expect(found(revision, value)).toEqual(found(revision, {}));
  });

  test('a suppression of a rule that is off is not reported as unused, another one is', () => {
    const text = `対策：Ⅲ リスク対策\n  // hyoka-ignore doubled-term 製品の名前\n  // hyoka-ignore item-style 国の記載\n  情報情報システムを使う。\n`;
    expect(found(text, { rules: { 'doubled-term': 'off' } })).toEqual([
      'warning ignore-unused // hyoka-ignore item-style 国の記載 50',
    ]);
    expect(found(text, { rules: { 'ignore-unused': 'off' } })).toEqual([]);
  });

  test.each([
    [{ punctuation: '，。' }, '監査は、行う。', ['information punctuation-mixed 、']],
    [{ punctuation: '、。' }, '監査は、行う。', []],
    [{ digits: 'full' }, '記録は5年、10年保存する。', ['information width-mixed 5']],
    [{ digits: 'half' }, '記録は５年、10年保存する。', ['information width-mixed ５']],
    [{ tone: 'です・ます' }, '監査する。\n記録する。\n公表します。', ['information style-mixed る']],
    [{}, '監査する。\n記録する。', []],
  ])('the house style %j holds whatever the document does: %s', (style, body, told) => {
    const text = `対策：Ⅲ リスク対策\n${body.replace(/^/gm, '  ')}\n`;
    expect(found(text, { style }).map((each) => each.replace(/ \d+$/, ''))).toEqual(told);
  });
});
