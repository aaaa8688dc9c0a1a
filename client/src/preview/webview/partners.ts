// A line that was changed or moved and its partner on the other side: both are marked while one of them has the
// pointer or the focus.

export function markPartners(root: HTMLElement): void {
  const mark = ({ target }: Event): void => {
    const line = target instanceof Element ? target.closest<HTMLElement>('.line[data-pair]') : null;
    const lines = line === null ? [] : linesLike(line);
    for (const old of root.querySelectorAll('.partner')) {
      if (!lines.includes(old)) old.classList.remove('partner');
    }
    for (const each of lines) each.classList.add('partner');
  };
  root.addEventListener('pointerover', mark);
  root.addEventListener('focusin', mark);
}

function linesLike(line: HTMLElement): readonly Element[] {
  const pair = line.dataset['pair'] ?? '';
  return [...(line.closest('tr')?.querySelectorAll<HTMLElement>('.line[data-pair]') ?? [])].filter(
    (each) => each.dataset['pair'] === pair,
  );
}
