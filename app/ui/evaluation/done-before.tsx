import { useTranslation } from "#app/i18n/use-translation.ts";
import { Notice } from "../notice.tsx";
import { TextLink } from "../text.tsx";

/** The sheet that was submitted just before, with the way back to it. */
export function DoneBefore({ number, id }: { number: string; id?: string }) {
  const { t } = useTranslation("evaluation");
  const back = id && <TextLink to={`/sheets/${id}`}>{t("undo.look")}</TextLink>;
  return (
    <Notice tone="success" actions={back}>
      {t("done", { number })}
    </Notice>
  );
}
