// Today as it is written in a document.
const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese-nu-latn', { dateStyle: 'long' });

/** 令和3年10月12日, by the clock of this machine. */
export const today = (): string => era.format(new Date());
