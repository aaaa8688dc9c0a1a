// The language that the extension speaks, settled when it is loaded: imported before everything that says something.
import { config } from '@vscode/l10n';
import { env, workspace } from 'vscode';
import english from '../../l10n/client.en.json' with { type: 'json' };
import { languageFor } from './languageFor.ts';

export const language = languageFor(workspace.getConfiguration('hyoka').get('language'), env.language);

/** The words that are said in place of the Japanese ones of the sources. */
export const words: Readonly<Record<string, string>> = language === 'ja' ? {} : english;

config({ contents: words });
