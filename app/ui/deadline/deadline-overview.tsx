import { useTranslation } from "#app/i18n/use-translation.ts";
import { ForManagers } from "../call/call-role.tsx";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Section, Stack } from "../layout.tsx";
import { DateTime } from "../time.tsx";
import { type Extension, ExtensionNotice } from "./extension-notice.tsx";

type OverviewProps = {
  closesAt: Date;
  graceSeconds: number;
  extension?: Extension;
  zone: string;
  /** Path of the call's pages. */
  home: string;
};

/** A call's deadline for those who may move it. */
export function DeadlineOverview({ closesAt, graceSeconds, extension, zone, home }: OverviewProps) {
  const { t } = useTranslation("deadlines");
  const acts = (
    <ForManagers>
      <LinkButton to={`${home}/extend`} size="small" icon="clock">
        {t("overview.extend")}
      </LinkButton>
      <LinkButton to={`${home}/outages`} size="small" kind="quiet">
        {t("overview.outages")}
      </LinkButton>
    </ForManagers>
  );
  const grace = graceSeconds > 0 ? t("overview.seconds", { count: graceSeconds }) : t("overview.none");
  return (
    <Section title={t("overview.title")} actions={acts}>
      <Stack gap="small">
        <DescriptionList
          layout="inline"
          items={[
            { term: t("overview.deadline"), value: <DateTime at={closesAt} zone={zone} /> },
            { term: t("overview.grace"), value: grace },
          ]}
        />
        <ExtensionNotice extension={extension} zone={zone} />
      </Stack>
    </Section>
  );
}
