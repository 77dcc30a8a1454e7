import { micromark } from "micromark";
import { inLanguage, type Locale, type Translated } from "#app/i18n/locale.ts";

/**
 * A Markdown text as HTML in the reader's language. Tags and scripts in it stay text, dangerous links lose their
 * address; headings begin below those of the page. A text that stands in for a missing translation names its language.
 */
export function proseOf(text: Translated, locale: Locale): string {
  const html = keptHtmlOf(inLanguage(text, locale));
  const other = languageOf(text, locale);
  return other === locale ? html : `<div lang="${other}">${html}</div>`;
}

/** The same text without any marks, for titles of search results and calendars. */
export function plainOf(text: Translated, locale: Locale): string {
  return unescaped(keptHtmlOf(inLanguage(text, locale)).replace(/<[^<>]+>/g, "")).trim();
}

const mostKept = 500;
const kept = new Map<string, string>();

/** The texts of calls are read often and change seldom, so the newest ones stay read. */
function keptHtmlOf(markdown: string): string {
  const html = kept.get(markdown) ?? htmlOf(markdown);
  kept.delete(markdown);
  kept.set(markdown, html);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return html;
}

/** A Markdown text as HTML, also while somebody is typing it. */
export function htmlOf(markdown: string): string {
  return micromark(markdown).replace(
    /<(\/?)h([1-6])>/g,
    (_, end, level) => `<${end}h${Math.min(6, Number(level) + 2)}>`,
  );
}

function languageOf(text: Translated, locale: Locale): Locale {
  if (text[locale] || !inLanguage(text, locale)) return locale;
  return (Object.keys(text) as Locale[]).find((other) => text[other]) ?? locale;
}

function unescaped(html: string): string {
  const characters: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return html.replace(/&(lt|gt|quot|amp);/g, (_, name) => characters[name]);
}
