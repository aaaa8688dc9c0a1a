// The language of what the server says. Documents and what is written into them are Japanese always.
import { config } from '@vscode/l10n';
import type { InitializeParams } from 'vscode-languageserver';

/** Japanese, unless the client asks for another language or says that it shows one. */
export function isJapanese({ initializationOptions, locale = 'ja' }: InitializeParams): boolean {
  const asked = (initializationOptions as { readonly language?: unknown } | undefined)?.language;
  const language = typeof asked === 'string' ? asked : locale;
  return language.toLowerCase().startsWith('ja');
}

/** Settles the language that `params` ask for, before anything is said. */
export async function speak(params: InitializeParams): Promise<void> {
  if (isJapanese(params)) return;
  const english = await import('../../../l10n/server.en.json', { with: { type: 'json' } });
  config({ contents: english.default });
}
