import type { Translate } from "#app/i18n/translate.ts";

/** What cannot be shown any more says so, to whoever might see it. */
export function erased(t: Translate): Response {
  return new Response(t("retention:erased.gone"), {
    status: 410,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
