/** Shows an element in the top layer beside a rectangle of the page, inside the window. */
export function float(element: HTMLElement, anchor: DOMRect, prefer: 'above' | 'below', gap = 8) {
  if (!element.matches(':popover-open')) {
    element.showPopover();
  }
  const { width, height } = element.getBoundingClientRect();
  const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const above = anchor.top - height - gap;
  const below = anchor.bottom + gap;
  const fitsAbove = above >= 4;
  const fitsBelow = below + height <= room.height - 4;
  const top = prefer === 'above' ? (fitsAbove || !fitsBelow ? above : below) : fitsBelow || !fitsAbove ? below : above;
  element.style.top = `${Math.max(4, Math.min(top, room.height - height - 4))}px`;
  element.style.left = `${Math.max(6, Math.min(anchor.left, room.width - width - 6))}px`;
}

export function sink(element: HTMLElement) {
  if (element.matches(':popover-open')) {
    element.hidePopover();
  }
}

/** Runs the work once per frame at most, however often it is asked for. */
export function perFrame(work: () => void): () => void {
  let asked = 0;
  return () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      work();
    });
  };
}

/** Runs the work when nobody has asked for it for a while. */
export function afterQuiet(millis: number, work: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(work, millis);
  };
}
