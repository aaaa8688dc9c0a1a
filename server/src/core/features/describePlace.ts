// The place of an item in its form, in words: form, edition, the labels down to it.
import { t } from '@vscode/l10n';
import type { DocumentFacts } from '../facts/documentFacts.ts';
import { type Form, formName } from '../forms/forms.ts';
import { printLabel } from '../forms/printLabel.ts';
import { placeOf, statedEdition } from '../forms/statedForm.ts';
import { sliceOf } from '../text/range.ts';

function titleOf(form: Form, stated: DocumentFacts): string {
  const { name, editions } = form;
  if (form.isOwn === true) return name;
  const edition = statedEdition(stated.form)?.name ?? '';
  const about = editions.includes(edition) ? edition : t`${editions.join(t`、`)}の版`;
  return t`${formName(form)} ${name}（${about}）`;
}

/** Null where no form has the item, or several have it. */
export function describePlace(path: string, stated: DocumentFacts): string | null {
  const place = placeOf(path, stated);
  if (place === null) return null;
  const { form, steps, rest } = place;
  const labels = steps.map(({ node }, depth) => {
    const mark = node.verified ? '' : t`（未確認）`;
    return `${'\u3000'.repeat(depth)}${printLabel(node, node.label ?? '')}${mark}`;
  });
  const left = sliceOf(path, rest);
  return [
    [titleOf(form, stated), ...labels].join('\n'),
    ...(left === '' ? [] : [t`「${left}」は、様式の項目かどうかを確かめていません`]),
  ].join('\n\n');
}
