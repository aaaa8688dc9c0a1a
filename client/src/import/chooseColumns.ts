// Asks the author which column of a table is which, where its headings do not tell.
import { type QuickPickItem, window } from 'vscode';
import type { ImportParams } from '../../../server/src/protocol.ts';

type Columns = NonNullable<ImportParams['columns']>;
type Field = Columns[string];

/** The fields in the order of the table, as the author is asked for them. */
const questions: readonly (readonly [field: Field, name: string])[] = [
  ['変更', '変更日'],
  ['項目', '項目'],
  ['変更前', '変更前の記載'],
  ['変更後', '変更後の記載'],
  ['提出時期', '提出時期'],
  ['説明', '提出時期に係る説明'],
];

/** Resolves with the field of each column that was chosen, or undefined when the author stops. */
export async function chooseColumns(headings: readonly string[]): Promise<Columns | undefined> {
  const chosen = new Map<string, Field>();
  for (const [index, [field, name]] of questions.entries()) {
    const left = headings.filter((heading) => !chosen.has(heading));
    const items: (QuickPickItem & { readonly heading?: string })[] = [
      ...left.map((heading) => ({ label: heading, heading })),
      { label: 'この表にはない', description: '欄を空にします' },
    ];
    const answer = await window.showQuickPick(items, {
      title: `列を選ぶ（${index + 1}／${questions.length}）`,
      placeHolder: `「${name}」はどの列ですか`,
    });
    if (answer === undefined) return undefined;
    if (answer.heading !== undefined) chosen.set(answer.heading, field);
  }
  return Object.fromEntries(chosen);
}
