// Which form a document says it is on, and which forms one of its item paths may belong to.
import { eraByName, westernYear } from '../text/calendar.ts';
import { type Range, rangeOf } from '../text/range.ts';
import { foldWidth } from '../text/width.ts';
import { type FormPlace, isWhole, lookUp } from './formIndex.ts';
import { type Form, forms } from './forms.ts';
import { ownFormIn } from './ownForms.ts';

/** What is known of the form: by the header, and by the configuration; see DocumentFacts. */
export interface Stated {
  /** The value of 様式. */
  readonly form: string;
  /** 重点項目評価書 and its like, from 評価書; empty when there is none. */
  readonly kind: string;
  /** All forms that there are. */
  readonly forms: readonly Form[];
}

export interface Edition {
  /** 平成30年5月, whatever its width and spacing. */
  readonly name: string;
  /** Orders editions: 2018年5月 → 201805. */
  readonly month: number;
  /** Where it stands in the value of 様式. */
  readonly range: Range;
}

/** The kind of assessment that a text names: 重点項目評価書; empty when it names none or several. */
export function kindIn(text: string): string {
  const kinds = new Set(text.match(/(?:全|重点|基礎)項目評価書/g));
  const [kind = ''] = kinds;
  return kinds.size === 1 ? kind : '';
}

/** No name of a form and edition is longer. */
const headOf = (form: string): string => foldWidth(form.slice(0, 100));

/** The number of the form, 3 for 様式3: null when it is not said, or said in two ways. */
function statedNumber({ form, kind }: Stated): string | null {
  const number = /様式\s?第?\s?([1-9])/.exec(headOf(form))?.[1];
  const named = [kindIn(headOf(form)), kind].map((name) => forms.find((each) => each.name === name)?.form);
  const numbers = new Set([number, ...named].filter((each) => each !== undefined));
  const [only = null] = numbers;
  return numbers.size === 1 ? only : null;
}

const writtenEdition = /(平成|令和|[HR])\s*(元|[0-9]{1,2})\s*[年./]\s*([0-9]{1,2})(?:\s*月)?/g;

/** The edition in the value of 様式: 「平成30年5月」 of 「様式3（平成30年5月）」; null when there are several. */
export function statedEdition(form: string): Edition | null {
  const [match, ...others] = headOf(form).matchAll(writtenEdition);
  const era = eraByName(match?.[1] ?? '');
  if (match === undefined || others.length > 0 || era === null) return null;
  const [year, month] = [match[2] === '元' ? 1 : Number(match[2]), Number(match[3])];
  return {
    name: `${era.name}${year === 1 ? '元' : year}年${month}月`,
    month: westernYear(era, year) * 100 + month,
    range: rangeOf(match.index, match.index + match[0].length),
  };
}

/** The form that the document is on, if it is an own one, or on an edition whose labels are known. */
export function knownForm(stated: Stated): Form | null {
  const own = ownFormIn(headOf(stated.form), stated.forms);
  if (own !== null) return own;
  const edition = statedEdition(stated.form)?.name;
  const number = statedNumber(stated);
  if (edition === undefined) return null;
  return stated.forms.find((each) => each.form === number && each.editions.includes(edition)) ?? null;
}

/** The form that the document states, else the official ones that it may be on. */
export function statedForms(stated: Stated): readonly Form[] {
  const known = knownForm(stated);
  if (known !== null) return [known];
  const number = statedNumber(stated);
  return stated.forms.filter(({ isOwn, form }) => isOwn !== true && (number ?? form) === form);
}

/** What `path` may name: in the form that the document states, else in each official one that has it. */
export function placesOf(path: string, stated: Stated): readonly FormPlace[] {
  const meant = statedForms(stated);
  return lookUp(path, stated.forms).filter(({ form, steps }) => steps.length > 0 && meant.includes(form));
}

/** The one place that `path` names: of several forms the one that has it whole; null when that leaves several. */
export function placeOf(path: string, stated: Stated): FormPlace | null {
  const places = placesOf(path, stated);
  const whole = places.filter(isWhole);
  const [only = null, ...others] = whole.length > 0 ? whole : places;
  return others.length === 0 ? only : null;
}

/** The editions that are known, the oldest first. */
export const knownEditions: readonly Edition[] = [...new Set(forms.flatMap(({ editions }) => editions))]
  .map(statedEdition)
  .filter((edition) => edition !== null)
  .sort((a, b) => a.month - b.month);
