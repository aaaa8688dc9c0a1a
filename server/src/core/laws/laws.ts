// What laws are called, how their articles are built and what went out of force: data, and how it is looked up. What
// is not in it is not known. How citations are written is the syntax's business.
import data from './laws.json' with { type: 'json' };

export interface Law {
  /** The name that tells it: 番号法. */
  readonly law: string;
  /** The full title, cut where words begin; none where it is the name itself or is not known. */
  readonly title?: readonly string[] | undefined;
  readonly abbreviations?: readonly string[] | undefined;
  /** How the name and then each abbreviation is read, in hiragana, a space before each word that it may be found by. */
  readonly readings: readonly string[];
  /** How the full title is read, where authors are likely to type it. */
  readonly titleReading?: string | undefined;
  /** What it is called in the explanation of a revision that cites this one provision. */
  readonly inReasons?:
    | { readonly name: string; readonly article: number; readonly paragraph: number }
    | undefined;
  readonly verified: boolean;
}

/** How an article was built for some time. */
export interface ArticleEdition {
  readonly law: string;
  readonly article: number;
  /** `2025-04-01`: the first day, and the first day on which it is not known to be so. */
  readonly from: string;
  readonly until?: string | undefined;
  readonly paragraphs: number;
  /** Of all its paragraphs; undefined where it is not known. */
  readonly items?: number | undefined;
  readonly verified: boolean;
}

/** What is out of force from a day on: words, a table of a law, or an item (号) that was cited for something. */
export interface Stale {
  readonly words?: string | undefined;
  readonly law?: string | undefined;
  readonly table?: number | undefined;
  readonly article?: number | undefined;
  readonly item?: number | undefined;
  readonly about?: string | undefined;
  readonly from: string;
  readonly verified: boolean;
}

export const laws: readonly Law[] = data.laws;
export const articleEditions: readonly ArticleEdition[] = data.articles;
export const staleEntries: readonly Stale[] = data.stale;

/** `2025-04-01` as `dayOrder` counts. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** The full title where it is another than the name: 行政手続における… for 番号法. */
export const titleOf = ({ title }: Law): string | null => title?.join('') ?? null;

/** Each name and full title with its law, the longest first. */
const names: readonly (readonly [string, Law])[] = laws
  .flatMap((law) =>
    [titleOf(law), law.law, ...(law.abbreviations ?? [])].flatMap((name) =>
      name === null ? [] : [[name, law] as const],
    ),
  )
  .sort(([one], [other]) => other.length - one.length);

/** The longest known name that ends right before `end`, not beginning before `from`. */
export function nameBefore(text: string, from: number, end: number): { name: string; law: Law } | null {
  for (const [name, law] of names)
    if (end - name.length >= from && text.startsWith(name, end - name.length)) return { name, law };
  return null;
}

/** How an article was built on a day; null where that is not known. */
export const articleOn = (law: string, article: number, day: number): ArticleEdition | null =>
  articleEditions.find(
    (edition) =>
      edition.law === law &&
      edition.article === article &&
      dayNumber(edition.from) <= day &&
      (edition.until === undefined || day < dayNumber(edition.until)),
  ) ?? null;
