// Imports of office files, as the command line and the editor ask for them.
import { importAny } from '../../../../server/src/exchange/exchange.ts';
import type { ImportInput } from '../../../../server/src/exchange/importTable.ts';
import { type CheckedImport, checkedImport, checkedRefusal } from '../checkImport.ts';

export const checkWorkbook = async (bytes: Uint8Array, fileName = '表.xlsx'): Promise<CheckedImport> =>
  checkedImport(await importAny({ fileName, bytes }));

export const checkAnyRefusal = async (input: ImportInput): Promise<string> =>
  checkedRefusal(await importAny(input));
