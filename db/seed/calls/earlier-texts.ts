import type { CallTexts } from "#app/domain/calls/texts.ts";

/** As a call was published: questions of companies made the programme say some of it more clearly later. */
export function earlierTexts({ offer, audience, ...texts }: CallTexts): CallTexts {
  return {
    ...texts,
    offer: {
      en: offer.en.replace("at least forty hours", "at least thirty hours"),
      bg: offer.bg.replace("поне четиридесет часа", "поне тридесет часа"),
    },
    audience: { en: withoutDoubt(audience.en), bg: withoutDoubt(audience.bg) },
  };
}

/** Without the paragraph that begins with the question whether one is a creative company. */
function withoutDoubt(text: string): string {
  return text
    .split("\n\n")
    .filter((paragraph) => !/^\*\*(Are we|Творческа)/.test(paragraph))
    .join("\n\n");
}
