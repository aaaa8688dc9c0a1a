// Which messages the preview and its webview believe.
import { describe, expect, it } from 'vitest';
import {
  isFromPreview,
  isSavedPreview,
  isToPreview,
  type PreviewState,
} from '../../client/src/preview/messages.ts';
import { row, table } from './sampleTable.ts';

const sample = table(row(3, '令和3年10月12日', '項目', '-前', '+後', '事後', '説明'));
const state: PreviewState = {
  ...sample,
  status: '',
  isFolded: false,
  announced: '',
  topLine: 3,
  cursorLine: null,
  rows: sample.rows.map(({ key, firstLine, lastLine, cells }) => ({
    key,
    firstLine,
    lastLine,
    isDrawn: true,
    cells: cells.map(({ line, lines }) => ({ line, lines, drawnAt: 1 })),
  })),
  scrollX: 0,
  scrollY: 12.5,
};

describe('the webview', () => {
  it.each([
    { type: 'table', table: sample },
    { type: 'status', text: '' },
    { type: 'scrollTo', line: 0, at: 'near' },
    { type: 'cursor', line: 3 },
    { type: 'change', step: -1 },
    { type: 'announce', text: '変更 1／2：追加' },
    { type: 'getState', id: 1, rows: true },
  ])('believes $type', (message) => {
    expect(isToPreview(message)).toBe(true);
  });

  it.each([
    ['no object', 'table'],
    ['null', null],
    ['an unknown type', { type: 'eval', text: '' }],
    ['no table', { type: 'table' }],
    [
      'a row without cells',
      { type: 'table', table: { ...sample, rows: [{ key: 0, firstLine: 0, lastLine: 0 }] } },
    ],
    ['an unknown mark', { type: 'table', table: withChange('moved') }],
    ['a line before the first', { type: 'scrollTo', line: -1, at: 'top' }],
    ['a line that is a text', { type: 'scrollTo', line: '1', at: 'top' }],
    ['an unknown place', { type: 'scrollTo', line: 1, at: 'bottom' }],
    ['two steps', { type: 'change', step: 2 }],
  ])('does not believe %s', (_, message) => {
    expect(isToPreview(message)).toBe(false);
  });
});

describe('the panel', () => {
  it.each([
    { type: 'ready' },
    { type: 'reveal', line: 7 },
    { type: 'scrolled', line: 7 },
    { type: 'state', id: 1, state },
  ])('believes $type', (message) => {
    expect(isFromPreview(message)).toBe(true);
  });

  it.each([
    ['half a line', { type: 'reveal', line: 0.5 }],
    ['no line', { type: 'reveal' }],
    ['a line only its prototype has', Object.create({ type: 'reveal', line: 1 })],
    ['a state without rows', { type: 'state', id: 1, state: { ...state, rows: undefined } }],
  ])('does not believe %s', (_, message) => {
    expect(isFromPreview(message)).toBe(false);
  });

  it('restores only what names a document and a place', () => {
    const saved = { uri: 'file:///a.hyoka', place: { line: 3, offset: -2.5 }, isFolded: true };
    expect(isSavedPreview(saved)).toBe(true);
    expect(isSavedPreview({ ...saved, place: null })).toBe(true);
    expect(isSavedPreview({ uri: 'file:///a.hyoka', isFolded: true })).toBe(false);
    expect(isSavedPreview(undefined)).toBe(false);
  });
});

function withChange(change: string): unknown {
  const cells = [{ line: 0, lines: [{ line: 0, depth: 0, runs: [{ text: '', change }] }] }];
  return { ...sample, rows: [{ key: 0, firstLine: 0, lastLine: 0, cells }] };
}
