// Today, by the clock of this machine.
const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese-nu-latn', { dateStyle: 'long' });

/** As a document writes it: 令和3年10月12日. */
export const today = (): string => era.format(new Date());

/** As a number that orders days: 20211012. */
export function dayOfToday(): number {
  const now = new Date();
  return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
}
