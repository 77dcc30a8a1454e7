import type { ComponentProps } from "react";
import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { SubPage } from "../sub-page.tsx";
import { Muted } from "../text.tsx";
import { type Change, ChangeList } from "./change-list.tsx";
import { FormPreview } from "./preview.tsx";

type VersionPageProps = ComponentProps<typeof FormPreview> & {
  number: number;
  at: Date;
  timeZone: string;
  by?: string;
  isCurrent: boolean;
  /** From the version before; none of the first one. */
  changes?: Change[];
  hasEarlier: boolean;
  hasLater: boolean;
  base: string;
};

/** A version of the form as it was, to be read. */
export function VersionPage({ number, at, timeZone: zone, by, base, ...props }: VersionPageProps) {
  const { t } = useTranslation("builder");
  const locale = useLocale();
  const when = formatInstant(at, { locale, zone });
  return (
    <SubPage
      back={{ to: base, label: t("back") }}
      title={t("version.title", { number })}
      lead={by ? t("version.publishedBy", { at: when, name: by }) : t("version.published", { at: when })}
    >
      <Stack gap="large">
        {props.isCurrent && <Muted>{t("version.current")}</Muted>}
        {(props.hasEarlier || props.hasLater) && (
          <Row>
            {props.hasEarlier && (
              <LinkButton to={`${base}/versions/${number - 1}`} size="small" icon="arrow-left">
                {t("version.earlier")}
              </LinkButton>
            )}
            {props.hasLater && (
              <LinkButton to={`${base}/versions/${number + 1}`} size="small" icon="arrow-right">
                {t("version.later")}
              </LinkButton>
            )}
          </Row>
        )}
        {props.changes ? (
          <Section title={t("version.changes", { number: number - 1 })} level={3}>
            <ChangeList changes={props.changes} />
          </Section>
        ) : (
          <Muted>{t("version.first")}</Muted>
        )}
        <Section title={t(props.isCurrent ? "version.formNow" : "version.form")} level={3}>
          <FormPreview sections={props.sections} countries={props.countries} asked={props.asked} />
        </Section>
      </Stack>
    </SubPage>
  );
}
