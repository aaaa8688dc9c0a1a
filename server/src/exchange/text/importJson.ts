// A document from the JSON that `exportJson` writes: its text is in it whole, so nothing else of the tree is looked at.
import { t } from '@vscode/l10n';
import type { ImportOutcome } from '../importOutcome.ts';
import { Refusal } from '../refusal.ts';

/** Throws a Refusal when `json` is no tree of a document. */
export function importJson(json: string): ImportOutcome {
  const text = textIn(parsed(json));
  if (text === undefined)
    throw new Refusal(
      t`Hyōkaが書き出したJSONではないので、「変更箇所」の表（Excel、Word、HTML、CSV）を選んでください`,
    );
  return { ok: true, text, notices: [], columns: [] };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function textIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('kind' in value) || value.kind !== 'document' || !('text' in value)) return undefined;
  return typeof value.text === 'string' ? value.text : undefined;
}
