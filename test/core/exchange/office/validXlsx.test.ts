// What Microsoft's own library for these files has to say of our exports: nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultsOf } from './faultsOf.ts';
import { documentWith, exportXlsx } from './readBack.ts';
import { ownWorkbook } from './ownWorkbook.ts';

const samples = new URL('../../../../samples/', import.meta.url);

const problemsOf = (bytes: Uint8Array) => faultsOf(bytes, 'xlsx');

test('the validator finds what is wrong', async () => {
  expect(await problemsOf(new Uint8Array(4))).toHaveLength(1);
});

test.each(readdirSync(samples))('the workbook of %s is valid', async (name) => {
  const { bytes } = await exportXlsx(readFileSync(new URL(name, samples), 'utf8'));
  expect(await problemsOf(bytes)).toEqual([]);
});

test('a workbook with every kind of text and row is valid', async () => {
  const side = Array.from(
    { length: 80 },
    (_, i) => `(${i + 1}) _x000D_=1+1\u0001${'施錠している。'.repeat(9)}`,
  );
  const text = `評価書：<予防接種>&評価書\n\n${documentWith({ before: side, after: side.slice(3) }, { reason: side })}`;
  expect(await problemsOf((await exportXlsx(text)).bytes)).toEqual([]);
});

test('a workbook of the author has no new problem when it is filled', async () => {
  const template = await ownWorkbook();
  const { bytes } = await exportXlsx(documentWith({}, {}, {}, {}, {}), { template });
  expect(await problemsOf(bytes)).toEqual(await problemsOf(template));
});
