// The official forms: data with its provenance, and nothing that computes.
import form2 from './form2.json' with { type: 'json' };
import form3 from './form3.json' with { type: 'json' };
import form4 from './form4.json' with { type: 'json' };

/** A place in a form. */
export interface FormNode {
  /** The sign in front of the label, without its dot: Ⅲ, 7, リスク１, ①, 別添1. */
  readonly number?: string;
  /** As the form prints it; absent where only the number is known. */
  readonly label?: string;
  /** How the label is read, in hiragana, a space before each word that it may be found by; none of an own label. */
  readonly reading?: string;
  /** What authors write for the label: 保管・消去. The same in every form that has the item. */
  readonly short?: string;
  /** Whether the label was read in a published source, or is an author's own. */
  readonly verified: boolean;
  /** Whether the configuration gives it. */
  readonly isOwn?: boolean;
  /** Whether it is an item that states risk measures. */
  readonly measure?: boolean;
  /** Whether the usual labels of the form stand under it. */
  readonly usual?: boolean;
  /** Whether `children` are all that the form has there. */
  readonly complete?: boolean;
  readonly children?: readonly FormNode[];
}

export interface Form {
  /** 3 for 様式3; the whole name of an own form. */
  readonly form: string;
  /** Whether the configuration gives it. */
  readonly isOwn?: boolean;
  /** What an assessment on this form is called. */
  readonly name: string;
  /** The editions that the labels are used for, the oldest first. */
  readonly editions: readonly string[];
  readonly source: string;
  readonly complete: boolean;
  readonly usual?: readonly FormNode[];
  readonly children: readonly FormNode[];
}

export const forms: readonly Form[] = [form2, form3, form4];

/** 様式3 */
export const formName = ({ isOwn, form }: Form): string => (isOwn === true ? form : `様式${form}`);

/** What stands below `node`, or at the top of the form. */
export const childrenOf = (form: Form, node: FormNode | null): readonly FormNode[] =>
  node === null ? form.children : (node.children ?? (node.usual === true ? (form.usual ?? []) : []));

/** Whether `childrenOf` is all that the form has there. */
export const isComplete = (form: Form, node: FormNode | null): boolean =>
  node === null ? form.complete : node.complete === true;
