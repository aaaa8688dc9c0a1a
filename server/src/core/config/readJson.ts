// JSON with the place of each value, which JSON.parse does not tell. Total and linear: the first fault ends the reading,
// and nothing is nested deeper than a limit.
import { t } from '@vscode/l10n';
import { rangeOf } from '../text/range.ts';
import { shorten } from '../text/shorten.ts';
import type { JsonMember, JsonNode, JsonString, Problem } from './jsonNode.ts';

const deepest = 50;

/** The value that `text` is, or the first thing that keeps it from being one. */
export function readJson(text: string): { readonly node: JsonNode } | { readonly problem: Problem } {
  const reader = new Reader(text);
  const node = reader.value(0);
  if (node !== null && reader.problem === null) reader.end();
  if (node !== null && reader.problem === null) return { node };
  return { problem: reader.problem ?? { range: rangeOf(0, 0), message: '' } };
}

class Reader {
  readonly #text: string;
  #at: number;
  problem: Problem | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  value(depth: number): JsonNode | null {
    const char = this.#next();
    const start = this.#at;
    if (depth > deepest)
      return this.#fail(t`入れ子が${deepest}段を超えています：浅くしてください`, start + 1);
    if (char === '"') return this.#string();
    if (char === '{') {
      const members = this.#list('}', () => this.#member(depth));
      return members && { kind: 'object', range: rangeOf(start, this.#at), members };
    }
    if (char === '[') {
      const items = this.#list(']', () => this.value(depth + 1));
      return items && { kind: 'array', range: rangeOf(start, this.#at), items };
    }
    const word = /[-+.\w]*/y;
    word.lastIndex = start;
    const written = word.exec(this.#text)?.[0] ?? '';
    if (written === '') return this.#expected(t`値`);
    this.#at += written.length;
    const known = parsed(written);
    if (known !== undefined) return { kind: 'other', range: rangeOf(start, this.#at), value: known };
    this.#at = start;
    return this.#fail(
      t`「${shorten(written, 30)}」は値ではありません：文字は「"」で囲んでください`,
      start + written.length,
    );
  }

  end(): void {
    if (this.#next() !== '') this.#fail(t`設定の後に余分な文字があります：消してください`, this.#text.length);
  }

  #member(depth: number): JsonMember | null {
    if (this.#next() !== '"') return this.#expected(t`「"」で囲んだ名前`);
    const name = this.#string();
    if (name === null) return null;
    if (this.#next() !== ':') return this.#expected(t`「:」`);
    this.#at++;
    const value = this.value(depth + 1);
    return value && { name, value };
  }

  /** What stands between the bracket here and `close`. */
  #list<Value>(close: string, one: () => Value | null): Value[] | null {
    const found: Value[] = [];
    this.#at++;
    if (this.#next() !== close)
      for (;;) {
        const value = one();
        if (value === null) return null;
        found.push(value);
        const char = this.#next();
        if (char === close) break;
        if (char !== ',') return this.#expected(t`「,」か「${close}」`);
        this.#at++;
      }
    this.#at++;
    return found;
  }

  #string(): JsonString | null {
    const start = this.#at;
    let at = start + 1;
    for (; this.#text.charCodeAt(at) !== 0x22; at++) {
      const code = this.#text.charCodeAt(at);
      // Behind the end there is no code.
      if (!(code >= 0x20)) {
        this.#at = start;
        return this.#fail(t`「"」で閉じていません：この行で閉じてください`, at);
      }
      if (code === 0x5c) at++;
    }
    const value = parsed(this.#text.slice(start, at + 1));
    if (typeof value !== 'string')
      return this.#fail(t`「\\」の使い方が違います：「\\」は「\\\\」と書いてください`, at + 1);
    this.#at = at + 1;
    return { kind: 'string', value, range: rangeOf(start, this.#at) };
  }

  /** The next character that is no blank, at which the reader stands then; empty at the end. */
  #next(): string {
    while (' \t\r\n'.includes(this.#text.charAt(this.#at)) && this.#at < this.#text.length) this.#at++;
    return this.#text.charAt(this.#at);
  }

  #expected(what: string): null {
    const char = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    if (this.#at === this.#text.length)
      return this.#fail(t`途中で終わっています：${what}を書いてください`, this.#at);
    return this.#fail(t`「${char}」はここに書けません：${what}を書いてください`, this.#at + char.length);
  }

  #fail(message: string, end: number): null {
    this.problem ??= { range: rangeOf(this.#at, end), message };
    return null;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
