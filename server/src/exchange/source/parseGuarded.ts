// parse5 with limits: HTML nested without end, or of millions of elements, is refused before it can hang.
import { t } from '@vscode/l10n';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { Refusal } from '../refusal.ts';

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** No page made for reading comes near these; the depth also bounds every walk over the tree. */
const maxDepth = 256;
const maxElements = 300_000;

/** The tree of a page or of a piece of one. Throws a Refusal when it is too deep or too large. */
export function parseGuarded(html: string): HtmlDocument {
  let depth = 0;
  let elements = 0;
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        if (++elements > maxElements) throw new Refusal(tooMuch(t`要素が多すぎる`));
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush() {
        if (++depth > maxDepth) throw new Refusal(tooMuch(t`入れ子が深すぎる`));
      },
      onItemPop() {
        depth--;
      },
    },
  });
}

const tooMuch = (what: string): string =>
  t`HTMLの${what}ので、変更箇所の表だけをコピーして、「コピーした表から」で読み込んでください`;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** What never shows as text. */
export const isInvisible = (element: HtmlElement): boolean =>
  element.tagName === 'script' || element.tagName === 'style' || element.tagName === 'template';
