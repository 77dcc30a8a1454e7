import { useTranslation } from "#app/i18n/use-translation.ts";
import { Tag } from "../tag.tsx";

export type LateBy = "extension" | "own-extension" | "grace" | "remedy";

/** What let an application in after the first deadline of its call. */
export function LateTag({ lateBy }: { lateBy: LateBy | null | undefined }) {
  const { t } = useTranslation("deadlines");
  return lateBy && <Tag icon="clock">{t(`late.${lateBy}`)}</Tag>;
}
