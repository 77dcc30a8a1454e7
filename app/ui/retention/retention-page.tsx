import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Certificates, type Run } from "./certificates.tsx";
import { type DueRow, DueTable } from "./due-table.tsx";
import { type Hold, Holds } from "./holds.tsx";

type RetentionPageProps = {
  timeZone: string;
  confirmed: boolean;
  purposes: DueRow[];
  holds: Hold[];
  runs: Run[];
  home: string;
  says: string | null;
};

const said = ["held", "ended", "meanwhile"] as const;

/** What of a call is erased when, who holds what, and what was erased. */
export function RetentionPage({ confirmed, purposes, holds, runs, ...page }: RetentionPageProps) {
  const { t } = useTranslation("retention");
  const { home, timeZone: zone } = page;
  const says = said.find((one) => one === page.says);
  return (
    <Stack gap="large">
      {says && <Notice tone={says === "meanwhile" ? "warning" : "success"}>{t(`says.${says}`)}</Notice>}
      {!confirmed && (
        <Notice tone="warning" title={t("unconfirmed")}>
          {t("unconfirmedPage")}
        </Notice>
      )}
      <Section
        title={t("dueTitle")}
        lead={t("lead")}
        actions={
          <LinkButton to={`${home}/set-up/retention`} size="small" icon="pencil">
            {t("toTerms")}
          </LinkButton>
        }
      >
        <DueTable rows={purposes} zone={zone} home={home} />
      </Section>
      <Holds holds={holds} zone={zone} home={home} />
      <Certificates runs={runs} zone={zone} home={home} />
    </Stack>
  );
}
