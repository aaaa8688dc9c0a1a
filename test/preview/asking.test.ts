// Who asks for suggestions: the author, or the editor because something was typed.
import { expect, test } from 'vitest';
import { followAsking } from '../../client/src/suggest/asking.ts';

function following() {
  let time = 0;
  let version = 1;
  let character = 0;
  const document = {};
  const asking = followAsking(() => time);
  const ask = () => asking.isByAuthor({ document, version, line: 3, character });
  return {
    ask,
    press: asking.pressed,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
    /** The editor asks for what is typed, 10 ms later. */
    type: (text: string) => {
      time += 1000;
      version++;
      character += text.length;
      asking.typed();
      time += 10;
      return ask();
    },
  };
}

test('what is asked right after a change is asked by the editor, and asked again by the author', () => {
  const { type, ask } = following();
  expect(type('記録')).toBe(false);
  expect(ask()).toBe(true);
});

test('what is asked when nothing was typed just before is asked by the author', () => {
  const { wait, ask } = following();
  expect(ask()).toBe(true);
  wait(1000);
  expect(ask()).toBe(true);
});

test('who asked and types on still asks, in small steps on the line', () => {
  const { type, ask } = following();
  expect(type('端末')).toBe(false);
  expect(type('の')).toBe(false);
  expect(ask()).toBe(true);
  expect(type('画面')).toBe(true);
  expect(type('に')).toBe(true);
});

test('who pressed the key asks, however soon', () => {
  const { type, press } = following();
  press();
  expect(type('端末')).toBe(true);
});

test('who took a sentence no longer asks', () => {
  const { type, ask } = following();
  expect(ask()).toBe(true);
  expect(type('端末の画面にのぞき見を防ぐフィルターを取り付けている。')).toBe(false);
  expect(type('記録')).toBe(false);
});
