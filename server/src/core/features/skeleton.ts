// 新しい評価書: what a document on a form begins with, to be filled in: the header, and a section for each item.
import declaration from '../forms/declaration.json' with { type: 'json' };
import { childrenOf, type Form, type FormNode, formName } from '../forms/forms.ts';
import { printLabel } from '../forms/printLabel.ts';
import { kindIn } from '../forms/statedForm.ts';
import { type Range, rangeOf } from '../text/range.ts';

export interface Skeleton {
  readonly text: string;
  /** What the author fills in on the way to the first section and in it, in order: 「○○」, or an empty range. */
  readonly places: readonly Range[];
}

/** What stands where something is to be written: `placeholder-left` reports it until it is. */
const blank = '○○';

/** An item of a form and all that it stands under. */
type Path = readonly FormNode[];

/** The items that a section is written for: those that state measures and an author's own, or all of a form without such ones. */
function itemsOf(form: Form): readonly Path[] {
  const below = (path: Path, isWanted: (node: FormNode) => boolean): Path[] =>
    childrenOf(form, path.at(-1) ?? null).flatMap((node) => {
      const here = [...path, node];
      const deeper = node.measure === true ? [] : below(here, isWanted);
      // The revision table has a place of its own.
      return deeper.length > 0 || !isWanted(node) || node.label === '変更箇所' ? deeper : [here];
    });
  const measures = below([], ({ measure, isOwn }) => measure === true || isOwn === true);
  return measures.length > 0 ? measures : below([], () => true);
}

const pathOf = (path: Path): string => path.map((node) => printLabel(node, node.label ?? '')).join(' ');

/** 「予防接種に関する事務」 → 「予防接種に関する事務 重点項目評価書」; a kind that is said already stands. */
function titleOf(form: Form, name: string): string {
  return form.isOwn === true || kindIn(name) !== '' ? name : `${name} ${form.name}`;
}

/** What the assessment is about: its name without the kind that it ends with. */
const subjectOf = (name: string): string =>
  name.replace(/[ \u3000]*(?:全|重点|基礎)項目評価書$/, '') || blank;

function declarationOf(name: string): string {
  const clauses = declaration.clauses.map(({ text }) => text);
  const [last = '', ...others] = clauses.toReversed();
  const said = [`${subjectOf(name)}${declaration.lead.text}`, ...others.toReversed(), `もって${last}。`];
  return `${blank}は、${said.join('、')}`;
}

/** The labels and sentences of the data that nobody has compared with the form are said. */
function notesOn(items: readonly Path[]): readonly string[] {
  const isSure =
    items.flat().every(({ verified }) => verified) &&
    [declaration.lead, ...declaration.clauses].every(({ verified }) => verified);
  const fill = `// 「${blank}」と空の欄に書き入れてください（F8 で次の「${blank}」へ移ります）`;
  const look =
    '// 項目の名前と宣言の文には、様式で確かめていないものがあります：様式と見比べて直してください';
  return isSure ? [fill] : [fill, look];
}

/** Each `blank` and each empty field of the text, down to the first section's, but for what stands in a comment. */
function placesIn(text: string): readonly Range[] {
  const places = Array.from(text.matchAll(/^\/\/.*$|○○|：$/gm), ({ 0: found, index }) => {
    const end = index + found.length;
    return { found, range: found === blank ? rangeOf(index, end) : rangeOf(end, end) };
  }).filter(({ found }) => !found.startsWith('//'));
  const sections = text.indexOf('\n対策：');
  const first = places.findIndex(({ range }) => range.start > sections);
  return places.slice(0, first + 1).map(({ range }) => range);
}

/** A document on `form` that is called `name`; it has no finding but those on what is to be filled in. */
export function skeleton(form: Form, name: string): Skeleton {
  const called = name.replace(/[\s\u3000]+/g, ' ').trim();
  const items = itemsOf(form);
  const edition = form.editions.at(-1);
  // The name comes first: an editor calls a new document by its first line.
  const header = [
    `評価書：${titleOf(form, called)}`,
    `評価書番号：${blank}`,
    `様式：${formName(form)}${edition === undefined ? '' : `（${edition}）`}`,
    `評価実施機関：${blank}`,
    '公表日：',
    `宣言：${declarationOf(called)}`,
    '特記事項：',
  ];
  const sections = items.flatMap((path) => ['', `対策：${pathOf(path)}`, `  1. ${blank}`]);
  const text = [...header, '', ...notesOn(items), ...sections, ''].join('\n');
  return { text, places: placesIn(text) };
}
