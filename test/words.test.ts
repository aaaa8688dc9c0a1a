// The words of client and server: each has an English one, and the client shows none that cannot have it.
import { readdirSync, readFileSync } from 'node:fs';
import { config, t } from '@vscode/l10n';
import { afterEach, describe, expect, test } from 'vitest';
import { languageFor } from '../client/src/languageFor.ts';
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

describe.each([
  ['client', 'client/src', 150],
  ['server', 'server/src/lsp', 10],
])('the words of the %s', (name, folder, fewest) => {
  const keys = new Set(sourcesIn(folder).flatMap((source) => source.keys));

  test('are many', () => expect(keys.size).toBeGreaterThan(fewest));

  test('each have an English one, and there are no others', () =>
    expect(Object.keys(bundle(name)).sort()).toEqual([...keys].sort()));

  test.each(Object.entries(bundle(name)))('「%s」 has the same places in English', (japanese, said) => {
    const placesIn = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();
    expect(placesIn(said)).toEqual(placesIn(japanese));
    expect(said.replace(/「[^」]*」/g, '')).not.toMatch(/[、。：（）]/);
    expect(said.trim()).not.toBe('');
  });
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

describe('an English editor', () => {
  afterEach(() => config({ contents: {} }));

  test('says what is said in English, with its places filled', () => {
    config({ contents: english });
    expect(t`「${'a.hyoka'}」の読み込み`).toBe('Importing “a.hyoka”');
  });
});
