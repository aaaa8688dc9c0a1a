// Changes wait for one another only as long as nobody notices.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
// What the process it runs in can do: timers, for one.
import 'vscode-languageserver/node';
import { publishSoon } from '../../server/src/lsp/publishSoon.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('changes that arrive together are published once, those of each document', () => {
  const published: string[] = [];
  const { changed: change } = publishSoon((uri) => published.push(uri));
  for (const uri of ['a', 'b', 'a', 'a']) change(uri);
  expect(published).toEqual([]);
  vi.runAllTimers();
  expect(published).toEqual(['a', 'b']);
});

test('where it takes long, a pause of the typing is waited for', () => {
  const all: string[] = [];
  const { changed: change, closed } = publishSoon((uri) => {
    all.push(uri);
    vi.advanceTimersByTime(100);
  });
  for (const published of [['a'], ['a', 'a']]) {
    change('a');
    vi.advanceTimersByTime(0);
    expect(all).toEqual(published);
  }
  for (let typed = 0; typed < 10; typed++) {
    change('a');
    vi.advanceTimersByTime(150);
    expect(all).toEqual(['a', 'a']);
  }
  vi.advanceTimersByTime(60);
  expect(all).toEqual(['a', 'a', 'a']);
  // Closed and opened again, it is another document.
  closed('a');
  for (const opened of [4, 5]) {
    change('a');
    vi.advanceTimersByTime(0);
    expect(all).toHaveLength(opened);
  }
});
