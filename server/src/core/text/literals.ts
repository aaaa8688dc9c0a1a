// Many words looked for in a text at once, without a regular expression: most characters begin none of them.

/** Words by the character that they begin with, the longest first. */
export class Literals {
  readonly #byFirst: (readonly string[] | undefined)[] = [];

  constructor(words: readonly string[]) {
    const byFirst = new Map<number, string[]>();
    for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
      const same = byFirst.get(word.charCodeAt(0)) ?? [];
      same.push(word);
      byFirst.set(word.charCodeAt(0), same);
    }
    this.#byFirst = Array.from({ length: Math.max(...byFirst.keys()) + 1 }, (_, code) => byFirst.get(code));
  }

  /** Calls `visit` with each word that stands between the offsets `from` and `to`: at each place the longest, and none inside another. */
  forEachIn(text: string, from: number, to: number, visit: (word: string, start: number) => void): void {
    for (let at = from; at < to; at++) {
      const words = this.#byFirst[text.charCodeAt(at)];
      if (words === undefined) continue;
      for (const word of words)
        if (at + word.length <= to && text.startsWith(word, at)) {
          visit(word, at);
          at += word.length - 1;
          break;
        }
    }
  }
}
