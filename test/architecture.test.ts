import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Source {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Paths inside the project, names of packages. */
  readonly imports: readonly string[];
}

function read(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? toPath(resolve(dirname(path), name)) : name,
  );
  return { path: toPath(path), text, imports: found };
}

const toPath = (path: string): string => relative(root, path).split(sep).join('/');

const sources = ['server/src', 'client/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(join(root, folder, name))),
);

const inside = (folder: string): Source[] => sources.filter(({ path }) => path.startsWith(folder));

/** Every import of the files in `folder` that matches `forbidden`, as 「file → import」. */
const breaches = (folder: string, forbidden: RegExp): string[] =>
  inside(folder).flatMap(({ path, imports }) =>
    imports.filter((name) => forbidden.test(name)).map((name) => `${path} → ${name}`),
  );

describe('layers', () => {
  test('there are sources to look at', () => expect(sources.length).toBeGreaterThan(80));

  test('the core knows no LSP, no VS Code, no Node and nothing outside itself', () => {
    const allowed = /^server\/src\/core\/|^grammar\/generated\/|^(?:ohm-js|diff|@vscode\/l10n)$/;
    const outside = inside('server/src/core/').flatMap(({ path, imports }) =>
      imports.filter((name) => !allowed.test(name)).map((name) => `${path} → ${name}`),
    );
    expect(outside).toEqual([]);
  });

  test('only the syntax sees Ohm', () => {
    const seeing = sources
      .filter(({ imports }) => imports.some((name) => /ohm/.test(name)))
      .map(({ path }) => path);
    expect(seeing.filter((path) => !path.startsWith('server/src/core/syntax/'))).toEqual([]);
  });

  test.each([
    ['text', /core\/(?!text\/)/],
    ['syntax', /core\/(?!text\/|syntax\/)/],
    ['format', /core\/(?!text\/|syntax\/|format\/)/],
    ['compare', /core\/(?!text\/|syntax\/|laws\/|forms\/|facts\/|compare\/)/],
    ['laws', /core\/(?!laws\/)/],
    ['forms', /core\/(?!text\/|forms\/)/],
    ['config', /core\/(?!text\/|forms\/|config\/)/],
    ['terms', /core\/(?!text\/|terms\/)/],
    ['readings', /core\/(?!text\/|readings\/)/],
    ['phrases', /core\/(?!text\/|readings\/|forms\/|config\/|phrases\/)/],
    ['facts', /core\/(?!text\/|syntax\/|config\/|laws\/|forms\/|terms\/|facts\/)/],
    ['sentences', /core\/(?!chains\.ts$|text\/|syntax\/|compare\/|facts\/|phrases\/|revision\/|sentences\/)/],
    ['features', /core\/(?:revision|sentences)\//],
    ['revision', /core\/sentences\//],
    [
      'rules',
      /core\/(?!text\/|syntax\/|config\/|compare\/|laws\/|forms\/|phrases\/reasons\.ts$|terms\/|facts\/|format\/|rules\/)/,
    ],
  ])('core/%s imports only what is below it', (folder, forbidden) =>
    expect(breaches(`server/src/core/${folder}/`, forbidden)).toEqual([]),
  );

  test('rules never import rules', () => {
    const helpers = /rules\/(?:chainEnd|oddStyle|pathRule|quote|rule|writeField)\.ts$/;
    const rules = inside('server/src/core/rules/').filter(({ path }) => !path.endsWith('/index.ts'));
    const between = rules.flatMap(({ imports }) => imports.filter((name) => /core\/rules\//.test(name)));
    expect(between.filter((name) => !helpers.test(name))).toEqual([]);
  });

  test('the client shares the requests with the server, and what needs nothing else', () => {
    expect(breaches('client/src/', /^server\/(?!src\/protocol\.ts$|src\/shared\/)/)).toEqual([]);
    expect(inside('server/src/shared/').flatMap(({ imports }) => imports)).toEqual([]);
  });

  test('only the client knows VS Code', () => expect(breaches('server/src/', /^vscode$/)).toEqual([]));

  test('only the files that make LSP values of core values know how LSP calls their kinds', () =>
    expect(
      inside('server/src/')
        .filter(({ text }) => /DiagnosticSeverity|CompletionItemKind|SymbolKind/.test(text))
        .map(({ path }) => path),
    ).toEqual([
      'server/src/lsp/toCompletion.ts',
      'server/src/lsp/toDiagnostic.ts',
      'server/src/lsp/toProtocol.ts',
    ]));

  test('only the command line and its neighbours for folders and git touch the file system of the server side', () =>
    expect(
      breaches('server/src/', /^node:fs/).filter(
        (breach) => !/^server\/src\/(?:cli|files|git)\//.test(breach),
      ),
    ).toEqual([]));

  test('only the command line starts threads', () =>
    expect(sources.filter(({ text }) => /worker_threads/.test(text)).map(({ path }) => path)).toEqual([
      'server/src/cli/lintThread.ts',
      'server/src/cli/main.ts',
    ]));

  test('the preview does not parse', () => expect(breaches('client/src/preview/', /core\//)).toEqual([]));
});

describe('the core alone', () => {
  // `npm run types` compiles it with this configuration.
  test('is given no type of any environment', () => {
    const config = join(root, 'server/src/core/tsconfig.json');
    expect(JSON.parse(stripComments(readFileSync(config, 'utf8'))).compilerOptions.types).toEqual([]);
  });

  test('asks no clock and no chance', () =>
    expect(
      inside('server/src/core/').filter(({ text }) => /\bDate\b|Math\.random|performance\./.test(text)),
    ).toEqual([]));
});

const stripComments = (json: string): string => json.replace(/^\s*\/\/.*$/gm, '');

describe('nothing is sent, fetched or evaluated', () => {
  test.each([
    [
      'the network',
      /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b|node:(?:https?|net|tls|dgram|dns)/,
      [],
    ],
    ['other programs, but git in one place', /child_process|node:vm/, ['server/src/git/runGit.ts']],
    ['evaluation', /\beval\s*\(|new Function\b|innerHTML|outerHTML|insertAdjacentHTML|document\.write/, []],
  ])('no source uses %s', (_, forbidden, allowed) =>
    expect(sources.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual(allowed),
  );
});
