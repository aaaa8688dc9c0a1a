// The words of client and server: each has an English one, and the client shows none that cannot have it.
import { readdirSync, readFileSync } from 'node:fs';
import { config, t } from '@vscode/l10n';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { languageFor } from '../client/src/languageFor.ts';
import { analyze } from '../server/src/core/analyze.ts';
import { completeAt } from '../server/src/core/features/complete.ts';
import { makeSections } from '../server/src/core/revision/makeSections.ts';
import { skeleton } from '../server/src/core/features/skeleton.ts';
import { forms } from '../server/src/core/forms/forms.ts';
import { tableOf } from '../server/src/core/revision/table.ts';
import { rules } from '../server/src/core/rules/index.ts';
import { exportHtml } from '../server/src/exchange/exportHtml.ts';
import { importTable } from '../server/src/exchange/importTable.ts';
import { shownWords } from './support/shownWords.ts';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const bundle = (name: string): Record<string, string> => JSON.parse(read(`l10n/${name}.en.json`));
const english = bundle('client');

const sourcesIn = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, ...shownWords(read(path)) }))
    // The names of files stay.
    .map(({ path, keys, bare }) => ({ path, keys, bare: bare.filter((text) => !text.endsWith('.hyoka')) }));

/** Japanese that is the language of documents, a name, or an example, by its file. */
const notTranslated: Readonly<Record<string, readonly string[]>> = {
  'client/src/derive/webview/main.ts': ['項目', '変更前の記載', '変更後の記載'],
  'client/src/import/reviewMessages.ts': [
    '変更',
    '変更日',
    '項目',
    '変更前',
    '変更前の記載',
    '変更後',
    '変更後の記載',
    '提出時期',
    '説明',
    '提出時期に係る説明',
  ],
  'client/src/languageClient.ts': ['Hyōka 評価書'],
  'client/src/newDocument/newDocumentFeature.ts': ['予防接種に関する事務'],
  'client/src/preview/foldLines.ts': ['（略）'],
  'client/src/sample/samples.ts': [
    '第１　１　(1)　ア　(ア)',
    '①　・',
    '＜＞　・',
    'リスク１：　措置１',
    '一　（一）　イ',
    '１）　ア）　※１',
    '第１条　２　(1)',
  ],
};

/** What the rules say of themselves: said by their titles, not in t`…`. */
const aboutRules = rules.flatMap(({ title, why }) => [title, why]);

describe.each([
  ['client', ['client/src'], 150, []],
  ['server', ['server/src/core', 'server/src/exchange', 'server/src/lsp'], 300, aboutRules],
])('the words of the %s', (name, folders, fewest, others) => {
  const keys = new Set([
    ...folders.flatMap((folder) => sourcesIn(folder).flatMap((source) => source.keys)),
    ...others,
  ]);

  test('are many', () => expect(keys.size).toBeGreaterThan(fewest));

  test('each have an English one, and there are no others', () =>
    expect(Object.keys(bundle(name)).sort()).toEqual([...keys].sort()));

  test.each(Object.entries(bundle(name)))('「%s」 has the same places in English', (japanese, said) => {
    const placesIn = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();
    expect(placesIn(said)).toEqual(placesIn(japanese));
    expect(withoutQuotes(said)).not.toMatch(sentence);
    expect(said.trim()).not.toBe('');
  });
});

/** What English quotes is Japanese. */
const withoutQuotes = (text: string): string => text.replace(/“[^“”]*”/g, '');

/** Marks and endings of a Japanese sentence; terms have none. */
const sentence = /[、。（）「」]|：(?!…)|ます|です|ません|ください/;

const polite = /(?:ます|です|ません|ました|ください)(?:。|$)/;

test('the server says no sentence outside t`…` but in documents and what the rules say of themselves', () => {
  const own = new Set(rules.flatMap(({ title, why, bad, good }) => [title, why, bad, good]));
  const bare = ['core', 'exchange', 'lsp']
    .flatMap((folder) => sourcesIn(`server/src/${folder}`))
    .filter((source) => source.bare.some((text) => polite.test(text) && !own.has(text)))
    .map(({ path }) => path);
  expect(bare).toEqual([
    'server/src/core/config/config.ts',
    'server/src/core/facts/styleMarks.ts',
    'server/src/core/features/skeleton.ts',
    'server/src/core/rules/styleMixed.ts',
  ]);
});

test('the client says nothing outside t`…` but what is the same in both languages', () => {
  const bare = sourcesIn('client/src').filter((source) => source.bare.length > 0);
  expect(Object.fromEntries(bare.map((source) => [source.path, [...new Set(source.bare)]]))).toEqual(
    notTranslated,
  );
});

describe('the language is settled before anything is said', () => {
  const firstImport = (path: string) => /^import[^']*'([^']*)';/m.exec(read(path))?.[1];

  test('in the extension', () => expect(firstImport('client/src/activateWith.ts')).toBe('./language.ts'));

  test('in the server: none of its modules says anything when it is loaded', async () => {
    const asked: unknown[] = [];
    const contents = new Proxy({}, { get: (_, key) => void asked.push(key) });
    vi.resetModules();
    config({ contents });
    const modules = ['core', 'exchange', 'lsp'].flatMap((folder) => sourcesIn(`server/src/${folder}`));
    for (const { path } of modules) await import(`../${path}`);
    config({ contents: {} });
    expect(asked).toEqual([]);
  });

  test.each(sourcesIn('client/src').filter(({ path }) => path.endsWith('webview/main.ts')))(
    'in $path',
    ({ path }) => expect(firstImport(path)).toMatch(/\/words\.ts$/),
  );
});

test.each([
  ['auto', 'ja', 'ja'],
  ['auto', 'ja-JP', 'ja'],
  ['auto', 'en', 'en'],
  ['auto', 'fr', 'en'],
  ['ja', 'en', 'ja'],
  ['en', 'ja', 'en'],
  [undefined, 'ja', 'ja'],
])('the setting %s in an editor in %s speaks %s', (setting, editor, language) =>
  expect(languageFor(setting, editor)).toBe(language),
);

describe('a reader of sources', () => {
  test('tells words from what is not said', () =>
    expect(
      shownWords(
        [
          "// 覚え書き 't`一`'",
          'const one = t`「${name(`二${3}`)}」を開く`; /* 三 */',
          "const two = { 欄: /[一-九'`]/.test(x) ? '四' : at`五` };",
          'const six = a / b; const seven = `${t`六\\n`}`;',
        ].join('\n'),
      ),
    ).toEqual({ keys: ['「{0}」を開く', '六\n'], bare: ['二{0}', '欄', '四', '五'] }));
});

/** With a column that has no heading, one that is no field, a row of the table's outside, and items that run on. */
const oddTable = [
  '見本市の表\t\t\t\t\t\t\t',
  '変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明\t備考\t',
  '令和3年10月12日\tⅠ 基本情報\t(1) 一。(2) 二。\t// あり\t事後\t重要な変更に当たらない\t確認済み\t見出しのない列',
  '以上です\t\t\t\t\t\t\t',
].join('\n');

describe('an English editor', () => {
  afterEach(() => config({ contents: {} }));

  test.each(rules)(
    'is told in English what $code finds, why, and what can be done',
    ({ bad, title, why }) => {
      config({ contents: bundle('server') });
      const { findings } = analyze(bad);
      expect(findings).not.toEqual([]);
      for (const { message, fixes, related } of findings)
        for (const said of [
          message,
          t(title),
          t(why),
          ...fixes.map((fix) => fix.title),
          related?.message ?? '',
        ])
          expect(withoutQuotes(said)).not.toMatch(sentence);
    },
  );

  test('writes into documents and tables what a Japanese one writes', () => {
    const text = `${rules.map(({ bad }) => bad).join('\n')}変`;
    const written = () => {
      const analysis = analyze(text);
      const sources = { today: 20_211_012, stocks: [] };
      const lines = [...text.matchAll(/：|変$|に/g)].map(({ index }) => index + 1);
      return [
        analysis.findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits)),
        lines.flatMap((offset) => completeAt(analysis, offset, sources).map(({ newText }) => newText)),
        makeSections(analysis),
        forms.map((form) => skeleton(form, '予防接種').text),
        importTable({ plain: oddTable }),
        exportHtml(tableOf(analysis)),
      ].map((each) => JSON.stringify(each, (key, value) => (/notices?$/.test(key) ? undefined : value)));
    };
    const inJapanese = written();
    config({ contents: bundle('server') });
    expect(written()).toEqual(inJapanese);
  });

  test('says what is said in English, with its places filled', () => {
    config({ contents: english });
    expect(t`「${'a.hyoka'}」の読み込み`).toBe('Importing “a.hyoka”');
  });
});
