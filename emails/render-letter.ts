import { render, toPlainText } from "@react-email/render";
import type { ReactElement } from "react";

const asWritten = { uppercase: false, leadingLineBreaks: 2 };

// The address stands in clear below the button, and a table of facts is as wide as its longest fact.
const selectors = [
  { selector: "h1", options: asWritten },
  { selector: "h2", options: asWritten },
  { selector: "a.button", format: "anchor", options: { ignoreHref: true } },
  { selector: "hr", format: "horizontalLine", options: { length: 20 } },
  {
    selector: "table.facts",
    format: "dataTable",
    options: { uppercaseHeaderCells: false, maxColumnWidth: 80, colSpacing: 2 },
  },
];

/** HTML, and the plain text made from it: rendering again would cost as much as all the rest. */
export async function renderLetter(letter: ReactElement): Promise<{ html: string; text: string }> {
  const html = await render(letter);
  return { html, text: toPlainText(html, { selectors }) };
}
