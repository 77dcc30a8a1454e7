import type { CSSProperties } from "react";

// Set on every cell: Outlook passes no typeface down into a table.
const fonts = '"Segoe UI", Roboto, Helvetica, Arial, sans-serif';

// The same colours as on the portal's pages, in the only notation that mail programs know.
const ink = "#171d27";
const quiet = "#505762";
const line = "#dce0e5";
const accent = "#23418f";

/** Mail programs drop style sheets, so that every element carries its own; sizes in px, as Outlook wants them. */
export const style = {
  page: { margin: 0, padding: 0, backgroundColor: "#f0f3f6" },
  margin: { padding: "24px 12px" },
  column: { maxWidth: "600px" },
  paper: {
    padding: "32px 40px",
    backgroundColor: "#ffffff",
    borderTop: `4px solid ${accent}`,
    color: ink,
    fontFamily: fonts,
  },
  portal: { margin: "0 0 20px", fontSize: "14px", lineHeight: "20px", fontWeight: 600, color: quiet },
  heading: { margin: "0 0 20px", fontSize: "24px", lineHeight: "32px", fontWeight: 700, color: ink },
  subheading: { margin: "32px 0 12px", fontSize: "18px", lineHeight: "26px", fontWeight: 700, color: ink },
  paragraph: { margin: "0 0 16px", fontSize: "16px", lineHeight: "25px", color: ink },
  label: { margin: "20px 0 8px", fontSize: "16px", lineHeight: "24px", fontWeight: 600, color: ink },
  small: { margin: "0 0 12px", fontSize: "14px", lineHeight: "21px", color: quiet },
  list: { margin: "0 0 16px", paddingLeft: "24px" },
  item: { margin: "0 0 8px", fontSize: "16px", lineHeight: "25px", color: ink },
  link: { color: accent, wordBreak: "break-all" },
  hidden: { display: "none", maxHeight: 0, overflow: "hidden" },
  line: { margin: "32px 0 20px", border: "none", borderTop: `1px solid ${line}` },
  buttonCell: { borderRadius: "6px", backgroundColor: accent, msoPaddingAlt: "12px 24px" } as CSSProperties,
  button: {
    display: "inline-block",
    padding: "12px 24px",
    fontSize: "16px",
    lineHeight: "24px",
    fontWeight: 600,
    color: "#ffffff",
    fontFamily: fonts,
    textDecoration: "none",
  },
  facts: {
    width: "100%",
    margin: "20px 0",
    borderCollapse: "collapse",
    fontSize: "15px",
    lineHeight: "23px",
  },
  term: {
    width: "38%",
    verticalAlign: "top",
    padding: "8px 12px 8px 0",
    borderTop: `1px solid ${line}`,
    fontWeight: 400,
    color: quiet,
    fontFamily: fonts,
  },
  fact: {
    verticalAlign: "top",
    padding: "8px 0",
    borderTop: `1px solid ${line}`,
    color: ink,
    fontFamily: fonts,
    wordBreak: "break-word",
  },
  quote: { margin: "0 0 16px", padding: "4px 0 4px 16px", borderLeft: `3px solid ${line}` },
  quoted: { margin: 0, fontSize: "16px", lineHeight: "25px", color: ink },
} satisfies Record<string, CSSProperties>;

/** What a style attribute cannot say; a program that drops it shows the light letter. */
export const darkAndNarrow = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #0e1117 !important; }
  .paper { background-color: #161920 !important; border-color: #a9bdf5 !important; }
  .ink { color: #eaedf1 !important; }
  .quiet { color: #aab0b9 !important; }
  .line { border-color: #2e333c !important; }
  .link { color: #a9bdf5 !important; }
  .button-cell { background-color: #3a5bb8 !important; }
}
@media (max-width: 480px) {
  .margin { padding: 0 !important; }
  .paper { padding: 24px 20px !important; }
}`;
