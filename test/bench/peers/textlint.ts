// textlint with its preset for Japanese technical writing, on plain text.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { peersFolder } from '../builds.ts';
import { answerRuns } from './answerRuns.ts';

interface Linter {
  lintText: (text: string, path: string) => Promise<{ messages: readonly unknown[] }>;
}

const load = createRequire(join(peersFolder, 'package.json'));
const loadBeside = createRequire(load.resolve('textlint'));
const { createLinter } = load('textlint') as { createLinter: (options: { descriptor: unknown }) => Linter };
const { TextlintKernelDescriptor } = loadBeside('@textlint/kernel') as {
  TextlintKernelDescriptor: new (parts: object) => object;
};
const plugin = loadBeside('@textlint/textlint-plugin-text') as { default?: unknown };
const preset = load('textlint-rule-preset-ja-technical-writing') as {
  rules: Readonly<Record<string, unknown>>;
  rulesConfig: Readonly<Record<string, unknown>>;
};

const rules = Object.entries(preset.rules)
  .map(([ruleId, rule]) => ({ ruleId, rule, options: preset.rulesConfig[ruleId] ?? true }))
  .filter(({ options }) => options !== false);
const plugins = [{ pluginId: 'text', plugin: plugin.default ?? plugin }];
const descriptor = new TextlintKernelDescriptor({ rules, filterRules: [], plugins });
const linter = createLinter({ descriptor });

answerRuns(async (text) => (await linter.lintText(text, 'a.txt')).messages.length);
