import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { DateField } from "../date-field.tsx";
import { DescriptionList } from "../description-list.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { DateTime } from "../time.tsx";

type ProlongPageProps = {
  company: string;
  timeZone: string;
  standing: { until: Date; day: string } | null;
  back: string;
  answer?: Answer;
};

/** A later day for a request that stands. */
export function ProlongPage({ company, timeZone: zone, standing, back, answer }: ProlongPageProps) {
  const { t } = useTranslation("remedies");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ until: string }>(answer);
  return (
    <SubPage
      back={{ to: back, label: t("ask.back") }}
      width="form"
      title={t("prolong.title", { company })}
      lead={t("prolong.lead")}
    >
      {standing || answer ? (
        <Form method="post" {...getFormProps(form)} noValidate>
          <Stack>
            <FormProblems {...{ form, answer }} />
            {standing && (
              <DescriptionList
                items={[{ term: t("until"), value: <DateTime at={standing.until} zone={zone} /> }]}
              />
            )}
            <DateField {...field(fields.until)} label={t("ask.until")} min={standing?.day} />
            <ActionBar>
              <Button pending={state === "submitting"}>{t("prolong.submit")}</Button>
            </ActionBar>
          </Stack>
        </Form>
      ) : (
        <Notice>{t("none")}</Notice>
      )}
    </SubPage>
  );
}
