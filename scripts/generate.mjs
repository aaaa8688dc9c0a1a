// npm run gen: writes what is made from the grammar, the rules and what a configuration may hold. With --check it writes nothing and fails when a
// file is stale.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { configSchema, phrasesSchema } from './lib/configSchema.mjs';
import { root } from './lib/paths.mjs';

const check = process.argv.includes('--check');
const require = createRequire(import.meta.url);
/** The English words, by the Japanese ones. */
const english = require('../l10n/server.en.json');
const temporary = mkdtempSync(join(tmpdir(), 'hyoka-gen-'));

/** What only messages about the grammar itself need: its source, and where in it each part stands. */
const isAboutSource = (value) =>
  typeof value === 'object' && value !== null && ('source' in value || 'sourceInterval' in value);

/** What gives a recipe's parts and rules when it is called: shorter than the lists themselves. */
const shorthand = (parts, actions) => `const part = (kind) => (...values) => [kind, null, ...values];
const rule = (action) => (body, formals = [], description = null) => [action, null, description, formals, body];
const app = (name, given = []) => ["app", null, name, given];
const ${[...parts].map((kind) => `${kind} = part("${kind}")`).join(', ')};
const ${[...actions].map((action) => `${action} = rule("${action}")`).join(', ')};
`;

/** A bundle a quarter as long: without the grammar's source, which nobody asks for when heads are read. */
function shortened(text) {
  const [, imports, between, recipe, after] = /^(import .*?;)(.*?makeRecipe\()(.*)(\);.*)$/s.exec(text) ?? [];
  if (recipe === undefined) throw new Error('the bundle of @ohm-js/cli has another form than expected');
  const grammar = JSON.parse(recipe, (_, value) => (isAboutSource(value) ? null : value));
  const [parts, actions] = [new Set(), new Set()];
  const written = (value) => {
    if (!Array.isArray(value)) return JSON.stringify(value);
    const [kind, , ...values] = value;
    if (typeof kind !== 'string' || value[1] !== null) return `[${value.map(written).join(', ')}]`;
    if (kind !== 'app') parts.add(kind);
    else if (values[1].length === 0) values.pop();
    return `${kind}(${values.map(written).join(', ')})`;
  };
  const rules = Object.entries(grammar.pop()).map(([name, [action, , description, formals, body]]) => {
    actions.add(action);
    const others = description === null && formals.length === 0 ? [] : [formals, description];
    return `  ${name}: ${action}(${[body, ...others].map(written).join(', ')}),\n`;
  });
  const head = grammar.map((value) => JSON.stringify(value)).join(', ');
  const whole = `${between}[${head}, {\n${rules.join('')}}]${after}`;
  return `${imports}\n${shorthand(parts, actions)}${whole}`;
}

/** The typed bundle that @ohm-js/cli makes of the grammar: file name → text. */
function grammarBundle() {
  const folder = join(temporary, 'grammar');
  cpSync(join(root, 'grammar', 'hyoka.ohm'), join(folder, 'hyoka.ohm'));
  const ohm = join(dirname(require.resolve('@ohm-js/cli/package.json')), 'index.js');
  execFileSync(process.execPath, [ohm, 'generateBundles', '--withTypes', '--esm', 'hyoka.ohm'], {
    cwd: folder,
  });
  return readdirSync(folder)
    .filter((name) => name.includes('bundle'))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [`grammar/generated/${name}`, name.endsWith('.js') ? shortened(text) : text];
    });
}

/** What a module of the core exports, as it is in the source, and `speak`, which sets the words that it says. */
async function loadCore(module) {
  const outfile = join(temporary, `${module.replaceAll('/', '-')}.cjs`);
  const contents = `export * from './server/src/core/${module}.ts'; export { config as speak } from '@vscode/l10n';`;
  const stdin = { contents, resolveDir: root };
  await build({ stdin, bundle: true, format: 'cjs', platform: 'node', outfile, logLevel: 'error' });
  return require(outfile);
}

/** The folder of a rule's pages, by language. */
const pageFolders = { ja: 'docs/rules', en: 'docs/rules/en' };
const ruleHeads = { ja: '| コード | 重さ | 内容 |', en: '| Code | Severity | Reports |' };

const ruleTable = (rules, language, severityNames) => {
  const rows = rules.map(({ code, severity, title }) => {
    const said = language === 'ja' ? title : english[title];
    return `| [\`${code}\`](${pageFolders[language]}/${code}.md) | ${severityNames()[severity]} | ${said} |`;
  });
  return [ruleHeads[language], '|---|---|---|', ...rows].join('\n');
};

/** A text as the formatter writes it, so that what is generated is formatted too. */
function formatted(name, text) {
  const biome = require.resolve('@biomejs/biome/bin/biome');
  return execFileSync(process.execPath, [biome, 'format', '--stdin-file-path', name], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
}

const begin = '<!-- rules: written by npm run gen -->';
const end = '<!-- /rules -->';

/** A README with the table between the marks replaced. */
function withTable(path, table) {
  const text = readFileSync(join(root, path), 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`${path} has no place for the table of rules`);
  return `${text.slice(0, from)}${begin}\n\n${table}\n\n${text.slice(to)}`;
}

/** Whether a file holds another text than it should. */
const isStale = ([path, text]) => {
  const target = join(root, path);
  return !existsSync(target) || readFileSync(target, 'utf8') !== text;
};

function write([path, text]) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}

try {
  const bundle = grammarBundle();
  const stale = bundle.filter(isStale);
  // The rules are loaded with the grammar that is there.
  if (!check) stale.forEach(write);
  const { rules } = await loadCore('rules/index');
  const { printRulePage, severityNames, speak } = await loadCore('features/rulePage');
  const schema = configSchema(rules, severityNames(), await loadCore('config/config'), english);
  const { categories } = await loadCore('phrases/stock');
  const ownPhrases = phrasesSchema(await loadCore('phrases/ownPhrases'), categories);
  const inLanguages = Object.entries({ ja: {}, en: english }).map(([language, contents]) => {
    speak({ contents });
    const pages = rules.map((rule) => [`${pageFolders[language]}/${rule.code}.md`, printRulePage(rule)]);
    return { pages, table: ruleTable(rules, language, severityNames) };
  });
  const pages = inLanguages.flatMap((each) => each.pages);
  const files = [
    ...pages,
    ['schemas/config.schema.json', formatted('config.schema.json', JSON.stringify(schema))],
    ['schemas/phrases.schema.json', formatted('phrases.schema.json', JSON.stringify(ownPhrases))],
    ['README.ja.md', withTable('README.ja.md', inLanguages[0].table)],
    ['README.md', withTable('README.md', inLanguages[1].table)],
  ];
  const orphans = Object.values(pageFolders)
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.md') && !pages.some(([page]) => page === path));
  stale.push(...files.filter(isStale));
  if (check) {
    for (const path of [...stale.map(([name]) => name), ...orphans])
      console.error(`${path} is stale: run npm run gen`);
    process.exitCode = stale.length + orphans.length > 0 ? 1 : 0;
  } else {
    for (const path of orphans) rmSync(join(root, path));
    files.filter(isStale).forEach(write);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
