// Fields of Word whose text is in no result, because Word sets it itself: of an equation, a form, a symbol.
import { childNamed, elementsIn, isOn, numberOf, type XmlElement } from './wordPart.ts';
import { unknownSymbol, wordSymbol } from './wordSymbol.ts';
import { equationText, type ShownField } from './wordEquation.ts';

interface OpenField {
  instruction: string;
  readonly form: XmlElement | undefined;
  /** How many texts stand before its result, once that has begun. */
  textsBefore: number | undefined;
}

/** Takes the elements in the order of the text, and gives what a field shows where it ends without a result. */
export function fieldReader(): (element: XmlElement) => ShownField | undefined {
  const open: OpenField[] = [];
  let texts = 0;
  return (element) => {
    const { name, attributes } = element;
    if (name === 'w:fldSimple') {
      const isEmpty = elementsIn(element).length === 0;
      return isEmpty ? shownField({ ...closed, instruction: attributes['w:instr'] ?? '' }) : undefined;
    }
    if (name === 'w:fldChar') {
      const type = attributes['w:fldCharType'];
      if (type === 'begin') open.push({ ...closed, form: childNamed(element, 'w:ffData') });
      const last = open.at(-1);
      if (last && type === 'separate') last.textsBefore = texts;
      if (type !== 'end') return undefined;
      open.pop();
      return last && texts === (last.textsBefore ?? texts) ? shownField(last) : undefined;
    }
    const last = open.at(-1);
    if (last && name === 'w:instrText' && last.textsBefore === undefined) last.instruction += element.text;
    if (isText(element)) texts++;
    return undefined;
  };
}

const closed: OpenField = { instruction: '', form: undefined, textsBefore: undefined };

const isText = ({ name, text }: XmlElement): boolean =>
  name === 'w:sym' || ((name === 'w:t' || name === 'm:t') && text !== '');

const nothing: ShownField = { text: '', isExact: true };
const unread: ShownField = { text: '', isExact: false };

/** Marks for an index, commands and the like: Word shows nothing of them either. */
const unseen = /^(?:xe|tc|ta|rd|set|ask|advance|private|seq|formtext|bidioutline|goback|hyperlink|)$/i;

function shownField({ instruction, form, textsBefore }: OpenField): ShownField {
  const [, name = '', rest = ''] = /^\s*(\S*)\s*([^]*)$/.exec(instruction) ?? [];
  switch (name.toLowerCase()) {
    case 'eq':
      return equationText(rest) ?? unread;
    case 'formcheckbox':
      return { text: isChecked(childNamed(form, 'w:checkBox')) ? '☑' : '☐', isExact: true };
    case 'formdropdown':
      return { text: chosen(childNamed(form, 'w:ddList')), isExact: true };
    case 'symbol':
      return symbol(rest);
    case 'quote':
      return { text: /^"([^"]*)"/.exec(rest)?.[1] ?? rest.trim(), isExact: true };
    case 'macrobutton':
    case 'gotobutton':
      return { text: rest.replace(/^\S+\s*/, ''), isExact: true };
    default:
      // With a place for a result Word showed none when the document was saved.
      return textsBefore !== undefined || unseen.test(name) ? nothing : unread;
  }
}

const isChecked = (box: XmlElement | undefined): boolean =>
  isOn(box, childNamed(box, 'w:checked') ? 'w:checked' : 'w:default');

function chosen(list: XmlElement | undefined): string {
  const entries = list ? elementsIn(list).filter(({ name }) => name === 'w:listEntry') : [];
  const at = numberOf(list, 'w:result') ?? numberOf(list, 'w:default') ?? 0;
  return entries[at]?.attributes['w:val'] ?? '';
}

/** `61 \f "Wingdings"`, `0x2460 \u`. */
function symbol(rest: string): ShownField {
  const [, code = ''] = /^"?(0x[\da-f]{1,5}|\d{1,6})/i.exec(rest) ?? [];
  const font = /\\f\s*"?([^"\\]{1,40})/i.exec(rest)?.[1]?.trim() ?? '';
  const text = code === '' ? unknownSymbol : wordSymbol(font, Number(code).toString(16));
  return { text, isExact: text !== unknownSymbol };
}
