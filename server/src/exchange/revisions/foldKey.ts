// A word of the table for looking it up, whatever its width and spacing. Never stored.
import { foldWidth, withoutBlanks } from '../../core/text/width.ts';

export const foldKey = (text: string): string => withoutBlanks(foldWidth(text));
