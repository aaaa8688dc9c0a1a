// hyoka lint --format sarif: what SARIF 2.1.0 demands of what is written.
import { expect, test } from 'vitest';
import { rules } from '../../server/src/core/rules/index.ts';
import { clean, faulty, informed, warned } from './documents.ts';
import { placeWith } from './runCli.ts';

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version: string;
        readonly rules: readonly { id: string; defaultConfiguration: { level: string } }[];
      };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: Readonly<Record<string, number>>;
        };
      }[];
    }[];
  }[];
}

const place = placeWith({
  'clean.hyoka': clean,
  'folder 1/報告#1?.hyoka': warned,
  'faulty.hyoka': faulty,
  'informed.hyoka': informed,
});

const sarif = async (...paths: readonly string[]): Promise<Log> => {
  const { stdout, stderr } = await place.run(['lint', ...paths, '--format', 'sarif']);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Log;
};

test('one run of the tool with every rule it has', async () => {
  const log = await sarif('clean.hyoka');
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0/);
  expect(log.runs).toHaveLength(1);
  const { columnKind, tool, results } = log.runs[0] ?? expect.fail('no run');
  expect(columnKind).toBe('utf16CodeUnits');
  expect(tool.driver.name).toBe('hyoka');
  expect(tool.driver.version).toMatch(/^\d+\.\d+\.\d+/);
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ code }) => code));
  for (const { defaultConfiguration } of tool.driver.rules)
    expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
  expect(results).toEqual([]);
});

test('a result for each finding, its region counted from 1', async () => {
  const { runs } = await sarif('faulty.hyoka', 'informed.hyoka', 'folder 1');
  const results = runs.flatMap((run) => run.results);
  expect(
    results.map(({ ruleId, level, locations }) => [ruleId, level, locations[0]?.physicalLocation]),
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
  for (const { message } of results) expect(message.text).not.toBe('');
});

test('an absolute path is a file URI', async () => {
  const { runs } = await sarif(`${place.folder}/faulty.hyoka`);
  const uri = runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
  expect(uri).toMatch(/^file:\/\/\/.*\/faulty\.hyoka$/);
});
