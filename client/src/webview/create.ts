// Makes elements; text only ever goes in as text.

/** One with a class and a text. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  return element;
}

export function button(name: string, press: () => void): HTMLButtonElement {
  const element = create('button', '', name);
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
}

/** Fills the row above a table's columns with their names. */
export function fillHeadRow(row: HTMLTableRowElement, names: readonly string[]): void {
  for (const name of names) {
    const cell = create('th', '', name);
    cell.scope = 'col';
    row.append(cell);
  }
}
