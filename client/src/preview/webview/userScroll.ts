// Which scrolls are the author's: those that follow a wheel, a finger, a key or the scroll bar. What the page does by
// itself, as when a row above grows, is none.

const scrollKeys: ReadonlySet<string> = new Set([
  'PageDown',
  'PageUp',
  'Home',
  'End',
  'ArrowDown',
  'ArrowUp',
  ' ',
]);
/** A smooth scroll goes on for a while after the key. */
const followsMs = 400;

export interface UserScroll {
  /** A scroll of our own begins: what comes now is not the author's. */
  forget(): void;
}

/** Calls `scrolled` at most once for each frame of the author's scrolls. */
export function watchUserScroll(scrolled: () => void): UserScroll {
  let until = Number.NEGATIVE_INFINITY;
  let isPressed = false;
  let isAsked = false;
  const intend = (): void => {
    until = performance.now() + followsMs;
  };
  const release = (): void => {
    isPressed = false;
  };
  const options = { passive: true, capture: true } as const;
  window.addEventListener('wheel', intend, options);
  window.addEventListener('touchmove', intend, options);
  window.addEventListener('keydown', ({ key }) => (scrollKeys.has(key) ? intend() : undefined), options);
  window.addEventListener(
    'pointerdown',
    () => {
      isPressed = true;
      intend();
    },
    options,
  );
  for (const type of ['pointerup', 'pointercancel', 'blur']) window.addEventListener(type, release, options);
  // The scroll bar tells of being taken and not of being let go.
  window.addEventListener('pointermove', ({ buttons }) => (buttons === 0 ? release() : undefined), options);
  window.addEventListener('scroll', () => {
    if (!isPressed && performance.now() > until) return;
    intend();
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      scrolled();
    });
  });
  return {
    forget: () => {
      until = Number.NEGATIVE_INFINITY;
    },
  };
}
