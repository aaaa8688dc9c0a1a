// What a table can be imported from, as an argument of the command: a file's bytes, or a clipboard's two forms.
import type { ImportParams } from '../../../server/src/protocol.ts';
import { type Guard, isShape, isString } from '../guards.ts';

const isFile = isShape<{ fileName: string; base64: string }>({ fileName: isString, base64: isString });
const isClipboard = isShape<{ html: string; plain: string }>({ html: isString, plain: isString });

export const isTableSource: Guard<ImportParams> = (value): value is ImportParams =>
  isFile(value) || isClipboard(value);
