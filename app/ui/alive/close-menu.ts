/** Closes an open menu on Escape and on a click elsewhere; gives what ends that. */
export function closeByItself(menu: HTMLDetailsElement): () => void {
  const close = (event: Event) => {
    const inside = event.target instanceof Node && menu.contains(event.target);
    if (event instanceof KeyboardEvent ? event.key !== "Escape" : inside) return;
    if (event.type === "keydown" && inside) menu.querySelector("summary")?.focus();
    menu.removeAttribute("open");
  };
  document.addEventListener("click", close);
  document.addEventListener("keydown", close);
  return () => {
    document.removeEventListener("click", close);
    document.removeEventListener("keydown", close);
  };
}
