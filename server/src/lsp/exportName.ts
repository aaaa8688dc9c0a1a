// What a file is called that the table of a document is written to.

/** Names that Windows keeps for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Characters of the title: systems take 255 bytes. */
const longest = 80;

/** A title as a file name that every system takes, without its ending: 「予防接種に関する事務 変更箇所」. */
export function exportName(title: string): string {
  const safe = title.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '').replace(/\s+/g, ' ');
  const begun = Array.from(safe.replace(/^[. ]+/, ''))
    .slice(0, longest)
    .join('');
  const name = begun.replace(/[. ]+$/, '');
  return name === '' || devices.test(name) ? '変更箇所' : `${name} 変更箇所`;
}
