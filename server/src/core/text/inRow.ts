// Quoted texts one after the other.
import { t } from '@vscode/l10n';

/** 「一」「二」, as a sentence lists `quotes`; empty where there are none. */
export const inRow = (quotes: readonly string[]): string =>
  quotes.length === 0 ? '' : quotes.reduce((all, each) => t`${all}${each}`);
