// hyoka lint --format sarif: what SARIF 2.1.0 demands of what is written. No package that is installed has the official
// schema, so `shape` states the parts of it that are written, and nothing else may be.
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/core/rules/index.ts';
import { applyEdits } from '../../server/src/core/text/range.ts';
import { clean, faulty, informed, warned } from './documents.ts';
import { type Place, placeWith } from './runCli.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: Region;
  };
  readonly message?: { readonly text: string };
}
interface Fix {
  readonly description: { readonly text: string };
  readonly artifactChanges: readonly {
    readonly artifactLocation: { readonly uri: string };
    readonly replacements: readonly {
      readonly deletedRegion: Region;
      readonly insertedContent: { readonly text: string };
    }[];
  }[];
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly fixes?: readonly Fix[];
}
interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly Result[];
  }[];
}

const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});
const list = (items: object, minItems = 1) => ({ type: 'array', items, minItems });
const one = (items: object) => ({ ...list(items), maxItems: 1 });

/** Braces are doubled, for one of them would begin a placeholder. */
const message = object({ text: { type: 'string', minLength: 1, pattern: '^(?:[^{}]|\\{\\{|\\}\\})*$' } });
const fromOne = { type: 'integer', minimum: 1 };
const region = object({ startLine: fromOne, startColumn: fromOne, endLine: fromOne, endColumn: fromOne });
/** A reference in the letters of RFC 3986 that begins neither with a scheme nor at a root. */
const relative = "^(?!/|[^/]*:)(?:[\\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$";
const artifactLocation = object({ uri: { type: 'string', pattern: relative } });
const physicalLocation = object({ artifactLocation, region });
const level = { enum: ['error', 'warning', 'note'] };

const shape = object({
  $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
  version: { const: '2.1.0' },
  runs: one(
    object({
      tool: object({
        driver: object({
          name: { const: 'hyoka' },
          version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
          language: { const: 'ja' },
          rules: list(
            object({
              id: { type: 'string', pattern: '^[a-z-]+$' },
              shortDescription: message,
              fullDescription: message,
              defaultConfiguration: object({ level }),
            }),
          ),
        }),
      }),
      language: { const: 'ja' },
      columnKind: { const: 'utf16CodeUnits' },
      newlineSequences: { const: ['\r\n', '\n', '\r'] },
      results: list(
        object(
          {
            ruleId: { type: 'string' },
            ruleIndex: { type: 'integer', minimum: 0 },
            level,
            message,
            locations: one(object({ physicalLocation })),
          },
          {
            relatedLocations: list(object({ physicalLocation, message })),
            fixes: list(
              object({
                description: message,
                artifactChanges: one(
                  object({
                    artifactLocation,
                    replacements: list(
                      object({
                        deletedRegion: region,
                        insertedContent: object({ text: { type: 'string' } }),
                      }),
                    ),
                  }),
                ),
              }),
            ),
          },
        ),
        0,
      ),
    }),
  ),
});

const isOfShape = new Ajv({ allErrors: true }).compile(shape);

const sarifIn = async (place: Place, ...paths: readonly string[]): Promise<Log> => {
  const { stdout, stderr } = await place.run(['lint', ...paths, '--format', 'sarif']);
  expect(stderr).toBe('');
  const log = JSON.parse(stdout) as Log;
  isOfShape(log);
  expect(isOfShape.errors ?? []).toEqual([]);
  for (const { results, tool } of log.runs)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  return log;
};

const place = placeWith({
  'clean.hyoka': clean,
  'folder 1/報告#1?.hyoka': warned,
  'faulty.hyoka': faulty,
  'informed.hyoka': informed,
  'a:b%20.hyoka': faulty,
  ...Object.fromEntries(rules.map(({ code, bad }) => [`rules/${code}.hyoka`, bad])),
});
const sarif = (...paths: readonly string[]): Promise<Log> => sarifIn(place, ...paths);
const resultsOf = ({ runs }: Log): readonly Result[] => runs.flatMap(({ results }) => results);
const urisOf = (log: Log): (string | undefined)[] =>
  resultsOf(log).map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri);

test('one run of the tool with every rule it has', async () => {
  const log = await sarif('clean.hyoka');
  expect(log.runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ code }) => code));
  expect(resultsOf(log)).toEqual([]);
});

test('a result for each finding, its region counted from 1', async () => {
  const results = resultsOf(await sarif('faulty.hyoka', 'informed.hyoka', 'folder 1'));
  expect(
    results.map((result) => [result.ruleId, result.level, result.locations[0]?.physicalLocation]),
  ).toEqual([
    [
      'foreign-script',
      'error',
      {
        artifactLocation: { uri: 'faulty.hyoka' },
        region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 9 },
      },
    ],
    [
      'reason-missing',
      'note',
      {
        artifactLocation: { uri: 'informed.hyoka' },
        region: { startLine: 5, startColumn: 6, endLine: 5, endColumn: 8 },
      },
    ],
    [
      'doubled-term',
      'warning',
      {
        artifactLocation: { uri: 'folder%201/%E5%A0%B1%E5%91%8A%231%3F.hyoka' },
        region: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 11 },
      },
    ],
  ]);
});

describe('the address of a document', () => {
  test.each([
    ['as it was given', 'faulty.hyoka', 'faulty.hyoka'],
    ['without what leads nowhere', './folder 1/../faulty.hyoka', 'faulty.hyoka'],
    ['that begins like a scheme', 'a:b%20.hyoka', 'a%3Ab%2520.hyoka'],
    ['absolute', `${place.folder}/faulty.hyoka`, 'faulty.hyoka'],
  ])('%s is relative to where the program runs', async (_, path, uri) => {
    expect(urisOf(await sarif(path))).toEqual([uri]);
  });

  test('elsewhere names no folder of the machine but those on the way', async () => {
    const other = placeWith({ 'other.hyoka': faulty });
    const [uri] = urisOf(await sarif(`${other.folder}/other.hyoka`));
    expect(uri).toMatch(/^\.\.\/[\w-]+\/other\.hyoka$/);
  });
});

describe('the bad example of each rule', () => {
  test('has a fix for each that the editor offers, by which the text is what the editor makes of it', async () => {
    const { analyze } = await import('../../server/src/core/analyze.ts');
    const results = resultsOf(await sarif('rules'));
    for (const { code, bad } of rules) {
      const analysis = analyze(bad);
      const own = results.filter(
        ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri === `rules/${code}.hyoka`,
      );
      const { findings } = analysis;
      expect(own.map(({ ruleId }) => ruleId)).toEqual(findings.map((finding) => finding.code));
      const offsetOf = (line: number, column: number) =>
        analysis.offsetAt({ line: line - 1, character: column - 1 });
      for (const [index, { fixes, related }] of findings.entries()) {
        const mended = (own[index]?.fixes ?? []).map(({ artifactChanges }) =>
          applyEdits(
            bad,
            artifactChanges.flatMap(({ replacements }) =>
              replacements.map(({ deletedRegion: at, insertedContent }) => ({
                range: {
                  start: offsetOf(at.startLine, at.startColumn),
                  end: offsetOf(at.endLine, at.endColumn),
                },
                newText: insertedContent.text,
              })),
            ),
          ),
        );
        expect(mended).toEqual(fixes.map(({ edits }) => applyEdits(bad, edits)));
        expect(own[index]?.relatedLocations?.map(({ message: said }) => said?.text)).toEqual(
          related === undefined ? undefined : [related.message],
        );
      }
    }
  });
});

test('what a reader of SARIF takes for placeholders and links is escaped', async () => {
  const odd = placeWith({ 'odd.hyoka': '{0}[a](b)\n' });
  const [result] = resultsOf(await sarifIn(odd, 'odd.hyoka'));
  expect(result?.message.text).toContain('「{{0}}\\[a](b)」');
});

test('is the same to the byte every time', async () => {
  const first = await place.run(['lint', '.', '--format', 'sarif']);
  expect(await place.run(['lint', '.', '--format', 'sarif'])).toEqual(first);
  expect(first.stdout).not.toContain(place.folder);
});
