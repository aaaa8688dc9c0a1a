// 新しい評価書: what a document on each form begins with.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { type Config, noConfig } from '../../server/src/core/config/config.ts';
import { skeleton } from '../../server/src/core/features/skeleton.ts';
import { type Form, forms } from '../../server/src/core/forms/forms.ts';
import { formsWith, type OwnForm } from '../../server/src/core/forms/ownForms.ts';
import { readiness } from '../../server/src/core/revision/readiness.ts';
import { checkFormat } from '../support/checkFormat.ts';
import { dedent } from '../support/drawFindings.ts';

const formOf = (number: string, among: readonly Form[] = forms): Form => {
  const form = among.find((each) => each.form === number);
  if (form === undefined) throw new Error(`there is no form ${number}`);
  return form;
};

const name = '予防接種に関する事務';

/** The text with the number of each place in its stead. */
function drawPlaces(form: Form, called: string = name): string {
  const { text, places } = skeleton(form, called);
  let [drawn, at] = ['', 0];
  for (const [index, { start, end }] of places.entries()) {
    drawn += `${text.slice(at, start)}<${index + 1}>`;
    at = end;
  }
  return drawn + text.slice(at);
}

const declaration =
  '宣言：<4>は、予防接種に関する事務における特定個人情報ファイルの取扱いに当たり、特定個人情報ファイルの取扱いが個人のプライバシー等の権利利益に影響を及ぼしかねないことを認識し、特定個人情報の漏えいその他の事態を発生させるリスクを軽減させるために適切な措置を講じ、もって個人のプライバシー等の権利利益の保護に取り組んでいることを宣言する。';

describe('a new document', () => {
  test('on 様式3 has its header and a section for each measure, in the order of the form', () =>
    expect(drawPlaces(formOf('3'))).toBe(
      dedent(`
        評価書：予防接種に関する事務 重点項目評価書
        評価書番号：<1>
        様式：様式3（平成30年5月）
        評価実施機関：<2>
        公表日：<3>
        ${declaration}
        特記事項：<5>

        // 「○○」と空の欄に書き入れてください（F8 で次の「○○」へ移ります）
        // 項目の名前と宣言の文には、様式で確かめていないものがあります：様式と見比べて直してください

        対策：Ⅲ リスク対策 2. 特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）
          1. <6>

        対策：Ⅲ リスク対策 3. 特定個人情報の使用
          1. ○○

        対策：Ⅲ リスク対策 4. 特定個人情報ファイルの取扱いの委託
          1. ○○

        対策：Ⅲ リスク対策 5. 特定個人情報の提供・移転（委託や情報提供ネットワークシステムを通じた提供を除く。）
          1. ○○

        対策：Ⅲ リスク対策 6. 情報提供ネットワークシステムとの接続
          1. ○○

        対策：Ⅲ リスク対策 7. 特定個人情報の保管・消去
          1. ○○

        対策：Ⅲ リスク対策 8. 監査
          1. ○○

        対策：Ⅲ リスク対策 9. 従業者に対する教育・啓発
          1. ○○

        対策：Ⅲ リスク対策 10. その他のリスク対策
          1. ○○
      `),
    ));

  test.each([
    ['2', ['Ⅰ 関連情報', 'Ⅱ しきい値判断項目', 'Ⅲ しきい値判断結果']],
    [
      '4',
      [
        '2. 特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）',
        '3. 特定個人情報の使用',
        '4. 特定個人情報ファイルの取扱いの委託',
        '5. 特定個人情報の提供・移転（委託や情報提供ネットワークシステムを通じた提供を除く。）',
        '6. 情報提供ネットワークシステムとの接続',
        '7. 特定個人情報の保管・消去',
      ]
        .map((item) => `Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策 ${item}`)
        .concat([
          'Ⅳ その他のリスク対策 1. 監査',
          'Ⅳ その他のリスク対策 2. 従業者に対する教育・啓発',
          'Ⅳ その他のリスク対策 3. その他のリスク対策',
        ]),
    ],
  ])('on 様式%s has these sections', (number, sections) => {
    const { text } = skeleton(formOf(number), name);
    expect(Array.from(text.matchAll(/^対策：(.*)$/gm), ([, path]) => path)).toEqual(sections);
  });

  test.each(forms)('on 様式$form has no finding but on what is to be filled in, and is formatted', (form) => {
    const { text } = skeleton(form, name);
    const { findings } = analyze(text);
    const blanks = text.split('\n').filter((line) => !line.startsWith('//') && line.includes('○○'));
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      blanks.map(() => 'warning placeholder-left'),
    );
    expect(checkFormat(text)).toBe(text);
  });

  test('may not be published before all is filled in', () => {
    const open = readiness(analyze(skeleton(formOf('2'), name).text), null)
      .filter((matter) => (matter.open?.length ?? 0) > 0)
      .map(({ title }) => title);
    expect(open).toEqual(['仮の記載が残っていない', '公表日が新しい']);
  });

  test('is called as the author says, on one line, with the kind said once', () => {
    const titleOf = (called: string) => /^評価書：(.*)$/m.exec(skeleton(formOf('3'), called).text)?.[1];
    expect(titleOf(' 児童手当\nに関する事務　')).toBe('児童手当 に関する事務 重点項目評価書');
    expect(titleOf('児童手当に関する事務　重点項目評価書')).toBe('児童手当に関する事務 重点項目評価書');
    expect(skeleton(formOf('3'), '児童手当に関する事務　重点項目評価書').text).toContain(
      '○○は、児童手当に関する事務における',
    );
  });
});

describe('a form of the configuration', () => {
  const own: OwnForm = {
    form: '見本市様式第5号',
    complete: true,
    children: [
      { number: '1', label: '事務の概要' },
      {
        number: '2',
        label: 'リスク対策',
        children: [{ number: '(1)', label: '入手' }, { label: '点検体制' }],
      },
      { number: '別紙', label: '変更箇所' },
    ],
  };

  test('has a section for each item that holds no others, and no kind of its own', () => {
    const config: Config = { ...noConfig, forms: [own] };
    const { text } = skeleton(formOf('見本市様式第5号', formsWith([own])), name);
    expect(text).toContain('評価書：予防接種に関する事務\n評価書番号：○○\n様式：見本市様式第5号\n');
    expect(text.slice(text.indexOf('\n対策'))).toBe(
      ['1. 事務の概要', '2. リスク対策 (1) 入手', '2. リスク対策 点検体制']
        .map((path) => `\n対策：${path}\n  1. ○○\n`)
        .join(''),
    );
    const codes = analyze(text, { config }).findings.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['placeholder-left']));
  });

  test('adds its items to those of an official one', () => {
    const added: OwnForm = {
      form: '様式3',
      children: [
        {
          number: 'Ⅲ',
          children: [
            { number: '7', children: [{ label: '入手' }] },
            { number: '11', label: '点検' },
          ],
        },
      ],
    };
    const { text } = skeleton(formOf('3', formsWith([added])), name);
    expect(text).toMatch(
      /10\. その他のリスク対策\n {2}1\. ○○\n\n対策：Ⅲ リスク対策 11\. 点検\n {2}1\. ○○\n$/,
    );
  });
});
