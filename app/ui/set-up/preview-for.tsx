import { languageNames, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { TextField } from "../field.tsx";
import { FilterForm } from "../filter-form.tsx";
import { FormButton } from "../form-button.tsx";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Muted } from "../text.tsx";
import { useSetUp } from "./set-up-page.tsx";

type PreviewForProps = {
  template: string;
  to: "applicants" | "followers" | "evaluators" | "managers" | "hubs";
  about: string;
  found?: { name: string; language: Locale; asTold: boolean };
};

/** Whose message the preview shows, and the way to get it oneself. */
export function PreviewFor({ template, to, about, found }: PreviewForProps) {
  const { t } = useTranslation("letters");
  const at = `${useSetUp()}/set-up/emails/${template}`;
  const chosen = to === "applicants" || to === "evaluators";
  return (
    <Section title={t("real")} lead={t("realLead")}>
      <Stack>
        {chosen && (
          <FilterForm label={t("real")} submitLabel={t("show")} clearTo={about ? at : undefined}>
            <TextField name="about" label={t(`about.${to}`)} defaultValue={about} width="medium" />
          </FilterForm>
        )}
        {about && !found && <Notice tone="warning">{t("nobody", { about })}</Notice>}
        {found && (
          <Muted>
            {t(found.asTold ? "asTold" : "asWould", {
              name: found.name,
              language: languageNames[found.language],
            })}
          </Muted>
        )}
        <FormButton action={`${at}/test`} fields={{ about }} icon="send">
          {t("test")}
        </FormButton>
      </Stack>
    </Section>
  );
}
