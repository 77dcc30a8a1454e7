import type { Translated } from "#app/i18n/locale.ts";

export const both = (en: string, bg: string): Translated => ({ en, bg });
