#!/usr/bin/env node
// The command line: reads the arguments, runs a command, sets the exit status.
import { parseArgs } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import manifest from '../../../package.json' with { type: 'json' };
import { type TextEncoding, textEncodings } from '../exchange/exportFormats.ts';
import { tableFormats } from '../shared/tableFormats.ts';
import { columnsOf, exportFiles, importFiles } from './convert.ts';
import { checkFiles } from './check.ts';
import { deriveFiles } from './derive.ts';
import { formatFiles } from './format.ts';
import { lint } from './lint.ts';
import type { LintTask } from './lintFile.ts';
import { answerPaths } from './lintThread.ts';
import { say, UsageError, visible } from './output.ts';
import { printRules } from './rules.ts';

const help = `使い方: hyoka <コマンド> …

  hyoka lint PATH… [--format pretty|json|sarif] [--fix] [--max-warnings N] [--config FILE]
      文書を調べる（--config：文書の最も近くの hyoka.config.json ではなく、この設定で）
  hyoka format PATH… [--check]
      欄の順序、字下げ及び空の行を整える（--check：整っていない文書の名前を出すだけ）
  hyoka import FILE… [-o OUT | --out-dir DIR] [--from FORMAT] [--columns 見出し=欄,…] [--strict] [--force]
      表（${tableFormats.join('、')}）又は書き出した json を .hyoka にする
  hyoka export PATH… --to html|xlsx|docx|csv|tsv|json [--no-marks] [--template FILE] [--columns 見出し=欄,…]
                     [--encoding cp932] [-o OUT | --out-dir DIR] [--force]
      変更箇所の表を書き出す（json：文書の全部を構文木で、--no-marks：変更箇所に下線や取消線を付けない、
      --template FILE：xlsxを、このブックの変更箇所の表に、--columns：その表の見出しがどの欄か、
      --encoding cp932：csvとtsvをShift_JISで）
  hyoka derive PATH… --base REV|FILE [--date DATE] [--write]
      版（gitのタグやコミット、又は前の版のファイル）と比べ、対策の変更に足りない変更箇所を示す
      （--date：変更の日付、なければ今日、--write：文書に書き込む）
  hyoka check PATH… [--base REV|FILE]
      公表してよいかを確かめる（--base：前に公表した版と比べ、変更箇所、公表日なども確かめる）
  hyoka rules [CODE]
      指摘の一覧、又は一つの説明

PATH はファイル、フォルダー又はグロブ、「-」は標準入力。終了コード: 0 誤りなし、1 指摘、整っていない文書又は足りない変更箇所あり、2 使い方若しくは設定の誤り又は読めないファイル
`;

const output = { o: { type: 'string' }, 'out-dir': { type: 'string' }, force: { type: 'boolean' } } as const;

const read = <T extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: string[],
  options: T,
) => parseArgs({ args, options, allowPositionals: true });

const whole = (text: string): number => {
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`--max-warnings には0以上の整数を指定してください：「${visible(text)}」`);
  return Number(text);
};

function encodingOf(name: string): TextEncoding {
  const encoding = textEncodings.find((each) => each === name);
  if (encoding !== undefined) return encoding;
  throw new UsageError(`--encoding は ${textEncodings.join(' か ')} にしてください：「${visible(name)}」`);
}

async function run(command: string | undefined, args: string[]): Promise<number> {
  if (args.includes('--help')) return run('--help', []);
  switch (command) {
    case 'lint': {
      const { values, positionals } = read(args, {
        format: { type: 'string', default: 'pretty' },
        fix: { type: 'boolean', default: false },
        'max-warnings': { type: 'string' },
        config: { type: 'string' },
      });
      const most = values['max-warnings'];
      const maxWarnings = most === undefined ? Number.POSITIVE_INFINITY : whole(most);
      return lint(positionals, {
        format: values.format,
        fix: values.fix,
        config: values.config,
        maxWarnings,
        version: manifest.version,
      });
    }
    case 'format': {
      const { values, positionals } = read(args, { check: { type: 'boolean', default: false } });
      return formatFiles(positionals, values.check);
    }
    case 'import': {
      const { values, positionals } = read(args, {
        ...output,
        from: { type: 'string' },
        columns: { type: 'string' },
        strict: { type: 'boolean', default: false },
      });
      const destination = { out: values.o, outDir: values['out-dir'], force: values.force ?? false };
      const columns = values.columns === undefined ? {} : columnsOf(values.columns);
      return importFiles(positionals, values.from, values.strict, columns, destination);
    }
    case 'export': {
      const { values, positionals } = read(args, {
        ...output,
        to: { type: 'string' },
        'no-marks': { type: 'boolean', default: false },
        template: { type: 'string' },
        columns: { type: 'string' },
        encoding: { type: 'string', default: 'utf-8' },
      });
      const destination = { out: values.o, outDir: values['out-dir'], force: values.force ?? false };
      const options = {
        hasMarks: !values['no-marks'],
        encoding: encodingOf(values.encoding),
        template: values.template,
        ...(values.columns === undefined ? {} : { columns: columnsOf(values.columns) }),
      };
      return exportFiles(positionals, values.to, options, destination);
    }
    case 'derive': {
      const { values, positionals } = read(args, {
        base: { type: 'string' },
        date: { type: 'string' },
        write: { type: 'boolean', default: false },
      });
      return deriveFiles(positionals, { base: values.base, date: values.date, write: values.write });
    }
    case 'check': {
      const { values, positionals } = read(args, { base: { type: 'string' } });
      return checkFiles(positionals, values.base);
    }
    case 'rules':
      printRules(read(args, {}).positionals);
      return 0;
    case '--version':
      process.stdout.write(`${manifest.version}\n`);
      return 0;
    case '--help':
    case 'help':
      process.stdout.write(help);
      return 0;
    default:
      throw new UsageError(
        command === undefined ? help : `「${visible(command)}」というコマンドはありません：hyoka --help`,
      );
  }
}

/** What parseArgs says in English, in a sentence. */
function usageOf(message: string): string {
  const option = /'(-[^' ]*)/.exec(message)?.[1];
  return option === undefined
    ? `引数が正しくありません（${visible(message)}）：hyoka --help`
    : `「${visible(option)}」というオプションがないか、使い方が違います：hyoka --help`;
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof TypeError && 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) return usageOf(message);
  return `思いがけない誤りで止まりました（${visible(message)}）`;
}

/** A reader that closed early, as `head` does, is no error of ours; a full disk is. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  say(`出力できません（${error.code ?? error.message}）：出力先を確かめてください`);
  process.exit(2);
}

function main(): void {
  process.stdout.on('error', onOutputError);
  process.stderr.on('error', () => process.exit());
  const [command, ...args] = process.argv.slice(2);
  run(command, args).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      say(sentenceOf(error));
      process.exitCode = 2;
    },
  );
}

if (parentPort === null) main();
else void answerPaths(parentPort, workerData as LintTask);
