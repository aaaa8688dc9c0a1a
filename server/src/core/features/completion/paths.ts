// Item paths after 対策： and 項目：: those of the document's form as authors write them, those that it has already first.
import { t } from '@vscode/l10n';
import { pathKey } from '../../chains.ts';
import { itemPathOf } from '../../facts/facts.ts';
import { foldLabel } from '../../forms/foldPath.ts';
import { childrenOf, type Form, type FormNode, formName } from '../../forms/forms.ts';
import { printLabel } from '../../forms/printLabel.ts';
import { statedForms } from '../../forms/statedForm.ts';
import { libraryWords } from '../../phrases/library.ts';
import type { Readable } from '../../readings/prepareText.ts';
import { indexTexts, type TextIndex } from '../../readings/textIndex.ts';
import { madeOnce } from '../../text/madeOnce.ts';
import { rangeOf } from '../../text/range.ts';
import { hasNumbers, numbersIn, typedNumber } from '../itemNumbers.ts';
import { type Completion, mostOffered } from './completion.ts';
import type { Cursor } from './cursor.ts';

/** An item of a form: found by its label, written as its path. */
interface Item extends Readable {
  readonly path: string;
  readonly form: Form;
  /** The numbers down to it, in half width: 3 and 7 of 「Ⅲ … 7. …」. */
  readonly numbers: readonly string[];
  /** The items that it stands under, itself last. */
  readonly line: readonly FormNode[];
}

function itemsBelow(form: Form, line: readonly FormNode[], path: string): Item[] {
  return childrenOf(form, line.at(-1) ?? null).flatMap((node) => {
    const { label = '', short, reading } = node;
    // 「Ⅲ リスク対策」 is what everybody writes for its long name.
    const isShort = line.length === 0 && short !== undefined;
    const own = `${path}${path === '' ? '' : ' '}${printLabel(node, isShort ? short : label)}`;
    const down = [...line, node];
    const item = {
      text: label,
      reading,
      path: own,
      form,
      numbers: down.map(({ number = '' }) => typedNumber(number)),
      line: down,
    };
    return [item, ...itemsBelow(form, down, own)];
  });
}

const itemsOf = madeOnce(
  (form: Form): { readonly items: readonly Item[]; readonly index: TextIndex<Item> } => {
    const items = itemsBelow(form, [], '');
    // リスク１ is a name as well.
    const named = items.flatMap((item) => {
      const { number = '' } = item.line.at(-1) ?? {};
      return /^[ァ-ヺ]/.test(number) ? [{ ...item, text: number, reading: undefined }] : [];
    });
    return { items, index: indexTexts([...items, ...named], libraryWords) };
  },
);

/** How an item is found by what is typed: 0 itself, 1 by a word in it, 2 by what it stands under; null where it is not. */
function* foundIn(form: Form, written: string): Generator<readonly [Item, number]> {
  const { items, index } = itemsOf(form);
  const folded = foldLabel(written);
  const typed = written.slice(written.search(/[^ \u3000]*$/));
  const head = foldLabel(written.slice(0, written.length - typed.length));
  const [numbers, label] = [numbersIn(typed), foldLabel(typed)];
  const matches = index.find(typed);
  const direct = new Map<FormNode | undefined, number>();
  for (const { found, beginning, offset } of matches) {
    const node = found.line.at(-1);
    // 「特定個人情報の」 stands before most names: what follows it is what the item is called.
    const isName = beginning === 'text' || found.text.startsWith(node?.short ?? '\n', offset);
    direct.set(node, Math.min(direct.get(node) ?? 1, isName ? 0 : 1));
  }
  // Blanks may part the words of one label: hokan syoukyo.
  const parted = new Set(head === '' ? [] : index.find(written).map(({ found }) => found.line.at(-1)));
  for (const item of items) {
    const path = foldLabel(item.path);
    if (folded !== '' && path.startsWith(folded)) yield [item, 0];
    else if (head !== '' && !path.startsWith(head)) {
      if (parted.has(item.line.at(-1)) || foldLabel(item.text).includes(folded)) yield [item, 1];
    } else if (numbers !== null) {
      if (hasNumbers(item.numbers, numbers)) yield [item, item.numbers.at(-1) === numbers ? 0 : 2];
    } else if (direct.has(item.line.at(-1))) yield [item, direct.get(item.line.at(-1)) ?? 1];
    else if (label.length > 1 && foldLabel(item.text).includes(label)) yield [item, 1];
    else if (item.line.some((node) => direct.has(node))) yield [item, 2];
  }
}

/** Paths that the document has already, as they are written, the last first; of a section only those that have none yet. */
function pathsIn({ analysis, block }: Cursor, name: '対策' | '項目'): string[] {
  const { forms } = analysis.documentFacts;
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  for (const each of analysis.blocks) {
    const path = itemPathOf(each.facts)?.path;
    if (path === undefined || each === block) continue;
    const key = pathKey(path, forms);
    if (!paths.has(key)) paths.set(key, path);
    if (each.node.kind === 'measureSection') taken.add(key);
  }
  return Array.from(paths)
    .filter(([key]) => name === '項目' || !taken.has(key))
    .map(([, path]) => path);
}

/** Paths for the field `name`, of which `written` stands before the cursor. */
export function completePath(name: '対策' | '項目', written: string, cursor: Cursor): Completion[] {
  const stated = cursor.analysis.documentFacts;
  const there = pathsIn(cursor, name).map((text) => ({ text }));
  const own = new Set(
    indexTexts(there, libraryWords)
      .find(written)
      .map(({ found }) => found),
  );
  const items = statedForms(stated)
    .flatMap((form) => [...foundIn(form, written)])
    .sort(([one, a], [other, b]) => a - b || (written === '' ? 0 : one.line.length - other.line.length));
  const offers = [
    ...there.filter((each) => own.has(each)).map(({ text }) => [text, t`この文書の項目`] as const),
    ...items.map(([{ path, form }]) => [path, t`${formName(form)}の項目`] as const),
  ];
  const keys = new Set<string>();
  const range = rangeOf(cursor.offset - written.length, cursor.offset);
  return offers
    .filter(([path]) => path !== written && !keys.has(foldLabel(path)) && keys.add(foldLabel(path)))
    .slice(0, mostOffered)
    .map(([path, detail]) => ({ label: path, detail, kind: 'path', range, newText: path }));
}
