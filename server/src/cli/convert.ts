// hyoka import and hyoka export: tables in, tables and trees out.
import { analyze } from '../core/analyze.ts';
import { revisionFields } from '../core/syntax/keywords.ts';
import type { RevisionFieldName } from '../core/syntax/tree.ts';
import { type ExportOptions, exportFormats, isExportFormat } from '../exchange/exportFormats.ts';
import { Refusal } from '../exchange/refusal.ts';
import { tableFormats } from '../shared/tableFormats.ts';
import { type Destination, deliver, outputsOf } from './destination.ts';
import { documentsOf } from './documentsOf.ts';
import { eachInput } from './eachInput.ts';
import { say, UsageError, visible } from './output.ts';
import { readBytes, readDocument, standard } from './readInput.ts';

/** The formats that are read, as endings of file names. */
const readable = [...tableFormats, 'json'];

/** `いつ=変更,改正案=変更後` → which field each column has. @throws UsageError */
export function columnsOf(written: string): Readonly<Record<string, RevisionFieldName>> {
  return Object.fromEntries(
    written.split(',').map((pair) => {
      const [heading = '', name = ''] = pair.split('=');
      const field = revisionFields.find((each) => each === name);
      if (heading !== '' && field !== undefined) return [heading, field];
      throw new UsageError(
        `--columns は「見出し=欄」をコンマで並べ、欄は ${revisionFields.join('、')} のどれかにしてください：「${visible(pair)}」`,
      );
    }),
  );
}

/** `hyoka import FILE…`: exit status 1 when `strict` and something had to be repaired, 2 when a file is no table. */
export async function importFiles(
  inputs: readonly string[],
  from: string | undefined,
  strict: boolean,
  columns: Readonly<Record<string, RevisionFieldName>>,
  destination: Destination,
): Promise<number> {
  if (inputs.length === 0) throw new UsageError('読み込むファイルを指定してください：hyoka --help');
  if (from !== undefined && !readable.includes(from))
    throw new UsageError(`--from は ${readable.join('、')} のどれかにしてください：「${visible(from)}」`);
  if (inputs.includes(standard) && from === undefined)
    throw new UsageError('標準入力から読み込むときは --from で形式を指定してください');
  const outputs = outputsOf([...new Set(inputs)], '.hyoka', destination);
  const { importAny } = await import('../exchange/exchange.ts');
  return eachInput([...outputs], async ([input, output]) => {
    const fileName = from === undefined ? input : `${input}.${from}`;
    const outcome = await importAny({ fileName, bytes: await readBytes(input), columns });
    if (!outcome.ok) {
      const hint = outcome.columns.length > 0 ? '（--columns 見出し=欄,… で列を指定することもできます）' : '';
      throw new UsageError(`${visible(input)}: ${visible(outcome.message)}${hint}`);
    }
    for (const { message } of outcome.notices) say(`${visible(input)}: ${visible(message)}`);
    if (strict && outcome.notices.length > 0) {
      say(`${visible(input)}: 直したところがあるので書き出しません（--strict）`);
      return false;
    }
    deliver(output, outcome.text, destination);
    return true;
  });
}

/** `hyoka export PATH… --to FORMAT`; `template` is a file. */
export async function exportFiles(
  paths: readonly string[],
  to: string | undefined,
  { template, ...others }: Omit<ExportOptions, 'template'> & { readonly template: string | undefined },
  destination: Destination,
): Promise<number> {
  if (to === undefined || !isExportFormat(to))
    throw new UsageError(
      `--to は ${exportFormats.join('、')} のどれかにしてください：「${visible(to ?? '')}」`,
    );
  if (template !== undefined && to !== 'xlsx')
    throw new UsageError('--template は --to xlsx のときに指定してください');
  if (template === undefined && others.columns !== undefined)
    throw new UsageError('--columns は --template と一緒に指定してください');
  const outputs = outputsOf(await documentsOf(paths), `.${to}`, destination, template);
  const options: ExportOptions =
    template === undefined ? others : { ...others, template: await readBytes(template) };
  const { exportDocument } = await import('../exchange/exchange.ts');
  return eachInput([...outputs], async ([input, output]) => {
    const analysis = analyze(await readDocument(input));
    const { bytes, notices } = await exportDocument(analysis, to, options).catch((error: unknown) => {
      // With a workbook that is to be filled it is that one that is refused.
      if (error instanceof Refusal)
        throw new UsageError(`${visible(template ?? input)}: ${visible(error.message)}`);
      throw error;
    });
    for (const notice of notices) say(`${visible(input)}: ${visible(notice)}`);
    deliver(output, bytes, destination);
    return true;
  });
}
