import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { consentsInWords } from "#app/domain/calls/consents/in-words.ts";
import type { FileAnswer } from "#app/domain/calls/form/definition.ts";
import type { ShownAnswer, ShownSection } from "#app/domain/calls/form/show-answers.ts";
import { dateAndTime } from "#app/i18n/dates.ts";
import type { Translate } from "#app/i18n/translate.ts";
import type { Receipt } from "./read-submitted.ts";

/** How printed answers look. */
export const styles = {
  title: { fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
  lead: { fontSize: 12, color: "#4a5560", margin: [0, 0, 0, 16] },
  section: { fontSize: 14, bold: true, margin: [0, 20, 0, 8] },
  question: { bold: true, margin: [0, 8, 0, 2] },
  quiet: { color: "#4a5560" },
  foot: { fontSize: 8.5, color: "#4a5560" },
} satisfies TDocumentDefinitions["styles"];

/** `verifyAt`: the address at which anybody checks it; `json`: the receipt's file, which is attached. */
type Printable = Receipt & { verifyAt: string; json: Buffer };

/** The receipt of a submitted version as a document to print: what was received, when, what proves it, and every answer under its question. */
export function receiptDocument(receipt: Printable, t: Translate) {
  const definition: TDocumentDefinitions = {
    pageSize: "A4",
    pageMargins: [50, 50, 50, 60],
    language: receipt.locale,
    info: { title: `${t("applications:receipt.title")} ${receipt.number}` },
    styles,
    files: { receipt: attached(receipt) },
    content: [
      { text: t("applications:receipt.title"), style: "title" },
      { text: receipt.call, style: "lead" },
      facts(receipt, t),
      { text: t("applications:receipt.explanation"), style: "quiet", margin: [0, 12, 0, 0] },
      ...receipt.sections.flatMap((section) => sectionContent(section, t)),
    ],
  };
  return { definition, foot: `${receipt.number} · ${t("applications:receipt.page")}` };
}

/** So that the PDF alone is enough to check it. */
function attached({ number, version, json }: Printable) {
  const src = `data:application/json;base64,${json.toString("base64")}`;
  return { src, name: `${number}-v${version}.json`, type: "application/json" };
}

function facts(receipt: Printable, t: Translate): Content {
  const rows: [string, string][] = [
    [t("applications:receipt.number"), receipt.number],
    [t("applications:receipt.company"), receipt.company],
    [t("applications:receipt.owner"), receipt.owner],
    [t("receipts:signature.team"), receipt.team.map((member) => memberInWords(member, t)).join("; ")],
    [t("applications:receipt.version"), String(receipt.version)],
    ...(receipt.consents.length > 0 ? [agreedTo(receipt, t)] : []),
    [t("applications:receipt.receivedAt"), inZone(receipt)],
    [t("applications:receipt.utc"), receipt.receivedAt.toISOString()],
    // In two halves: as one word it would be wider than the page.
    ["SHA-256", `${receipt.sha256.slice(0, 32)} ${receipt.sha256.slice(32)}`],
    [
      t("receipts:signature.signed"),
      t("receipts:signature.by", { fingerprint: receipt.fingerprint, address: receipt.verifyAt }),
    ],
  ];
  const body = rows.map(([term, value]) => [{ text: term, style: "quiet" }, { text: value }]);
  return { table: { widths: [120, "*"], body }, layout: "noBorders" };
}

function agreedTo({ consents, locale }: Receipt, t: Translate): [string, string] {
  return [t("consents:agreedTo"), consentsInWords(consents, locale)];
}

function memberInWords({ name, email, role }: Receipt["team"][number], t: Translate): string {
  return `${name} (${email}, ${t(`receipts:signature.role.${role}`)})`;
}

function inZone({ receivedAt, timeZone, locale }: Printable): string {
  return dateAndTime(receivedAt, timeZone, locale, { seconds: true });
}

/** In characters: what surely fits on one page. */
const fitsOnAPage = 1500;

/** A section of answers, each under its question. */
export function sectionContent({ title, answers }: ShownSection, t: Translate): Content[] {
  const heading = { text: title, style: "section" };
  return answers.flatMap((answer, place) => answerContent(answer, place === 0 ? [heading] : [], t));
}

/** A heading or a question never stands alone at the foot of a page. */
function answerContent(answer: ShownAnswer, before: Content[], t: Translate): Content[] {
  const [first, ...others] = paragraphs(answer, t).map((text) => ({ text }));
  const stack = [...before, { text: answer.label, style: "question" }, first];
  return [{ stack, unbreakable: first.text.length < fitsOnAPage }, ...others];
}

function paragraphs(answer: ShownAnswer, t: Translate): string[] {
  switch (answer.kind) {
    case "none":
      return [t("applications:answer.none")];
    case "list":
      return [answer.items.join(", ")];
    case "files":
      return answer.files.flatMap((file) => [`${file.name} (${sizeOf(file, t)})`, `SHA-256 ${file.sha256}`]);
    case "agreement":
      return [answer.text, t(answer.agreed ? "applications:answer.agreed" : "applications:answer.notAgreed")];
    default:
      return answer.text.split("\n");
  }
}

function sizeOf({ bytes, pages }: FileAnswer, t: Translate): string {
  const size = t("applications:answer.kilobytes", { count: Math.max(1, Math.round(bytes / 1000)) });
  return pages === undefined ? size : `${size}, ${t("files:pages", { count: pages })}`;
}
