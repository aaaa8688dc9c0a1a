// Takes the clock out of a zip archive, so that the same content is the same bytes. For archives that this program
// has just made: one disk, no comment behind them, sizes in front of the data.

/** The first day an archive can name, 1 January 1980, at midnight. */
const firstDay = 0x0021_0000;

/** Changes `archive` itself, and gives it back. */
export function timeless(archive: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const header = view.getUint32(at + 42, true);
    view.setUint32(at + 12, firstDay, true);
    view.setUint32(header + 10, firstDay, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
}
