// The code lenses of the open document as an editor shows them: each is asked for its words when it is seen.
import type { CodeLens } from 'vscode-languageserver/node';
import { type Session, uri } from './session.ts';

export async function seenLenses(session: Session): Promise<CodeLens[]> {
  const lenses = await session.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  const seen: CodeLens[] = [];
  for (const lens of lenses ?? [])
    seen.push(
      lens.command === undefined ? ((await session.ask<CodeLens>('codeLens/resolve', lens)) ?? lens) : lens,
    );
  return seen;
}
