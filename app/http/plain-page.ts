import type { Translate } from "#app/i18n/translate.ts";
import type { Locale } from "#app/i18n/locale.ts";

type Typed = { action: string; fields: [name: string, value: string][] };
type Told = { refused: string; typed: Typed };

/** For a door behind which no page stands: why nothing was done, and everything that was typed, to be sent again. */
export function sendAgainPage({ refused, typed }: Told, t: Translate, locale: Locale): string {
  const hidden = typed.fields.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const title = t("common:errors.tooMany.title");
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><h1>${title}</h1><p>${escaped(refused)}</p>
<form method="post" action="${escaped(typed.action)}"><p>${t("common:errors.tooMany.kept")}</p>
${hidden.join("\n")}<button>${t("common:errors.tooMany.again")}</button></form></html>`;
}

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark]);
}
