// Forms of an author's own, and own items of an official form, as the configuration gives them: one tree for both.
import { isTitleOf } from './findLabel.ts';
import { foldLabel, foldPath } from './foldPath.ts';
import { foldWidth, withoutBlanks } from '../text/width.ts';
import { childrenOf, type Form, type FormNode, forms } from './forms.ts';

/** A place in an own form, or one that an official form has already: `FormNode` says what each part is. */
export interface OwnItem extends Omit<FormNode, 'verified' | 'isOwn' | 'usual' | 'measure' | 'children'> {
  readonly children?: readonly OwnItem[];
}

export interface OwnForm {
  /** 「様式3」, whose items these are then, or the name that 様式 has in the header. */
  readonly form: string;
  readonly complete?: boolean;
  readonly children: readonly OwnItem[];
}

const known = new WeakMap<readonly OwnForm[], readonly Form[]>();

/** The official forms, with what `own` adds to them, and the forms that are all its own. */
export function formsWith(own: readonly OwnForm[]): readonly Form[] {
  if (own.length === 0) return forms;
  const all = known.get(own) ?? own.reduce(withForm, forms);
  known.set(own, all);
  return all;
}

function withForm(
  all: readonly Form[],
  { form: name, complete = false, children }: OwnForm,
): readonly Form[] {
  const number = officialNumber(name);
  if (all.some(({ form }) => form === number))
    return all.map((each) => (each.form === number ? grown(each, complete, children) : each));
  const [form, isOwn] = [name, true];
  return [...all, { form, isOwn, name, editions: [], source: '', complete, children: children.map(nodeOf) }];
}

/** 「様式3」 and 「様式第３（平成30年5月）」 → 3; null for 「見本市様式3」. Items are added in all editions. */
function officialNumber(name: string): string | null {
  const folded = foldWidth(withoutBlanks(name));
  const named = forms.find((form) => form.name === folded)?.form;
  return named ?? /^様式第?([1-9])号?(?:\(.*)?$/.exec(folded)?.[1] ?? null;
}

const grown = (form: Form, complete: boolean, own: readonly OwnItem[]): Form => ({
  ...form,
  complete: form.complete || complete,
  children: withItems(form, form.children, own),
});

function withItems(form: Form, nodes: readonly FormNode[], own: readonly OwnItem[]): readonly FormNode[] {
  const added = own.filter((item) => !nodes.some((node) => isThere(node, item))).map(nodeOf);
  return [...nodes.map((node) => withBelow(form, node, own)), ...added];
}

function withBelow(form: Form, node: FormNode, own: readonly OwnItem[]): FormNode {
  const same = own.filter((item) => isThere(node, item));
  const below = same.flatMap(({ children = [] }) => children);
  if (below.length === 0) return node;
  return {
    ...node,
    complete: node.complete === true || same.some(({ complete }) => complete === true),
    children: withItems(form, childrenOf(form, node), below),
  };
}

/** Whether the form has an own item already: as far as it gives number and label, they are those of `node`. */
const isThere = (node: FormNode, { number, label }: OwnItem): boolean =>
  (number === undefined || foldLabel(number) === foldLabel(node.number ?? '')) &&
  (label === undefined || isTitleOf(node, label));

const nodeOf = ({ number, children, ...item }: OwnItem): FormNode => ({
  ...item,
  ...(number === undefined ? {} : { number: /^[０-９]+$/.test(number) ? foldWidth(number) : number }),
  ...(children === undefined ? {} : { children: children.map(nodeOf) }),
  // Whoever writes a form knows it.
  verified: true,
  isOwn: true,
});

/** The own form whose name the value of 様式 begins with, whatever follows in brackets or after a blank. */
export function ownFormIn(value: string, among: readonly Form[]): Form | null {
  const { text, gaps } = foldPath(value);
  const isNamed = ({ isOwn, form }: Form): boolean => {
    const name = foldLabel(form);
    const end = name.length;
    return isOwn === true && end > 0 && text.startsWith(name) && (end === text.length || gaps[end] === true);
  };
  const [form = null] = among.filter(isNamed).sort((a, b) => b.form.length - a.form.length);
  return form;
}
