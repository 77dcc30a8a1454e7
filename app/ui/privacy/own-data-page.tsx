import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Section, Stack } from "../layout.tsx";
import { Page } from "../page.tsx";
import { Bullets, Muted } from "../text.tsx";

const purposes = [
  "account",
  "ways-in",
  "company",
  "applying",
  "evaluating",
  "messages",
  "letters",
  "working",
  "record",
] as const;
const reasons = ["secret", "others", "programme"] as const;

/** What the portal keeps of a person and what for, and all of it to take away. */
export function OwnDataPage() {
  const { t } = useTranslation("privacy");
  return (
    <Page
      back={{ to: "/account", label: t("ask.back") }}
      width="form"
      title={t("own.title")}
      lead={t("own.lead")}
    >
      <Section title={t("own.kept")}>
        <DescriptionList
          items={purposes.map((purpose) => ({
            term: t(`own.purpose.${purpose}`),
            value: t(`own.why.${purpose}`),
          }))}
        />
      </Section>
      <Section title={t("own.take")} lead={t("own.takeLead")}>
        <Stack>
          <div>
            <LinkButton to="/account/data/all.zip" kind="primary" icon="download" reloadDocument>
              {t("own.download")}
            </LinkButton>
          </div>
          <Muted>{t("own.careful")}</Muted>
        </Stack>
      </Section>
      <Section title={t("own.leftOut")}>
        <Bullets items={[...reasons.map((reason) => t(`own.reason.${reason}`)), t("own.teamReceipts")]} />
      </Section>
    </Page>
  );
}
