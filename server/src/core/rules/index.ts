// Every rule there is, in the order of the rule book.
import { dateEra } from './dateEra.ts';
import { dateImpossible } from './dateImpossible.ts';
import { doubledTerm } from './doubledTerm.ts';
import { editionStale } from './editionStale.ts';
import { fieldDuplicate } from './fieldDuplicate.ts';
import { fieldMissing } from './fieldMissing.ts';
import { foreignScript } from './foreignScript.ts';
import { headerDuplicate } from './headerDuplicate.ts';
import { ignoreUnused } from './ignoreUnused.ts';
import { itemMisnumbered } from './itemMisnumbered.ts';
import { itemMisplaced } from './itemMisplaced.ts';
import { itemStyle } from './itemStyle.ts';
import { itemUnknown } from './itemUnknown.ts';
import { itemWrongForm } from './itemWrongForm.ts';
import { keywordTypo } from './keywordTypo.ts';
import { reasonBasis } from './reasonBasis.ts';
import { reasonMissing } from './reasonMissing.ts';
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
  keywordTypo,
  ignoreUnused,
  timingValue,
  reasonMissing,
  reasonBasis,
  revisionUnchanged,
  itemUnknown,
  itemWrongForm,
  itemMisplaced,
  itemMisnumbered,
  itemStyle,
  foreignScript,
  doubledTerm,
  spaceInWord,
  dateImpossible,
  dateEra,
  editionStale,
];
