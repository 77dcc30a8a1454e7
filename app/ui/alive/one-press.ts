/** A form is sent once, however often its button is pressed; the button says so and keeps the focus. */
export function sendOnce() {
  const busy = new Set<Element>();
  addEventListener("submit", (event) => {
    const { submitter } = event;
    if (!submitter) return;
    if (busy.has(submitter)) return event.preventDefault();
    busy.add(submitter);
    for (const name of signs) submitter.setAttribute(name, "true");
  });
  // Who goes back finds the page as it was left.
  addEventListener("pageshow", () => {
    for (const button of busy) for (const name of signs) button.removeAttribute(name);
    busy.clear();
  });
}

const signs = ["aria-busy", "aria-disabled"];
