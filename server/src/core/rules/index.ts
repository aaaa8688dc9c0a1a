// Every rule there is, in the order of the rule book.
import { boilerplateDeviation } from './boilerplateDeviation.ts';
import { bracketUnbalanced } from './bracketUnbalanced.ts';
import { bulletLost } from './bulletLost.ts';
import { chainBreak } from './chainBreak.ts';
import { dateEra } from './dateEra.ts';
import { dateFirstYear } from './dateFirstYear.ts';
import { dateImpossible } from './dateImpossible.ts';
import { dateTooEarly } from './dateTooEarly.ts';
import { doubledTerm } from './doubledTerm.ts';
import { editionStale } from './editionStale.ts';
import { fieldDuplicate } from './fieldDuplicate.ts';
import { fieldMissing } from './fieldMissing.ts';
import { fieldOrder } from './fieldOrder.ts';
import { foreignScript } from './foreignScript.ts';
import { headerDuplicate } from './headerDuplicate.ts';
import { ignoreUnused } from './ignoreUnused.ts';
import { invisibleCharacter } from './invisibleCharacter.ts';
import { itemEmpty } from './itemEmpty.ts';
import { itemMisnumbered } from './itemMisnumbered.ts';
import { itemMisplaced } from './itemMisplaced.ts';
import { itemRunOn } from './itemRunOn.ts';
import { itemStyle } from './itemStyle.ts';
import { itemUnknown } from './itemUnknown.ts';
import { itemWrongForm } from './itemWrongForm.ts';
import { keywordTypo } from './keywordTypo.ts';
import { lawAbbreviation } from './lawAbbreviation.ts';
import { lawArticleUnknown } from './lawArticleUnknown.ts';
import { lawStale } from './lawStale.ts';
import { lawTitle } from './lawTitle.ts';
import { mojibake } from './mojibake.ts';
import { particle } from './particle.ts';
import { placeholderLeft } from './placeholderLeft.ts';
import { punctuationMixed } from './punctuationMixed.ts';
import { reasonBasis } from './reasonBasis.ts';
import { reasonMissing } from './reasonMissing.ts';
import { reasonWeak } from './reasonWeak.ts';
import { revisionDuplicate } from './revisionDuplicate.ts';
import { revisionOrder } from './revisionOrder.ts';
import { revisionUnchanged } from './revisionUnchanged.ts';
import type { Rule } from './rule.ts';
import { sectionStale } from './sectionStale.ts';
import { sensitiveDetail } from './sensitiveDetail.ts';
import { sentenceUnfinished } from './sentenceUnfinished.ts';
import { spaceInWord } from './spaceInWord.ts';
import { styleMixed } from './styleMixed.ts';
import { termVariant } from './termVariant.ts';
import { timingValue } from './timingValue.ts';
import { unknownLine } from './unknownLine.ts';
import { widthMixed } from './widthMixed.ts';

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
  reasonBasis,
  revisionUnchanged,
  revisionDuplicate,
  revisionOrder,
  chainBreak,
  sectionStale,
  itemUnknown,
  itemWrongForm,
  itemMisplaced,
  itemMisnumbered,
  itemStyle,
  itemRunOn,
  bulletLost,
  itemEmpty,
  foreignScript,
  mojibake,
  doubledTerm,
  spaceInWord,
  invisibleCharacter,
  particle,
  bracketUnbalanced,
  sentenceUnfinished,
  punctuationMixed,
  widthMixed,
  styleMixed,
  termVariant,
  boilerplateDeviation,
  placeholderLeft,
  sensitiveDetail,
  dateImpossible,
  dateEra,
  dateFirstYear,
  dateTooEarly,
  lawTitle,
  lawArticleUnknown,
  lawStale,
  lawAbbreviation,
  editionStale,
];
