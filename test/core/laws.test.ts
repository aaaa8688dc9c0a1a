// The data about laws obeys its schemas and agrees with itself.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import {
  articleEditions,
  articleOn,
  dayNumber,
  laws,
  staleEntries,
  titleOf,
} from '../../server/src/core/laws/laws.ts';
import { provisionSubjects, references } from '../../server/src/core/laws/references.ts';

const folder = new URL('../../server/src/core/laws/', import.meta.url);
const json = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const names = laws.map(({ law }) => law);
const dates = [
  ...articleEditions.flatMap(({ from, until }) => [from, until ?? from]),
  ...staleEntries.map(({ from }) => from),
];

describe('the data about laws', () => {
  test.each(['laws', 'references'])('obeys its schema: %s.json', (name) => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
    const validate = ajv.compile(json(`${name}.schema.json`));
    validate(json(`${name}.json`));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('calls no two laws alike', () => {
    const all = laws.flatMap((law) => [law.law, titleOf(law), ...(law.abbreviations ?? [])]);
    const known = all.filter((name) => name !== null);
    expect(new Set(known).size).toBe(known.length);
  });

  test('speaks only of laws that it names, and refers to each of them once', () => {
    const spoken = [...articleEditions, ...staleEntries, ...provisionSubjects];
    for (const { law } of spoken) if (law !== undefined) expect(names).toContain(law);
    expect(references.map(({ law }) => law)).toEqual(names);
    expect(new Set(references.map(({ id }) => id)).size).toBe(references.length);
  });

  test.each(dates)('%s is a day that exists', (day) =>
    expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day),
  );

  test('has the editions of an article in order, none over another', () => {
    for (const [index, edition] of articleEditions.entries()) {
      const { from, until, law, article } = edition;
      if (until !== undefined) expect(dayNumber(from)).toBeLessThan(dayNumber(until));
      const next = articleEditions
        .slice(index + 1)
        .find((each) => each.law === law && each.article === article);
      if (next !== undefined)
        expect(dayNumber(until ?? '9999-12-31')).toBeLessThanOrEqual(dayNumber(next.from));
    }
  });

  test('does not say in which 項 an 号 stands', () => {
    for (const { paragraphs, items = 0 } of articleEditions)
      expect(paragraphs === 1 || items === 0).toBe(true);
  });
});

describe('how an article was built', () => {
  test.each([
    [9, 20250331, null],
    [9, 20250401, 0],
    [16, 20260613, 0],
    [16, 20260614, 3],
    [19, 20260613, 17],
    [19, 20260614, null],
    [17, 20250401, null],
  ])('第%d条 on %d', (article, day, items) =>
    expect(articleOn('番号法', article, day)?.items ?? null).toBe(items),
  );
});
