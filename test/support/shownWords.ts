// What a source of the client says to the author: the words in t`…`, and Japanese that stands in none. A tokenizer of
// forty lines, for there is no other reader of TypeScript among the packages.

export interface ShownWords {
  /** As in the bundle: 「{0}」を開けませんでした. */
  readonly keys: readonly string[];
  /** Japanese outside comments, regular expressions and t`…`. */
  readonly bare: readonly string[];
}

const japanese = /[\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/;
const beforeRegExp = /(?:^|[(,=:[!&|?{};>]|return)\s*$/;
const word = /[\p{L}\p{N}_$]/u;

/** Where a quoted text or a regular expression ends that begins at `start`. */
function quotedEnd(text: string, start: number): number {
  const quote = text.charAt(start);
  let isInClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (quote === '/' && char === '[') isInClass = true;
    else if (quote === '/' && char === ']') isInClass = false;
    else if (char === quote && !isInClass) return at + 1;
  }
  throw new Error(`a text is not closed: ${text.slice(start, start + 40)}`);
}

export function shownWords(text: string): ShownWords {
  const keys: string[] = [];
  const bare: string[] = [];

  /** Reads a template behind its first mark; gives where it ends. */
  function readTemplate(start: number, isTagged: boolean): number {
    let [key, count, at] = ['', 0, start];
    while (text.charAt(at) !== '`') {
      if (text.startsWith('${', at)) {
        key += `{${count++}}`;
        at = readCode(at + 2) + 1;
      } else if (text.charAt(at) === '\\') {
        key += text.charAt(at + 1) === 'n' ? '\n' : text.charAt(at + 1);
        at += 2;
      } else key += text.charAt(at++);
    }
    if (isTagged) keys.push(key);
    else if (japanese.test(key)) bare.push(key);
    return at + 1;
  }

  /** Reads code up to the bracket that closes it, or to the end. */
  function readCode(start: number): number {
    let [depth, at] = [0, start];
    while (at < text.length) {
      const char = text.charAt(at);
      const rest = text.slice(at, at + 2);
      if (rest === '//') at = (text.indexOf('\n', at) + text.length + 1) % (text.length + 1);
      else if (rest === '/*') at = text.indexOf('*/', at) + 2;
      else if (char === '`') at = readTemplate(at + 1, /(?<![\w$.])t$/.test(text.slice(0, at)));
      else if (char === "'" || char === '"') {
        const end = quotedEnd(text, at);
        if (japanese.test(text.slice(at, end))) bare.push(text.slice(at + 1, end - 1));
        at = end;
      } else if (char === '/' && beforeRegExp.test(text.slice(Math.max(0, at - 20), at)))
        at = quotedEnd(text, at);
      else if (japanese.test(char)) {
        const from = at;
        while (word.test(text.charAt(at))) at++;
        bare.push(text.slice(from, at));
      } else if (char === '}' && depth-- === 0) return at;
      else {
        if (char === '{') depth++;
        at++;
      }
    }
    return at;
  }

  readCode(0);
  return { keys, bare };
}
