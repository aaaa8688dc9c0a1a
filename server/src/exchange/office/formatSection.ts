// The section of a number format by which Excel shows a number: by the conditions that the format states, else by sign.

export interface FormatSection {
  /** Without its condition. */
  readonly code: string;
  /** The number to show, without the sign that the section itself stands for. */
  readonly value: number;
}

interface Section {
  readonly code: string;
  readonly condition?: Condition;
}

interface Condition {
  readonly operator: string;
  readonly limit: number;
}

/** Quoted text, an escaped or padding character and a bracket hold no `;` that ends a section. */
const token = /"[^"]*"|[\\_*][^]|\[[^\]]*\]|[^]/gu;

const condition = /^\[(<=|>=|<>|<|>|=)([-+]?\d{1,20}(?:\.\d{1,20})?(?:e[-+]?\d{1,3})?)\]$/i;

function sectionsOf(format: string): Section[] {
  const sections: Section[] = [{ code: '' }];
  for (const [text] of format.matchAll(token)) {
    const last = sections.pop() ?? { code: '' };
    const [, operator, limit] = condition.exec(text.replaceAll(' ', '')) ?? [];
    if (text === ';') sections.push(last, { code: '' });
    else if (operator === undefined) sections.push({ ...last, code: last.code + text });
    else sections.push({ ...last, condition: { operator, limit: Number(limit) } });
  }
  return sections;
}

/** The sections for numbers: the fourth, and a last one that says so, are for text. */
function numberSections(format: string): Section[] {
  const sections = sectionsOf(format).slice(0, 3);
  const isText = ({ code }: Section): boolean => code.replace(/"[^"]*"|\\[^]/g, '').includes('@');
  return sections.length > 1 && sections.slice(-1).some(isText) ? sections.slice(0, -1) : sections;
}

const holds = ({ operator, limit }: Condition, value: number): boolean =>
  (operator.includes('<') && value < limit) ||
  (operator.includes('>') && value > limit) ||
  (operator.includes('=') && value === limit);

/** What a section stands for that states no condition. The last one takes all that is left. */
const bySign: readonly (readonly Condition[])[] = [
  [],
  [],
  [{ operator: '>=', limit: 0 }],
  [
    { operator: '>', limit: 0 },
    { operator: '<', limit: 0 },
  ],
];

/** Undefined where the format has sections for other numbers only: Excel fills such a cell with `#`. */
export function sectionFor(value: number, format: string): FormatSection | undefined {
  const sections = numberSections(format);
  const isStated = sections.some((section) => section.condition !== undefined);
  for (const [at, section] of sections.entries()) {
    const wanted = section.condition ?? bySign[sections.length]?.[at];
    if (wanted && !holds(wanted, value)) continue;
    const isOfNegatives = wanted ? /^<=?$/.test(wanted.operator) && wanted.limit <= 0 : !isStated && at > 0;
    return { code: section.code, value: isOfNegatives ? Math.abs(value) : value };
  }
  return undefined;
}
