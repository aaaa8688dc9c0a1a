// Every rule there is, in the order of the rule book.
import { bulletLost } from './bulletLost.ts';
import { dateEra } from './dateEra.ts';
import { dateFirstYear } from './dateFirstYear.ts';
import { dateImpossible } from './dateImpossible.ts';
import { dateTooEarly } from './dateTooEarly.ts';
import { doubledTerm } from './doubledTerm.ts';
import { fieldDuplicate } from './fieldDuplicate.ts';
import { fieldMissing } from './fieldMissing.ts';
import { fieldOrder } from './fieldOrder.ts';
import { foreignScript } from './foreignScript.ts';
import { headerDuplicate } from './headerDuplicate.ts';
import { ignoreUnused } from './ignoreUnused.ts';
import { itemEmpty } from './itemEmpty.ts';
import { itemMisnumbered } from './itemMisnumbered.ts';
import { itemRunOn } from './itemRunOn.ts';
import { itemStyle } from './itemStyle.ts';
import { keywordTypo } from './keywordTypo.ts';
import { reasonMissing } from './reasonMissing.ts';
import { reasonWeak } from './reasonWeak.ts';
import { revisionUnchanged } from './revisionUnchanged.ts';
import type { Rule } from './rule.ts';
import { spaceInWord } from './spaceInWord.ts';
import { timingValue } from './timingValue.ts';
import { unknownLine } from './unknownLine.ts';

export const rules: readonly Rule[] = [
  unknownLine,
  fieldMissing,
  fieldDuplicate,
  headerDuplicate,
  fieldOrder,
  keywordTypo,
  ignoreUnused,
  timingValue,
  reasonMissing,
  reasonWeak,
  revisionUnchanged,
  itemMisnumbered,
  itemStyle,
  itemRunOn,
  bulletLost,
  itemEmpty,
  foreignScript,
  doubledTerm,
  spaceInWord,
  dateImpossible,
  dateEra,
  dateFirstYear,
  dateTooEarly,
];
