// What the field EQ of Word sets, as a line of text: characters in a ring, readings above characters, fractions.

export interface ShownField {
  readonly text: string;
  /** Whether a line of text shows the same as Word does. */
  readonly isExact: boolean;
}

/** Of a field of Word that sets more, nothing is shown. */
const longest = 2000;
const deepest = 20;

/** How the text is set, which changes no character: \* jc2, \* "Font:ＭＳ 明朝". */
const layout = /\\\*\s{0,9}(?:"[^"]*"|[^\s\\]+)/g;

/** A switch with its options, such as \o\ac, \s\up 9, \b\lc\[, before its arguments. */
const opening = /((?:\\[blr]c\s{0,9}\\?[^\\\sa-z\d]|\\[a-z]{1,2}\s{0,9}(?:-?\d{1,4}\s{0,9})?)+)\(/iy;

/** `instruction`: without the name of the field. Undefined when it is none that can be read. */
export function equationText(instruction: string): ShownField | undefined {
  if (instruction.length > longest) return undefined;
  const source = instruction.replace(layout, '').trim();
  const read = readUntil(source, 0, '', 0);
  return read && { text: read.parts.map(({ text }) => text).join(','), isExact: read.isExact };
}

interface Part {
  readonly text: string;
  /** Whether it is one thing that is set higher or lower: a reading, where it stands over others. */
  readonly isRaised: boolean;
}

interface Read {
  /** Between commas. */
  readonly parts: readonly Part[];
  readonly end: number;
  readonly isExact: boolean;
}

/** The parts up to `closing`, or to the end where it is empty. */
function readUntil(source: string, start: number, closing: string, depth: number): Read | undefined {
  if (depth > deepest) return undefined;
  const parts: Part[] = [];
  let part: Part = { text: '', isRaised: false };
  let isExact = true;
  let at = start;
  for (; at < source.length && source.charAt(at) !== closing; ) {
    opening.lastIndex = at;
    const [whole, options = ''] = opening.exec(source) ?? [];
    if (whole !== undefined) {
      const inner = readUntil(source, at + whole.length, ')', depth + 1);
      const set = inner && shownBy(options.toLowerCase(), inner.parts);
      if (!set) return undefined;
      isExact &&= inner.isExact && set.isExact;
      part = { text: part.text + set.text, isRaised: part.text === '' && /^\\s/i.test(options) };
      at = inner.end + 1;
    } else if (closing !== '' && source.charAt(at) === ',') {
      parts.push(part);
      part = { text: '', isRaised: false };
      at++;
    } else {
      if (source.charAt(at) === '\\') at++;
      part = { text: part.text + source.charAt(at), isRaised: false };
      at++;
    }
  }
  if (closing !== '' && at >= source.length) return undefined;
  return { parts: [...parts, part], end: at, isExact };
}

function shownBy(options: string, parts: readonly Part[]): ShownField | undefined {
  const texts = parts.map(({ text }) => text);
  switch (options.charAt(1)) {
    case 'o':
      return over(parts.filter(({ isRaised }) => !isRaised).map(({ text }) => text.trim()));
    case 's':
    case 'x':
      return { text: texts.join(''), isExact: true };
    case 'f':
      return { text: texts.join('/'), isExact: true };
    case 'l':
      return { text: texts.join(','), isExact: true };
    case 'b': {
      const [, bracket = '('] = /\\[bl]c\s*\\?([^])/.exec(options) ?? [];
      return { text: bracket + texts.join('') + (closings[bracket] ?? bracket), isExact: true };
    }
    case 'd':
      return { text: '', isExact: true };
    case 'a':
      return { text: texts.join(' '), isExact: false };
    case 'r':
      return { text: `√${texts.at(-1) ?? ''}`, isExact: texts.length === 1 };
    default:
      return undefined;
  }
}

const closings: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** Texts that are set over one another: a mark around a character is that character in its ring. */
function over(texts: readonly string[]): ShownField {
  const [ring = '', inner, ...rest] = texts;
  if (inner === undefined) return { text: ring, isExact: true };
  const sign = rest.length === 0 && /^[○◯〇]$/.test(ring) ? inRing.get(inner.normalize('NFKC')) : undefined;
  return sign === undefined ? { text: texts.join(''), isExact: false } : { text: sign, isExact: true };
}

const ranges = [
  [0x2460, 0x2473],
  [0x24b6, 0x24e9],
  [0x24ea, 0x24ea],
  [0x3251, 0x325f],
  [0x3280, 0x32bf],
  [0x32d0, 0x32fe],
] as const;

/** ① by 1, ㊙ by 秘. */
const inRing: ReadonlyMap<string, string> = new Map(
  ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i): [string, string] => {
      const sign = String.fromCodePoint(from + i);
      return [sign.normalize('NFKC'), sign];
    }),
  ),
);
