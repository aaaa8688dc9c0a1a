// Items of a source as messages list them.
import { t } from '@vscode/l10n';

/** So many of a list keep a message readable. */
const most = 8;

/** A1、B2 */
export const listed = (items: readonly string[]): string => {
  const some = items.slice(0, most).join(t`、`);
  return items.length > most ? t`${some}など${items.length}個` : some;
};
