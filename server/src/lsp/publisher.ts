// Which diagnostics a document has, and when they are published: when they changed. Those of a block that stayed where
// it was are the same objects as before.
import type {
  Connection,
  Diagnostic,
  DiagnosticRelatedInformation,
  Position,
  Range,
} from 'vscode-languageserver';
import { placeRelated } from '../core/placeFinding.ts';
import { isGarbled } from '../core/garbled.ts';
import type { Finding } from '../core/rules/rule.ts';
import { shiftRange } from '../core/text/range.ts';
import type { AnalyzedDocument, OpenDocument } from './openDocument.ts';
import type { RulePages } from './rulePages.ts';
import { garbledDiagnostic, moreFindings, toDiagnostic, tooLargeDiagnostic } from './toDiagnostic.ts';

/** More than anyone reads; each costs the editor time. */
const mostDiagnostics = 1000;

/** As many are published for every version, changed or not: whoever waits for the word on a version gets it. */
const few = 50;

interface Made {
  readonly line: number;
  readonly diagnostics: readonly Diagnostic[];
}

const isSamePlace = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character;

const isSameRange = (a: Range, b: Range): boolean =>
  isSamePlace(a.start, b.start) && isSamePlace(a.end, b.end);

type OtherEnd = DiagnosticRelatedInformation | undefined;
const isSameEnd = (a: OtherEnd, b: OtherEnd): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.message === b.message &&
    isSameRange(a.location.range, b.location.range));

/** Whether two diagnostics say the same of the same characters: those made here have nothing else. */
const isSame = (a: Diagnostic, b: Diagnostic | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.code === b.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    isSameRange(a.range, b.range) &&
    isSameEnd(a.relatedInformation?.[0], b.relatedInformation?.[0]));

export class Publisher {
  readonly #connection: Connection;
  readonly #pages: RulePages;
  /** By the findings of a block, which are another array when they changed. */
  readonly #made = new WeakMap<readonly Finding[], Made>();
  readonly #published = new Map<string, readonly Diagnostic[]>();

  constructor(connection: Connection, pages: RulePages) {
    this.#connection = connection;
    this.#pages = pages;
  }

  /** Publishes what is found in the present version of `document`, if that is news. */
  publish(document: OpenDocument): void {
    const { uri, version } = document;
    const diagnostics = this.#diagnosticsOf(document.analyzed);
    const before = this.#published.get(uri);
    const isKnown =
      before?.length === diagnostics.length &&
      diagnostics.length > few &&
      diagnostics.every((diagnostic, index) => isSame(diagnostic, before[index]));
    this.#published.set(uri, diagnostics);
    if (!isKnown) void this.#connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
  }

  /** Publishes what is found in a document that is not open, and so has no version. */
  publishClosed(document: OpenDocument): void {
    const diagnostics = [...this.#diagnosticsOf(document.analyzed)];
    void this.#connection.sendDiagnostics({ uri: document.uri, diagnostics });
  }

  /** Publishes that nothing is known of a document any more. */
  clear(uri: string): void {
    this.#published.delete(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #diagnosticsOf(document: AnalyzedDocument | null): readonly Diagnostic[] {
    if (document === null) return [tooLargeDiagnostic()];
    if (isGarbled(document.analysis.unreadable)) return [garbledDiagnostic()];
    const shown: Diagnostic[] = [];
    let found = 0;
    for (const { findings, offset, line } of document.analysis.blocksWithFindings) {
      found += findings.length;
      if (shown.length < mostDiagnostics) shown.push(...this.#ofBlock(document, findings, offset, line));
    }
    if (found <= mostDiagnostics) return shown;
    return [moreFindings(found - mostDiagnostics), ...shown.slice(0, mostDiagnostics)];
  }

  #ofBlock(
    document: AnalyzedDocument,
    findings: readonly Finding[],
    offset: number,
    line: number,
  ): readonly Diagnostic[] {
    const made = this.#made.get(findings);
    if (made?.line === line) return made.diagnostics;
    const diagnostics = findings
      .slice(0, mostDiagnostics)
      .map((finding) =>
        toDiagnostic(
          document,
          finding,
          shiftRange(finding.range, offset),
          finding.related && placeRelated(finding.related),
          this.#pages,
        ),
      );
    // What points at another block moves with that one too.
    if (findings.every(({ related }) => related === undefined))
      this.#made.set(findings, { line, diagnostics });
    return diagnostics;
  }
}
