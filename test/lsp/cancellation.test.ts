// A request about the whole document that the editor no longer wants is given up.
import { expect, test } from 'vitest';
import { CancellationToken, CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { unhurried } from '../../server/src/lsp/unhurried.ts';

const handlerOf = (versionOf = (): number | undefined => 1, loaded = Promise.resolve()) => {
  const asked: string[] = [];
  const handler = unhurried(versionOf, async () => {
    await loaded;
    return (params: string) => {
      asked.push(params);
      return 'answer';
    };
  });
  return { asked, handler };
};

test('it is answered when nothing comes between', async () => {
  const { asked, handler } = handlerOf();
  expect(await handler('params', CancellationToken.None)).toBe('answer');
  expect(asked).toEqual(['params']);
});

test('when it is cancelled', async () => {
  const { asked, handler } = handlerOf();
  const source = new CancellationTokenSource();
  const answer = handler('params', source.token);
  source.cancel();
  expect(await answer).toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(asked).toEqual([]);
});

test('when the document has changed or was closed since', async () => {
  for (const next of [2, undefined]) {
    let version: number | undefined = 1;
    const { asked, handler } = handlerOf(() => version);
    const answer = handler('params', CancellationToken.None);
    version = next;
    expect(await answer).toMatchObject({ code: LSPErrorCodes.ContentModified });
    expect(asked).toEqual([]);
  }
});

test('when the document has changed while what answers was loaded', async () => {
  let version = 1;
  let load = (): void => {};
  const { asked, handler } = handlerOf(() => version, new Promise((resolve) => (load = resolve)));
  const answer = handler('params', CancellationToken.None);
  await new Promise((resolve) => setTimeout(resolve, 5));
  version = 2;
  load();
  expect(await answer).toMatchObject({ code: LSPErrorCodes.ContentModified });
  expect(asked).toEqual([]);
});
