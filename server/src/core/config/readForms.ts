// `forms` of the configuration read: own forms, and own items of official ones.
import { t } from '@vscode/l10n';
import type { OwnForm, OwnItem } from '../forms/ownForms.ts';
import { rangeOf } from '../text/range.ts';
import { longestLabel, longestNumber, mostForms, mostItems } from './config.ts';
import type { JsonNode } from './jsonNode.ts';
import { itemsOf, membersOf, type Report, textIn, truthIn } from './readNode.ts';

export const readForms = (node: JsonNode, report: Report): readonly OwnForm[] =>
  itemsOf(node, mostForms, t`様式`, report).flatMap((form) => readForm(form, report) ?? []);

/** What an object lacks is said at its first bracket: it may be as long as the file. */
const lacks = ({ kind, range: { start } }: JsonNode, message: string, report: Report): void => {
  if (kind === 'object') report({ range: rangeOf(start, start + 1) }, message);
};

function readForm(node: JsonNode, report: Report): OwnForm | undefined {
  const read: { -readonly [Name in keyof OwnForm]?: OwnForm[Name] | undefined } = {};
  const names = new Set<string>();
  for (const [name, value] of membersOf(node, ['form', 'complete', 'children'], t`様式の欄`, report)) {
    names.add(name);
    if (name === 'form') read.form = textIn(value, longestLabel, t`様式の名前`, report);
    if (name === 'complete') read.complete = truthIn(value, report);
    if (name === 'children') read.children = readItems(value, report);
  }
  if (!names.has('form')) lacks(node, t`様式の名前がありません：「form」を書いてください`, report);
  if (!names.has('children')) lacks(node, t`様式の項目がありません：「children」を書いてください`, report);
  const { form, complete = false, children } = read;
  return form === undefined || children === undefined ? undefined : { form, complete, children };
}

const readItems = (node: JsonNode, report: Report): readonly OwnItem[] =>
  itemsOf(node, mostItems, t`項目`, report).map((item) => readItem(item, report));

const parts = ['number', 'label', 'short', 'complete', 'children'];

function readItem(node: JsonNode, report: Report): OwnItem {
  const read: { -readonly [Name in keyof OwnItem]: OwnItem[Name] } = {};
  const names = new Set<string>();
  const set = <Name extends keyof OwnItem>(name: Name, value: OwnItem[Name] | undefined) => {
    if (value !== undefined) read[name] = value;
  };
  for (const [name, value] of membersOf(node, parts, t`項目の欄`, report)) {
    names.add(name);
    if (name === 'number') set(name, textIn(value, longestNumber, t`番号`, report));
    if (name === 'label') set(name, textIn(value, longestLabel, t`項目の名前`, report));
    if (name === 'short') set(name, textIn(value, longestLabel, t`略した名前`, report));
    if (name === 'complete') set(name, truthIn(value, report));
    if (name === 'children') set(name, readItems(value, report));
  }
  if (!names.has('number') && !names.has('label'))
    lacks(node, t`番号も名前もない項目です：「number」か「label」を書いてください`, report);
  return read;
}
