// What the benchmark has to answer: rows of targets, each with the checks that decide it, or with the reason why it is
// not measured here. Why a target is missed is written beside it; by how much is reckoned anew in every run.
import type { Unit } from './figures.ts';
import type { GroupName } from './groups/groups.ts';

export interface Check {
  readonly what: string;
  readonly group: GroupName;
  /** Names of figures; the one that does worst counts. */
  readonly of: readonly string[];
  /** The figures they are divided by, one for each; absent when an amount is judged. */
  readonly by?: readonly string[];
  readonly value?: 'median' | 'p99';
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly unit: Unit;
  /** Sentences: why it is missed, as far as that is known. */
  readonly why?: string;
}

export interface Target {
  readonly row: string;
  readonly checks: readonly Check[];
  /** One sentence, for what is not measured. */
  readonly leftOut?: string;
}

const slow = {
  parse:
    'The floor goes by characters, the parser by lines and blocks: every head is looked at, bodies are nested, and a tree of small objects is made, which costs collections of garbage. So short lines make the ratio worse.',
  analysis:
    'It has all that the tree costs; of the rest, the rules that look at every character of the prose and the pairing of faults on both sides of a revision are the largest parts.',
};

const beside = (kind: string, what: keyof typeof slow, atMost: number): Check => ({
  what: `cold ${what}, ${kind} 10k ÷ floor`,
  group: 'cold',
  of: [`${kind} 10k: ${what}`],
  by: [`${kind} 10k: floor beside ${what}`],
  atMost,
  unit: '×',
  why: slow[what],
});

const growth = (kind: string, what: string): Check => ({
  what: `${what}, ${kind} 50k ÷ 10k`,
  group: 'cold',
  of: [`${kind} 50k beside 10k: ${what}`],
  by: [`${kind} 10k beside 50k: ${what}`],
  atMost: 5.5,
  unit: '×',
  why: 'The work is in proportion to the text, but collecting garbage costs more where more of it is still in use.',
});

const places = ['start', 'middle', 'end'];

const typed = (edge: string, value: 'median' | 'p99', atMost: number): Check => ({
  what: `one key, 10k, ${edge}: ${value === 'median' ? 'p50' : 'p99'}, slowest of both documents and three places`,
  group: 'keystroke',
  of: ['imported', 'clean'].flatMap((kind) => places.map((place) => `${kind} 10k, ${place}: ${edge}`)),
  value,
  atMost,
  unit: 'ms',
  why:
    value === 'median'
      ? 'A key costs the block it is typed into, which is read and judged again as a whole: a row of the imported table is thousands of characters long.'
      : 'Collections of garbage fall into some of the keys. What a key makes is put among old objects, because nearly all of its kind survived when the document was opened, and there it keeps young ones alive: without that (--no-allocation-site-pretenuring) a collection takes a third of the time.',
});

const typedLarge = (edge: string): Check => ({
  what: `one key, ${edge}: 50k ÷ 1k, worst of both documents and three places`,
  group: 'keystroke',
  of: ['imported', 'clean'].flatMap((kind) => places.map((place) => `${kind} 50k, ${place}: ${edge}`)),
  by: ['imported', 'clean'].flatMap((kind) => places.map((place) => `${kind} 1k, ${place}: ${edge}`)),
  atMost: 1.5,
  unit: '×',
  why:
    edge === 'core'
      ? 'What still grows with the document: the runs of blocks below are moved.'
      : 'What still grows with the document: the runs of blocks below are moved, and the blocks with findings are put in order for what to publish.',
});

const addedKey =
  'What a key costs in process comes on top of a round trip that itself takes less than a millisecond.';

const published = (name: string, why?: string): Check => ({
  what: `${name} ÷ floor`,
  group: 'stdio',
  of: [`${name}: Hyōka`],
  by: [`${name}: floor`],
  atMost: 1.3,
  unit: '×',
  ...(why === undefined ? {} : { why }),
});

const faster = (peer: 'lawtext' | 'textlint', text: string, atLeast: number): Check => ({
  what: `${peer} ÷ analysis, ${text} characters`,
  group: 'peers',
  of: [`${text}: ${peer}`],
  by: [`${text}: hyoka`],
  atLeast,
  unit: '×',
});

const amount = (
  group: GroupName,
  what: string,
  of: readonly string[],
  atMost: number,
  unit: Unit,
  why?: string,
): Check => ({ what, group, of, atMost, unit, ...(why === undefined ? {} : { why }) });

export const targets: readonly Target[] = [
  {
    row: 'cold parse to tree',
    checks: [beside('imported', 'parse', 8), beside('clean', 'parse', 8)],
  },
  {
    row: 'cold analysis, all rules',
    checks: [
      beside('imported', 'analysis', 30),
      beside('clean', 'analysis', 30),
      faster('lawtext', 'law 44k', 30),
      faster('lawtext', 'law 447k', 30),
      faster('textlint', 'table 92k', 200),
    ],
  },
  {
    row: 'growth, cold',
    checks: ['imported', 'clean'].flatMap((kind) => [growth(kind, 'parse'), growth(kind, 'analysis')]),
  },
  {
    row: 'keystroke in process, all rules',
    checks: ['core', 'with LSP edge'].flatMap((edge) => [
      typed(edge, 'median', 0.5),
      typed(edge, 'p99', 2),
      typedLarge(edge),
    ]),
  },
  {
    row: 'keystroke to published diagnostics over stdio',
    checks: [
      published('clean 10k, typing', addedKey),
      published('clean 10k, a fault on and off', addedKey),
      published(
        'imported 10k, a fault on and off',
        'LSP has diagnostics published as a whole: a thousand are written, sent and read where the floor sends none.',
      ),
    ],
  },
  {
    row: 'completion, 5,000 phrases',
    checks: [
      amount(
        'completion',
        'completion, slowest of six',
        [
          'nothing typed',
          'one character typed',
          'a word typed',
          'one letter typed',
          'a reading typed',
          'a reading typed inside a sentence',
        ],
        20,
        'ms',
      ),
    ],
  },
  {
    row: 'revision table model',
    checks: [
      amount('table', 'one row of the table, from nothing', ['one row, from nothing'], 5, 'ms'),
      amount('table', '500 rows after one key', ['500 rows, one key: core'], 20, 'ms'),
      amount('table', '500 rows after one key, as an answer', ['500 rows, one key: answer'], 20, 'ms'),
    ],
  },
  {
    row: 'preview patch, 500 rows',
    checks: [
      amount(
        'preview',
        'preview patch, 500 rows, one item changed',
        ['one item changed'],
        50,
        'ms',
        'To find the row that changed, the script writes every line of the table before and after as text and compares them.',
      ),
    ],
  },
  {
    row: 'memory, server',
    checks: [
      amount('memory', 'RSS, 10k', ['imported 10k: RSS', 'clean 10k: RSS'], 120, 'MB'),
      amount(
        'memory',
        'retained ÷ source, 10k',
        ['imported 10k: retained', 'clean 10k: retained'],
        10,
        '×',
        'For each line its ranges, its nodes and what the rules look at are kept, whatever its length: some 650 bytes in the clean document, whose lines have 31 characters.',
      ),
    ],
  },
  {
    row: 'start',
    checks: [{ what: 'start ÷ floor', group: 'start', of: ['Hyōka'], by: ['floor'], atMost: 1.5, unit: '×' }],
  },
  {
    row: 'bundles',
    checks: [
      amount(
        'bundles',
        'server, loaded at start',
        ['server at start'],
        350,
        'kB',
        'More than half of it is the LSP library, a fifth the runtime of Ohm.',
      ),
      amount('bundles', 'VSIX', ['VSIX'], 2_000, 'kB'),
    ],
  },
  {
    row: 'export to XLSX and DOCX',
    checks: [
      amount('export', '500 rows as a workbook', ['500 rows: xlsx'], 2_000, 'ms'),
      amount('export', '500 rows as a document of Word', ['500 rows: docx'], 2_000, 'ms'),
    ],
  },
  {
    row: 'derivation',
    checks: [
      amount(
        'derive',
        '60 documents of 100k characters against a tag',
        ['60 documents: rows since a tag'],
        2_000,
        'ms',
        'Each document and its baseline is read anew, and git is started once for each.',
      ),
      amount(
        'derive',
        'what lacks a row, after one key, slowest of both documents',
        ['imported 10k, one key: what lacks a row', 'clean 10k, one key: what lacks a row'],
        0.5,
        'ms',
      ),
    ],
  },
  {
    row: 'sentences of 60 documents',
    checks: [
      amount('sentences', 'texts to sentences', ['from texts to sentences'], 2_000, 'ms'),
      amount('sentences', 'uses of one sentence', ['uses of one sentence'], 20, 'ms'),
    ],
  },
  {
    row: 'command line, 1,000 documents',
    checks: [
      {
        what: 'time, large folder ÷ one with a tenth of its documents',
        group: 'commandLine',
        of: ['large folder: time'],
        by: ['small folder: time'],
        atMost: 11,
        unit: '×',
      },
      {
        what: 'peak memory, large folder ÷ one with a tenth of its documents',
        group: 'commandLine',
        of: ['large folder: memory'],
        by: ['small folder: memory'],
        atMost: 1.5,
        unit: '×',
        why: 'No document is kept, but each thread that is started has a heap of its own, and its garbage comes together before it is collected.',
      },
      {
        what: 'part of the cores in use, large folder',
        group: 'commandLine',
        of: ['large folder: part of the cores'],
        atLeast: 0.8,
        unit: '×',
        why: 'The other threads start when two million characters were checked, and whatever else runs on the machine takes its part of the cores.',
      },
    ],
  },
];
