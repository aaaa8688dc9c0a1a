// What is answered about a document that is not there yet. Loaded when it is first asked for.
import type { Config } from '../core/config/config.ts';
import { skeleton } from '../core/features/skeleton.ts';
import { type Form, formName } from '../core/forms/forms.ts';
import { formsWith } from '../core/forms/ownForms.ts';
import type { FormChoice, FormsResult, SkeletonParams, SkeletonResult } from '../protocol.ts';

const toChoice = (form: Form): FormChoice => ({
  form: formName(form),
  name: form.isOwn === true ? '' : form.name,
  edition: form.editions.at(-1) ?? '',
});

export const formChoices = ({ forms }: Config): FormsResult => formsWith(forms).map(toChoice);

export function skeletonOn(
  { forms }: Config,
  { form: wanted, name }: Pick<SkeletonParams, 'form' | 'name'>,
): SkeletonResult | null {
  const form = formsWith(forms).find((each) => formName(each) === wanted);
  return form === undefined ? null : skeleton(form, name);
}
