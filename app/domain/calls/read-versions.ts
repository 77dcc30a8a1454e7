import type { Locale } from "#app/i18n/locale.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { callVersions, findPublishedCall } from "#db/queries/calls.ts";
import { countOwnExtensions } from "#db/queries/extensions.ts";
import { firstVersion } from "./record-changes.ts";
import { wordsChanged } from "./text-diff.ts";

type Line = ReturnType<typeof callVersions>[number];

/** Every public version of a published call in the reader's language, the newest first, with what changed; texts word by word. */
export function viewVersions(slug: string, locale: Locale) {
  const found = findPublishedCall(slug);
  if (!found) return;
  const { call } = found;
  const lines = Map.groupBy(callVersions(call.id), ({ version }) => version);
  const changed = [...lines].map(([version, changes]) => ({
    version,
    at: changes[0].at,
    changes: changes.map((change) => changeIn(change, locale)),
  }));
  return {
    slug: call.slug,
    title: inLanguage(call.texts.title, locale),
    timeZone: call.timeZone,
    ownExtensions: countOwnExtensions(call.id),
    versions: [...changed, { version: firstVersion, at: call.publishedAt!, changes: [] }],
  };
}

/** A text is compared in the reader's language; where only its translation changed, there is nothing to show. */
function changeIn({ text, before, after }: Line, locale: Locale) {
  const [then, now] = [plain(before?.[locale]), plain(after?.[locale])];
  return {
    text: inLanguage(text, locale),
    words: then === now ? undefined : wordsChanged(then, now),
  };
}

/** Without Markdown's marks of emphasis, which nobody reads. */
function plain(text = ""): string {
  return text.replaceAll("**", "");
}
