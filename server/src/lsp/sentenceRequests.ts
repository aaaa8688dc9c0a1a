// What the server answers about sentences that many documents have. Loaded when it is first asked.
import { t } from '@vscode/l10n';
import type { Location, Position } from 'vscode-languageserver';
import type { Config } from '../core/config/config.ts';
import { documentUnder, readDay } from '../core/facts/documentFacts.ts';
import { readText } from '../core/facts/readText.ts';
import { chainAt, chainPlaces, isInBodyText, pathRange } from '../core/revision/itemChain.ts';
import { changeSections } from '../core/sentences/changeSections.ts';
import { editUse } from '../core/sentences/editUse.ts';
import { sectionSentences, wholeOf } from '../core/sentences/sentencesIn.ts';
import { type TermPlace, termsIn } from '../core/sentences/termsIn.ts';
import { type PlacedSentence, placesIn, sentenceAt, type Use, usesOf } from '../core/sentences/uses.ts';
import { variantsIn } from '../core/sentences/variants.ts';
import { printEraDay } from '../core/text/calendar.ts';
import type { TextEdit } from '../core/text/range.ts';
import { shorten } from '../core/text/shorten.ts';
import type {
  ChangeSentenceParams,
  ChangeSentenceResult,
  FindSentenceParams,
  FindSentenceResult,
  FindTermParams,
  FindTermResult,
  SectionUsesParams,
  SentencePlace,
  VariantsResult,
} from '../protocol.ts';
import type { AllDocuments, KnownDocument } from './allDocuments.ts';
import { keyOf } from './uriKey.ts';
import { longest, mostFiles } from './workspaceFiles.ts';
import type { AnalyzedDocument, OpenDocument } from './openDocument.ts';
import { toRange } from './toDiagnostic.ts';
import { toLocation } from './toProtocol.ts';

/** So many groups, and places of one wording, are sent: nobody reads more. */
const mostGroups = 200;
const mostPlaces = 50;

const placeOf = (document: KnownDocument, sentence: PlacedSentence): SentencePlace => ({
  uri: document.uri,
  range: toRange(document, wholeOf(sentence)),
  path: sentence.path,
  text: sentence.text,
});

const termPlace = (document: KnownDocument, { range, path, text }: TermPlace): SentencePlace => ({
  uri: document.uri,
  range: toRange(document, range),
  path,
  text,
});

/** Whether a place is still one of those that were found. */
const isAmong = (found: readonly SentencePlace[], { text, range: { start } }: SentencePlace): boolean =>
  found.some(
    (each) =>
      each.text === text &&
      each.range.start.line === start.line &&
      each.range.start.character === start.character,
  );

const goneMessage = (text: string) =>
  t`「${shorten(text, 30)}」は探した後で書き換わったところがあり、そこは変えませんでした：もう一度実行してください`;

const toEdit = (document: KnownDocument, { range, newText }: TextEdit) => ({
  range: toRange(document, range),
  newText,
});

const cutMessage = () =>
  t`開いていない文書は${mostFiles}件まで${longest / 1000}秒で探し、残りがあります：ほかの文書は開いて確かめてください`;

export interface SentenceSources {
  readonly documents: () => Promise<AllDocuments>;
  readonly documentOf: (uri: string) => OpenDocument | undefined;
  /** What was published of an open document, as the client says; null where it does not. */
  readonly baselineOf: (uri: string) => string | null;
  /** The configuration that is in force for a document. */
  readonly configOf: (uri: string) => Promise<Config>;
}

export function sentenceRequests(sources: SentenceSources) {
  const { documentOf, documents } = sources;
  const everyDocument = async () => (await documents()).now();
  /** The sentence at a place, and its uses, those of its own document before all others. */
  async function find(uri: string, position: Position) {
    const all = await everyDocument();
    const analyzed: AnalyzedDocument | null = documentOf(uri)?.analyzed ?? null;
    const sentence = analyzed && sentenceAt(analyzed.analysis, analyzed.offsetAt(position));
    if (sentence === null) return null;
    const isOwn = (document: KnownDocument) => keyOf(document.uri) === keyOf(uri);
    const ordered = [...all.filter(isOwn), ...all.filter((each) => !isOwn(each))];
    return { sentence, uses: usesOf(sentence, ordered) };
  }
  /** The places of the item whose path, or other field, is at a place; null in a body, whose sentences are meant there. */
  function chainLocations(uri: string, position: Position): Location[] | null {
    const document = documentOf(uri)?.analyzed ?? null;
    if (document === null) return null;
    const offset = document.offsetAt(position);
    const chain = chainAt(document.analysis, offset, document.analysis.documentFacts.forms);
    if (chain === null || isInBodyText(chain, offset)) return null;
    return chainPlaces(chain).map((block) => toLocation(document, pathRange(block)));
  }
  /** Where a sentence stands in the revisions of the item that a place is of, the latest first. */
  function chainSentences(uri: string, position: Position, key: string): Location[] {
    const document = documentOf(uri)?.analyzed ?? null;
    if (document === null) return [];
    const { analysis } = document;
    const chain = chainAt(analysis, document.offsetAt(position), analysis.documentFacts.forms);
    const revisions = chain?.revisions.toReversed() ?? [];
    return placesIn(revisions, key).map((range) => toLocation(document, range));
  }
  /** What stands in the sections of `document` now, and how each is changed. */
  type Standing = (
    document: KnownDocument,
  ) => readonly { readonly place: SentencePlace; readonly edits: () => readonly TextEdit[] }[];
  /** The edits of each document with its rows. Only what still stands where it was found is changed. */
  async function changeUses(
    { text, uses, date }: Omit<ChangeSentenceParams, 'newText'>,
    standingIn: Standing,
  ): Promise<ChangeSentenceResult> {
    const day = readDay(date);
    if (day === null) return { documents: [], notices: [] };
    const byDocument = new Map<string, SentencePlace[]>();
    for (const use of uses) byDocument.set(keyOf(use.uri), [...(byDocument.get(keyOf(use.uri)) ?? []), use]);
    const notices: { uri: string; message: string }[] = [];
    const changed: ChangeSentenceResult['documents'][number][] = [];
    for (const document of await everyDocument()) {
      const wanted = byDocument.get(keyOf(document.uri)) ?? [];
      if (wanted.length === 0) continue;
      byDocument.delete(keyOf(document.uri));
      const { uri, version } = document;
      const stand = standingIn(document).filter(({ place }) => isAmong(wanted, place));
      if (stand.length < wanted.length) notices.push({ uri, message: goneMessage(text) });
      const edits = stand.flatMap((each) => each.edits());
      const rows = await rowsFor(document, edits, day);
      const placed = (isRow: boolean) => (edit: TextEdit) => ({ ...toEdit(document, edit), isRow });
      changed.push({ uri, version, edits: [...edits.map(placed(false)), ...rows.edits.map(placed(true))] });
      notices.push(...rows.notices.map((message) => ({ uri, message })));
    }
    const [first] = uses;
    if (first !== undefined && (await documents()).isCut)
      notices.push({ uri: first.uri, message: cutMessage() });
    for (const [{ uri } = { uri: '' }] of byDocument.values())
      notices.push({ uri, message: goneMessage(text) });
    return { documents: changed.filter(({ edits }) => edits.length > 0), notices };
  }
  async function rowsFor(document: KnownDocument, edits: readonly TextEdit[], day: number) {
    const baseline = sources.baselineOf(document.uri);
    const { forms } = documentUnder(await sources.configOf(document.uri));
    const published = baseline === null ? null : readText(baseline);
    return changeSections(document.read(), edits, published, { date: printEraDay(day), day, forms });
  }
  return {
    references: async ({
      textDocument,
      position,
    }: {
      readonly textDocument: { readonly uri: string };
      readonly position: Position;
    }): Promise<Location[] | null> => {
      const places = chainLocations(textDocument.uri, position);
      if (places !== null) return places;
      const found = await find(textDocument.uri, position);
      if (found === null) return null;
      const uses = found.uses.map(({ document, sentence }) => {
        const { uri, range } = placeOf(document, sentence);
        return { uri, range };
      });
      return [...uses, ...chainSentences(textDocument.uri, position, found.sentence.key)];
    },
    find: async ({ uri, position }: FindSentenceParams): Promise<FindSentenceResult | null> => {
      const found = await find(uri, position);
      if (found === null) return null;
      const toUse = ({ document, sentence, differences }: Use<KnownDocument>) => ({
        ...placeOf(document, sentence),
        differences,
      });
      return { text: found.sentence.text, uses: found.uses.map(toUse) };
    },
    /** Only sentences of sections are known: no others are changed. */
    change: (params: ChangeSentenceParams): Promise<ChangeSentenceResult> => {
      const { text, newText } = params;
      return changeUses(params, (document) =>
        document.sentences.map((sentence) => ({
          place: placeOf(document, sentence),
          edits: () => editUse(document.text(), sentence, newText === text ? sentence.text : text, newText),
        })),
      );
    },
    sectionUses: async ({ uri, line }: SectionUsesParams): Promise<SentencePlace[] | null> => {
      const document = documentOf(uri)?.analyzed ?? null;
      if (document === null) return null;
      const offset = document.offsetAt({ line, character: 0 });
      const section = document.analysis.blocks.findLast((block) => block.offset <= offset);
      const keys = new Set(section && sectionSentences(section.facts).map(({ key }) => key));
      return (await everyDocument())
        .filter((each) => keyOf(each.uri) !== keyOf(uri))
        .flatMap((each) =>
          each.sentences.filter(({ key }) => keys.has(key)).map((sentence) => placeOf(each, sentence)),
        );
    },
    findTerm: async ({ text, newText }: FindTermParams): Promise<FindTermResult> => {
      const all = await everyDocument();
      return {
        uses: all.flatMap((document) =>
          termsIn(document.read(), text, newText).map((term) => termPlace(document, term)),
        ),
      };
    },
    changeTerm: (params: ChangeSentenceParams): Promise<ChangeSentenceResult> =>
      changeUses(params, (document) =>
        termsIn(document.read(), params.text, params.newText).map((term) => ({
          place: termPlace(document, term),
          edits: () => [{ range: term.range, newText: params.newText }],
        })),
      ),
    variants: async (): Promise<VariantsResult> => {
      const all = await everyDocument();
      const { groups, isCut } = variantsIn(all);
      return {
        groups: groups.slice(0, mostGroups).map((variants) =>
          variants.map(({ places, differences }) => ({
            text: places[0]?.sentence.text ?? '',
            differences,
            count: places.length,
            places: places.slice(0, mostPlaces).map(({ document, sentence }) => placeOf(document, sentence)),
          })),
        ),
        documents: all.length,
        more: isCut ? null : Math.max(0, groups.length - mostGroups),
      };
    },
  };
}
