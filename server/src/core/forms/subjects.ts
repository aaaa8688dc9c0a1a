// Which item a title belongs to by its words. Only items that have a subject of their own: 委託 and 接続 speak of all.
import { lazy } from '../text/lazy.ts';
import { foldLabel } from './foldPath.ts';
import { childrenOf, type Form, type FormNode, forms } from './forms.ts';
import { printLabel } from './printLabel.ts';

export interface Subject {
  /** 入手 */
  readonly short: string;
  /** 「2. 特定個人情報の入手」 */
  readonly name: string;
  /** Folded titles that no other item has: its label, and its risks. */
  readonly titles: ReadonlySet<string>;
}

const shorts: readonly string[] = ['入手', '使用', '提供・移転', '保管・消去'];

const itemOf = (form: Form, short: string): FormNode | undefined =>
  form.children.flatMap(({ children = [] }) => children).find((node) => node.short === short);

function subject(short: string): Subject {
  const titles = new Set<string>();
  let name = '';
  for (const form of forms) {
    const item = itemOf(form, short);
    if (item?.label === undefined) continue;
    const bare = item.label.replace(/（[^（）]*）$/, '');
    name ||= printLabel(item, bare);
    for (const label of [item.label, bare]) titles.add(foldLabel(label));
    for (const { number = '', label = '' } of childrenOf(form, item))
      if (number.startsWith('リスク') && label.endsWith('リスク')) titles.add(foldLabel(label));
  }
  return { short, name, titles };
}

const subjects = lazy((): readonly Subject[] => {
  const all = shorts.map(subject);
  const count = (title: string) => all.filter(({ titles }) => titles.has(title)).length;
  return all.map((each) => ({
    ...each,
    titles: new Set([...each.titles].filter((title) => count(title) === 1)),
  }));
});

/** 「転入者本人からの個人番号の入手」 */
const namesAcquiring =
  /(?:^|[^後前])(?:個人番号|特定個人情報)等?の入手(?:について|に係る(?:追加)?措置|に関する(?:追加)?措置|における(?:追加)?措置|に対する(?:追加)?措置)?$/;

/** Whether the item with this short name has a subject of its own. */
export const hasSubject = (short: string): boolean => shorts.includes(short);

/** The subject of `title`, when it is not that of the item `host` under which it stands. */
export function foreignSubject(title: string, host: string): Subject | undefined {
  const folded = foldLabel(title.replace(/^リスク[0-9０-９]+[：:]?/, ''));
  if (host === '保管・消去' && namesAcquiring.test(folded))
    return subjects().find(({ short }) => short === '入手');
  return subjects().find(({ short, titles }) => short !== host && titles.has(folded));
}
