// What signs and whole lines mean that several readers need to know.
import type { EnumeratorStyle } from './tree.ts';

/** Whether a sign has neither bracket nor dot nor circle, so that a word may look like it. */
export const isBare = ({ before, after, numeral }: EnumeratorStyle): boolean =>
  before === '' && after === '' && numeral !== 'circled' && numeral !== 'parenthesised';

const absences =
  /^(?:[（(](?:新設|新規|追加|削除|なし|記載なし)[）)]|新設|新規|追加|削除|(?:項目|該当|記載)?(?:なし|無し)|[-－―—–ー])$/;

/** Whether a line that is the whole of a body says that there was, or is, nothing. */
export const isAbsence = (line: string): boolean => absences.test(line);

const leadIn = /次の|次に|次によ|つぎの|以下|下記|とおり|[:：]$/;
const midSentence = /(?:[、をはがにへで]|(?<![もそ])の|(?<![こごもあ])と)$/;

/** Whether a line that ends so is neither the end of a sentence nor a title; もの and こと end both. */
export const stopsMidSentence = (line: string): boolean => midSentence.test(line);

/** What a line without a sign is: a title (no 。) or a lead-in (次の…), after which a list may start again, or a sentence. */
export const paragraphKind = (line: string): 'title' | 'sentence' =>
  !line.includes('。') || leadIn.test(line) ? 'title' : 'sentence';
