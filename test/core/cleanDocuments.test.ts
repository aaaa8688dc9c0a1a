// Documents of the kind that is published, one for each way of numbering, full of what looks like a fault and is none:
// whatever rules there are, a document without a fault has no finding.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { exportDocument } from '../../server/src/exchange/exportDocument.ts';
import { importTable } from '../../server/src/exchange/importTable.ts';
import { checkFormat } from '../support/checkFormat.ts';
import { checkLossless } from '../support/drawTree.ts';

const folder = new URL('../cases/clean/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.hyoka'));
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** What a careful author is told all the same, by document: 「code text」 in the order of the text. */
const information: Readonly<Record<string, readonly string[]>> = {
  'リスク１・措置1（国民年金）.hyoka': [
    'width-mixed ９',
    'width-mixed ＵＳＢ',
    'width-mixed １',
    'width-mixed ＵＳＢ',
    'width-mixed １',
  ],
  '第１・１・(1)・ア・(ア)（介護保険）.hyoka': ['width-mixed ９'],
};

/** A table is written as most of the table is, whatever the rest of its document does. */
const ofDocument = (told: string): boolean =>
  /^(?:width-mixed|punctuation-mixed|style-mixed|term-variant) /.test(told);

interface Told {
  readonly inRevisions: readonly string[];
  readonly all: readonly string[];
  readonly severities: readonly string[];
}

/** What is found in a document, and which of it in its revisions. */
function toldOf(text: string): Told {
  const analysis = analyze(text);
  checkLossless(analysis.document);
  const blocks = analysis.blocks.map((block) => ({
    kind: block.node.kind,
    told: block.findings.map(({ code, range }) => `${code} ${block.text.slice(range.start, range.end)}`),
  }));
  return {
    inRevisions: blocks.filter(({ kind }) => kind === 'revision').flatMap(({ told }) => told),
    all: blocks.flatMap(({ told }) => told),
    severities: analysis.findings.map(({ severity }) => severity),
  };
}

test('there is a document for each way of numbering', () => expect(names.length).toBeGreaterThanOrEqual(8));

describe.each(names)('%s', (name) => {
  const text = read(name);

  test('has no error and no warning, and no information but what is listed', () => {
    const { all, severities } = toldOf(text);
    expect(all).toEqual(information[name] ?? []);
    expect(severities.filter((severity) => severity !== 'information')).toEqual([]);
  });

  test('is formatted', () => expect(checkFormat(text)).toBe(text));

  test('has several sections and several revisions, before and after the fact', () => {
    const kinds = analyze(text).blocks.map(({ node }) => node.kind);
    expect(kinds.filter((kind) => kind === 'measureSection').length).toBeGreaterThan(1);
    expect(kinds.filter((kind) => kind === 'revision').length).toBeGreaterThan(1);
    expect(text).toMatch(/^提出時期：事前$/m);
    expect(text).toMatch(/^提出時期：事後$/m);
  });

  test('is exported and imported without a finding more or less, and without a repair', async () => {
    const { bytes } = await exportDocument(analyze(text), 'tsv', { hasMarks: true, encoding: 'utf-8' });
    const outcome = importTable({ fileName: 'clean.tsv', bytes });
    if (!outcome.ok) return expect.fail(outcome.message);
    const inTable = (told: readonly string[]) => told.filter((each) => !ofDocument(each));
    expect(inTable(toldOf(outcome.text).all)).toEqual(inTable(toldOf(text).inRevisions));
    expect(outcome.notices).toEqual([]);
  });
});
