// 項目へ移動, for the client: the index of a document is kept while the author looks for something in it. Loaded when first asked.
import { findPlaces, type Places, placesOf } from '../core/features/findPlace.ts';
import type { FoundPlace } from '../protocol.ts';
import type { AnalyzedDocument } from './openDocument.ts';

let known: { readonly uri: string; readonly version: number; readonly places: Places } | null = null;

export function placesFor(document: AnalyzedDocument, typed: string): FoundPlace[] {
  const { uri, version, analysis } = document;
  if (known?.uri !== uri || known.version !== version) known = { uri, version, places: placesOf(analysis) };
  return findPlaces(known.places, typed).map(({ kind, text, within, offset }) => ({
    kind,
    text,
    within,
    ...document.positionAt(offset),
  }));
}
