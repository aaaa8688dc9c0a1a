// hyoka lint --fix: what is written back, and what is left as it was.
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clean, faulty, mended, warned } from './documents.ts';
import { placeWith } from './runCli.ts';

test('the safe fixes are written back and what is left is reported', async () => {
  const place = placeWith({ 'a.hyoka': warned, 'b.hyoka': faulty });
  const { status, stdout } = await place.run(['lint', '--fix', 'a.hyoka', 'b.hyoka']);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^b\.hyoka:2:5: 誤り .*\n {6}入手.*\n {6}　　\^+\n2件の文書：誤り1、注意0、参考0\n$/,
  );
  expect([place.read('a.hyoka'), place.read('b.hyoka')]).toEqual([mended, faulty]);
});

test('a second run changes nothing', async () => {
  const place = placeWith({ 'a.hyoka': warned });
  await place.run(['lint', '--fix', 'a.hyoka']);
  const before = statSync(join(place.folder, 'a.hyoka'));
  const { status, stdout } = await place.run(['lint', '--fix', 'a.hyoka']);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '1件の文書：誤り0、注意0、参考0\n' });
  expect(statSync(join(place.folder, 'a.hyoka'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
});

test('a document without a fix is not written', async () => {
  const place = placeWith({ 'a.hyoka': clean });
  const { ino } = statSync(join(place.folder, 'a.hyoka'));
  await place.run(['lint', '--fix', 'a.hyoka']);
  expect(statSync(join(place.folder, 'a.hyoka')).ino).toBe(ino);
});

test.each([
  ['the byte order mark', (text: string) => `\ufeff${text}`],
  ['line ends of two characters', (text: string) => text.replaceAll('\n', '\r\n')],
  ['line ends of old', (text: string) => text.replaceAll('\n', '\r')],
  ['a last line without its end', (text: string) => text.trimEnd()],
])('%s stays', async (_, written) => {
  const place = placeWith({ 'a.hyoka': written(warned) });
  expect((await place.run(['lint', '--fix', 'a.hyoka'])).status).toBe(0);
  expect(place.read('a.hyoka')).toBe(written(mended));
});

test('nothing but the document is left in the folder, with the permissions it had', async () => {
  const place = placeWith({ 'a.hyoka': warned });
  chmodSync(join(place.folder, 'a.hyoka'), 0o640);
  await place.run(['lint', '--fix', 'a.hyoka']);
  expect(readdirSync(place.folder)).toEqual(['a.hyoka']);
  expect(statSync(join(place.folder, 'a.hyoka')).mode & 0o777).toBe(0o640);
});

test('a link stays a link, and what it names is mended', async () => {
  const place = placeWith({ 'real/a.hyoka': warned });
  symlinkSync(join('real', 'a.hyoka'), join(place.folder, 'link.hyoka'));
  expect((await place.run(['lint', '--fix', 'link.hyoka'])).status).toBe(0);
  expect(lstatSync(join(place.folder, 'link.hyoka')).isSymbolicLink()).toBe(true);
  expect(place.read('real/a.hyoka')).toBe(mended);
});

test('what was published stays as it was', async () => {
  const body = '  特定個人情報情報を保管するサーバを施錠した部屋に置いている。\n';
  const place = placeWith({
    'a.hyoka': `変更：令和3年10月12日\n項目：Ⅰ 基本情報\n変更前：\n${body}変更後：\n  （削除）\n提出時期：事後\n説明：重要な変更に当たらない\n`,
  });
  const before = place.read('a.hyoka');
  const { stdout } = await place.run(['lint', '--fix', 'a.hyoka']);
  expect(stdout).toContain('doubled-term');
  expect(place.read('a.hyoka')).toBe(before);
});

test('what is reported is what another run reports, place by place', async () => {
  const revision = (after: string) =>
    `変更：令和3年10月12日\n項目：Ⅲ リスク対策\n変更前：\n  1. 情報情報を施錠する ため\n変更後：\n  ${after}\n提出時期：事前\n説明：重要な変更に当たる\n`;
  const files = {
    'a.hyoka': `${warned}\n${revision('情報情報をを提供する ため')}\n${revision('2 情報情報\n  3. をを監視\n  5. 施錠')}`,
    'b.hyoka': faulty + warned,
    'c.hyoka': `対策：Ⅲ リスク対策\n  1. 情報情報情報情報をを\n  2 提供する  ため\n変更：令和1年4月1日\n`,
  };
  for (const format of ['pretty', 'json', 'sarif']) {
    const place = placeWith(files);
    const fixed = await place.run(['lint', '--fix', '.', '--format', format]);
    expect(await place.run(['lint', '.', '--format', format])).toEqual(fixed);
    expect(fixed.stdout).toContain('doubled-term');
    for (const [name, text] of Object.entries(files)) expect(place.read(name)).not.toBe(text);
  }
});
