// What the command line says of itself, and to those who use it wrongly.
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { printRuleText } from '../../server/src/core/features/rulePage.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { clean } from './documents.ts';
import { placeWith, refusal } from './runCli.ts';

const place = placeWith({ 'a.hyoka': clean, 'b.hyoka': clean, 't.tsv': '' });

describe('help', () => {
  test.each([[['--help']], [['help']], [['lint', '--help']], [['export', 'a.hyoka', '--help']]])(
    '%j prints the commands there are',
    async (args) => {
      const { status, stdout, stderr } = await place.run(args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const commands = [...stdout.matchAll(/^ {2}hyoka (\S+)/gm)].map(([, command]) => command);
      expect(commands).toEqual(['lint', 'format', 'import', 'export', 'derive', 'check', 'rules']);
    },
  );

  test('goes to standard error when no command was given', async () => {
    const { status, stdout, stderr } = await place.run([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('hyoka lint PATH…');
  });

  test('--version prints the version of the package', async () => {
    expect(await place.run(['--version'])).toEqual({
      status: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
  });
});

describe('wrong usage is one line and status 2', () => {
  test.each([
    ['a command that is not there', ['polish'], '「polish」というコマンドはありません'],
    ['a command of control characters', ['\u001b[31m'], '「␛[31m」というコマンドはありません'],
    ['a format that is not there', ['lint', 'a.hyoka', '--format', 'x\u0007'], '「x␇」'],
    ['an option that is not there', ['lint', 'a.hyoka', '--loud'], '「--loud」というオプション'],
    ['an option without its value', ['lint', 'a.hyoka', '--format'], '「--format」というオプション'],
    ['a value that looks like an option', ['export', 'a.hyoka', '-o', '-x'], '「-o」というオプション'],
    ['lint of nothing', ['lint'], 'ファイルかフォルダーを指定してください'],
    ['format of nothing', ['format'], 'ファイルかフォルダーを指定してください'],
    ['import of nothing', ['import'], '読み込むファイルを指定してください'],
    ['a number of warnings that is none', ['lint', 'a.hyoka', '--max-warnings', 'few'], '「few」'],
    ['a number of warnings below nothing', ['lint', 'a.hyoka', '--max-warnings=-1'], '「-1」'],
    ['--fix of standard input', ['lint', '-', '--fix'], '--fix は標準入力には使えません'],
    [
      'export without a format',
      ['export', 'a.hyoka'],
      '--to は html、xlsx、docx、csv、tsv、json のどれかにしてください',
    ],
    ['export to a format that is not there', ['export', 'a.hyoka', '--to', 'pdf'], '「pdf」'],
    ['import from a format that is not there', ['import', 't.tsv', '--from', 'pdf'], '「pdf」'],
    ['import of standard input without its format', ['import', '-'], '--from で形式を指定してください'],
    [
      'several inputs with one output',
      ['export', 'a.hyoka', 'b.hyoka', '--to', 'html', '-o', 'c.html'],
      '--out-dir で出力先のフォルダーを指定してください',
    ],
    ['several inputs on standard output', ['export', '.', '--to', 'json'], '--out-dir'],
    [
      'a file and a folder as output',
      ['export', 'a.hyoka', '--to', 'html', '-o', 'c.html', '--out-dir', 'd'],
      '一緒には使えません',
    ],
  ])('%s', async (_, args, said) => {
    expect(refusal(await place.run(args))).toContain(said);
  });
});

describe('rules', () => {
  test('lists every rule on a line with its severity and its title', async () => {
    const { status, stdout, stderr } = await place.run(['rules']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ +/).slice(0, 2)),
    ).toEqual(rules.map(({ code, severity }) => [code, severity]));
    for (const { title } of rules) expect(stdout).toContain(title);
  });

  test.each([['law-stale'], ['date-era', 'law-stale'], rules.map(({ code }) => code)])(
    'explains %s as the pages do',
    async (...codes) => {
      const { status, stdout, stderr } = await place.run(['rules', ...codes]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const asked = codes.flatMap((code) => rules.filter((rule) => rule.code === code));
      expect(stdout).toBe(asked.map(printRuleText).join('\n'));
    },
  );

  test.each([
    ['no-such-rule', 'hyoka rules で一覧を見てください'],
    ['date-ear', '「date-era」ではありませんか'],
    ['doubledterm', '「doubled-term」ではありませんか'],
    ['law_stale', '「law-stale」ではありませんか'],
    ['reason-missing-', '「reason-missing」ではありませんか'],
    ['x'.repeat(100_000), 'hyoka rules で一覧を見てください'],
  ])('says what may be meant where there is no %s', async (code, hint) => {
    expect(refusal(await place.run(['rules', code]))).toBe(`「${code}」という指摘はありません：${hint}`);
  });
});
