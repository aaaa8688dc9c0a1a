// A revision as the lines of a document: fields in the table's order, bodies indented so that no line of
// theirs is read as a field. Non-blank characters are neither added inside a cell nor lost.
import { t } from '@vscode/l10n';
import { splitRunOn } from '../../core/syntax/runOn/splitRunOn.ts';
import type { RevisionFieldName } from '../../core/syntax/tree.ts';
import { withoutBlanks } from '../../core/text/width.ts';
import type { ImportNotice } from '../importOutcome.ts';
import { commentLabel, commentLine, joinCommentLike, readsAsComment } from './comments.ts';
import { foldKey } from './foldKey.ts';
import { looksLikeDate } from './looksLikeDate.ts';
import type { RevisionEntry } from './readRevisions.ts';

export interface WrittenRevision {
  /** Lines without their line ends. */
  readonly lines: readonly string[];
  readonly notices: readonly ImportNotice[];
}

export function writeRevision({ draft, below }: RevisionEntry): WrittenRevision {
  const { fields, row } = draft;
  const notices: ImportNotice[] = [];
  const say = (message: string): void => void notices.push({ row, message });
  const keep = (field: RevisionFieldName, lines: readonly string[]): readonly string[] => {
    const kept = joinCommentLike(lines);
    if (kept.joined > 0) {
      say(t`${row}行目の${field}で、「//」で始まる行がコメントにならないように、前の行につなげました`);
    }
    return kept.lines;
  };
  const body = (field: '変更前' | '変更後'): string[] => {
    const parts = fields[field].map(splitLine);
    const made = parts.reduce((sum, part) => (part.length > 1 ? sum + part.length : sum), 0);
    if (made > 0) say(t`${row}行目の${field}で、つながっていた項目を${made}行に分けました`);
    return bodyLines(field, keep(field, parts.flat()));
  };
  const lines = [
    `変更：${dateValue(fields.変更)}`,
    ...valueLines('項目', keep('項目', fields.項目)),
    ...body('変更前'),
    ...body('変更後'),
    `提出時期：${fields.提出時期.join(' ')}`,
    ...valueLines('説明', keep('説明', fields.説明)),
    ...draft.extras.flatMap(({ name, lines }) => lines.map((line) => commentLine(commentLabel(name), line))),
    ...below.map((line) => commentLine('表の外', line)),
  ];
  return { lines, notices };
}

const splitLine = (line: string): string[] =>
  splitRunOn(line)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A date broken over the lines of a narrow column is one date. */
function dateValue(lines: readonly string[]): string {
  const joined = withoutBlanks(lines.join(''));
  return lines.length > 1 && joined.length < 40 && looksLikeDate(joined) ? joined : lines.join(' ');
}

function valueLines(field: RevisionFieldName, lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines;
  return [`${field}：${first}`, ...rest.map((line) => `  ${line}`)];
}

const absence = new Set('(新設) (新規) (追加) (削除) なし - −'.split(' '));

/** On the keyword's line stand only a mark for "nothing" and what would be a comment on a line of its own. */
function bodyLines(field: RevisionFieldName, lines: readonly string[]): string[] {
  const [first = ''] = lines;
  const isMark = lines.length === 1 && first.length < 10 && absence.has(foldKey(first));
  if (isMark || readsAsComment(first)) return valueLines(field, lines);
  return [`${field}：`, ...lines.map((line) => `  ${line}`)];
}
