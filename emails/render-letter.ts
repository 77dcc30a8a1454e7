import { compile } from "html-to-text";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

// Outlook and its like look at it to know how wide a cell is.
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

const asWritten = { uppercase: false, leadingLineBreaks: 2 };
const onItsOwnLine = { leadingLineBreaks: 1, trailingLineBreaks: 1 };

/** The text of a letter's HTML. Made once: to read the selectors takes longer than to write a letter. */
const toText = compile({
  wordwrap: false,
  selectors: [
    { selector: "[data-skip-in-text=true]", format: "skip" },
    { selector: "a", options: { linkBrackets: false, hideLinkHrefIfSameAsText: true } },
    { selector: "td", format: "block", options: onItsOwnLine },
    { selector: "th", format: "block", options: onItsOwnLine },
    { selector: "h1", options: asWritten },
    { selector: "h2", options: asWritten },
    // The address stands in clear below the button, and a table of facts is as wide as its longest fact.
    { selector: "a.button", format: "anchor", options: { ignoreHref: true } },
    { selector: "hr", format: "horizontalLine", options: { length: 20 } },
    {
      selector: "table.facts",
      format: "dataTable",
      options: { uppercaseHeaderCells: false, maxColumnWidth: 80, colSpacing: 2 },
    },
  ],
});

/** HTML, and the plain text made from it: rendering again would cost as much as all the rest. */
export function renderLetter(letter: ReactElement): { html: string; text: string } {
  const html = doctype + renderToStaticMarkup(letter);
  return { html, text: toText(saidIn(html)) };
}

/** Its body, and no styles: they are half of what would be read. */
function saidIn(html: string): string {
  return html.slice(html.indexOf("<body")).replace(/ style="[^"]*"/g, "");
}
