import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import type { Letter } from "./letters.tsx";

type ObstaclesProps = {
  undecided: number;
  stillTrue: boolean;
  tie?: { count: number; seats: number };
  letters: Letter[];
  call: { places: number };
  home: string;
};

/** What stands in the way, and what should be looked at once more. */
export function Obstacles({ undecided, stillTrue, tie, letters, call, home }: ObstaclesProps) {
  const { t } = useTranslation(["release", "decisions"]);
  const finalists = letters.find(({ outcome }) => outcome === "finalist")?.count ?? 0;
  const again = (
    <LinkButton to={`${home}/shortlist`} size="small">
      {t("decisions:freeze.again")}
    </LinkButton>
  );
  return (
    <Stack gap="small">
      {undecided > 0 && (
        <Notice tone="warning" title={t("undecided", { count: undecided })} actions={again}>
          {t("undecidedText")}
        </Notice>
      )}
      {!stillTrue && (
        <Notice tone="warning" title={t("decisions:list.changedTitle")} actions={again}>
          {t("decisions:list.changedText")}
        </Notice>
      )}
      {tie && (
        <Notice tone="warning" title={t("decisions:list.openTie", { count: tie.count })}>
          {t("decisions:list.openTieText", { count: tie.seats })}
        </Notice>
      )}
      {finalists !== call.places && (
        <Notice tone="warning" title={t("fewer", { finalists, places: call.places })}>
          {t("fewerText")}
        </Notice>
      )}
    </Stack>
  );
}
