// How the versions of a document are named: 版/予防接種事務/令和3年10月12日（2）.hyoka beside 予防接種事務.hyoka. Knows names only,
// no file. Client and server ask here what a version is.

/** The folder beside a document that holds a folder of versions for each document. */
export const versionFolder = '版';

/** The first day of each era, newest first, as 20190501. A test holds them against the core's calendar. */
const eras = [
  { era: '令和', from: 2019_05_01 },
  { era: '平成', from: 1989_01_08 },
  { era: '昭和', from: 1926_12_25 },
] as const;

export interface VersionName {
  /** The day in the name, as 20211012: a number that orders days. */
  readonly day: number;
  /** 1 for the first version of a day, 2 for 「（2）」. */
  readonly number: number;
  /** The name without its ending. What an author wrote behind the date belongs to it. */
  readonly label: string;
}

const pattern = /^(令和|平成|昭和)(元|\d{1,2})年(\d{1,2})月(\d{1,2})日(?:（(\d{1,6})）)?.*(?=\.hyoka$)/u;

/** What a file's name says; null when it is not the name of a version. */
export function parseVersionName(fileName: string): VersionName | null {
  const [label, era, year, month, date, number = '1'] = pattern.exec(fileName) ?? [];
  const from = eras.find((each) => each.era === era)?.from;
  if (label === undefined || from === undefined) return null;
  const western = Math.floor(from / 10000) + (year === '元' ? 1 : Number(year)) - 1;
  return { day: western * 10000 + Number(month) * 100 + Number(date), number: Number(number), label };
}

/** 「令和3年10月12日（2）.hyoka」 for the second version of 20211012. */
export function printVersionName(day: number, number: number): string {
  const { era, from } = eras.find((each) => day >= each.from) ?? eras[0];
  const year = Math.floor(day / 10000) - Math.floor(from / 10000) + 1;
  const date = `${era}${year === 1 ? '元' : year}年${Math.floor(day / 100) % 100}月${day % 100}日`;
  return `${date}${number === 1 ? '' : `（${number}）`}.hyoka`;
}

/** For a list of the newest first. */
export const newestFirst = (a: VersionName, b: VersionName): number =>
  b.day - a.day || b.number - a.number || (a.label < b.label ? -1 : 1);

/**
 * Whether a path, with either slash and nothing escaped, is that of a version. Other files in a folder of that name are
 * documents like any other.
 */
export function isVersionPath(path: string): boolean {
  const [fileName = '', document = '', folder = ''] = path.split(/[/\\]/).reverse();
  return folder === versionFolder && document !== '' && parseVersionName(fileName) !== null;
}
