// A baseline that the client tells, and what an open document lacks since then.
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { BaselineParams, CheckResult, DeriveParams, DeriveResult } from '../../server/src/protocol.ts';
import { applied } from './edited.ts';
import { seenLenses } from './seenLenses.ts';
import { startSession, uri } from './session.ts';

const session = await startSession();
afterAll(() => session.end());
afterEach(() => session.close());

const base =
  '評価書：予防接種に関する事務\n公表日：令和3年10月12日\n\n対策：Ⅲ 8. 監査\n  年1回、自己点検を実施している。\n';
const changed = base.replace('年1回', '年2回');
const written =
  '\n変更：令和4年4月1日\n項目：Ⅲ 8. 監査\n変更前：\n  年1回、自己点検を実施している。\n変更後：\n  年2回、自己点検を実施している。\n提出時期：\n説明：\n';

const compareWith = (text: string | null) => {
  const params: BaselineParams = { uri, name: '令和3年10月12日の版', text };
  return session.ask('hyoka/baseline', params);
};
const derive = (params: Omit<DeriveParams, 'uri'>) =>
  session.ask<DeriveResult>('hyoka/derive', { uri, ...params });
const lensTitles = async () =>
  (await seenLenses(session)).map(({ range, command }) => `${range.start.line} ${command?.title}`);

describe('hyoka/derive', () => {
  test('gives the rows that are missing with the edits that write them', async () => {
    await session.open(changed);
    await compareWith(base);
    const result = await derive({ date: 'R4.4.1' });
    expect(result).toMatchObject({
      ok: true,
      baseline: '令和3年10月12日の版',
      rows: [
        { path: 'Ⅲ 8. 監査', action: 'insert', line: 3, sides: [[{ depth: 0, label: 'changed' }], [{}]] },
      ],
      notices: [],
    });
    expect(applied(changed, result?.ok === true ? [...result.edits] : [])).toBe(changed + written);
  });

  test('writes the rows that were chosen', async () => {
    await session.open(changed);
    await compareWith(base);
    expect(await derive({ date: 'R4.4.1', keys: [] })).toMatchObject({ rows: [], edits: [] });
  });

  test('without a date gives what lacks a row of any day', async () => {
    await session.open(changed);
    await compareWith(base);
    expect(await derive({})).toMatchObject({ rows: [{ path: 'Ⅲ 8. 監査', sides: null }], edits: [] });
    await session.close();
    await session.open(changed + written);
    await compareWith(base);
    expect(await derive({})).toMatchObject({ rows: [] });
  });

  test('says what is no day', async () => {
    await session.open(changed);
    await compareWith(base);
    expect(await derive({ date: '明日' })).toEqual({
      ok: false,
      message: '「明日」は日付ではありません：「令和3年10月12日」のように書いてください',
    });
  });

  test('has no answer without a baseline, nor after it was taken back or the document closed', async () => {
    await session.open(changed);
    expect(await derive({})).toBeNull();
    await compareWith(base);
    await compareWith(null);
    expect(await derive({})).toBeNull();
    await compareWith(base);
    await session.close();
    await session.open(changed);
    expect(await derive({})).toBeNull();
  });
});

test('a section that lacks a row has a code lens, and none once it has one', async () => {
  await session.open(changed);
  expect(await lensTitles()).toEqual([]);
  await compareWith(base);
  expect(await lensTitles()).toEqual(['3 「令和3年10月12日の版」から変わりました：変更箇所を作成']);
  await session.close();
  await session.open(changed + written);
  await compareWith(base);
  expect(await lensTitles()).toEqual(['3 この項目の変更1件', '6 変更箇所をプレビュー']);
});

describe('hyoka/check', () => {
  const open = async () => {
    const result = await session.ask<CheckResult>('hyoka/check', { uri });
    return result?.matters.flatMap(({ title, open: points }) => (points?.length === 0 ? [] : [title]));
  };

  test('tells without a baseline what can be told, and with one the rest', async () => {
    await session.open(changed);
    expect(await open()).toHaveLength(4);
    await compareWith(base);
    expect(await open()).toEqual(['変更した項目に変更箇所がある', '公表日が新しい']);
  });
});
