// Paths that belong to another form than the document's own.
import { type Range, rangeOf } from '../text/range.ts';
import { type FormPlace, isExact, lookUp, type Missed, type Step } from './formIndex.ts';
import type { Form } from './forms.ts';

/** Whether the form certainly lacks what stands there: it has all its labels there, or another one by that number. */
const isLacking = ({ isComplete, number, numbered }: Missed): boolean =>
  number !== null && (isComplete || numbered !== null);

export interface OtherForm {
  readonly forms: readonly Form[];
  /** 「10. その他のリスク対策」: the number and title that the document's form lacks. */
  readonly range: Range;
}

/** The label that stands `depth` labels down, when it and all above it have number and title. */
function exactStep({ steps }: FormPlace, depth: number): Step | null {
  const step = steps[depth];
  if (step === undefined || step.spelling !== 'label' || !steps.slice(0, depth + 1).every(isExact))
    return null;
  return step;
}

/** The forms of `among`, and not `own`, that have what `path` names by number and title. */
export function otherForms(path: string, own: Form, among: readonly Form[]): OtherForm | null {
  const places = lookUp(path, among);
  const place = places.find(({ form }) => form === own);
  if (place?.missed == null || !isLacking(place.missed)) return null;
  const depth = place.steps.length;
  const fitting = places.filter((other) => other.form.form !== own.form && exactStep(other, depth) !== null);
  const step = fitting[0] === undefined ? null : exactStep(fitting[0], depth);
  if (step?.number == null || step.title === null) return null;
  return {
    forms: fitting.map(({ form }) => form),
    range: rangeOf(step.number.start, step.title.end),
  };
}
