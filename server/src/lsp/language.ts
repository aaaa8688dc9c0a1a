// The language of what the server offers: titles of actions and lenses. Findings and texts are Japanese always.
import { config } from '@vscode/l10n';
import type { InitializeParams } from 'vscode-languageserver';

/** Japanese, unless the client asks for another language or says that it shows one. */
export async function speak({ initializationOptions, locale = 'ja' }: InitializeParams): Promise<void> {
  const asked = (initializationOptions as { readonly language?: unknown } | undefined)?.language;
  const language = typeof asked === 'string' ? asked : locale;
  if (language.toLowerCase().startsWith('ja')) return;
  const english = await import('../../../l10n/server.en.json', { with: { type: 'json' } });
  config({ contents: english.default });
}
