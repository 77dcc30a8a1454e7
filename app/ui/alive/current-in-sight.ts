/** On phones a row of links scrolls; the current one should not be what is hidden. */
export function bringIntoSight(row: HTMLElement) {
  const current = row.querySelector<HTMLElement>("[aria-current=page]");
  if (current && current.offsetLeft + current.offsetWidth > row.clientWidth)
    row.scrollLeft = current.offsetLeft - 24;
}
