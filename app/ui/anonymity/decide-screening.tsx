import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Bullets } from "../text.tsx";
import { TextArea } from "../text-area.tsx";

type DecideScreeningProps = { decided?: "shown" | "withheld"; answer?: Answer };

/** A manager lets evaluators see a part, or withholds it with a reason. */
export function DecideScreening({ decided, answer }: DecideScreeningProps) {
  const { t } = useTranslation("anonymity");
  const { formData, state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ reason: string }>(answer);
  const pending = (decision: string) => state === "submitting" && formData?.get("decision") === decision;
  return (
    <Section title={t("decide")} level={3}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer }} />
          <Bullets items={[t("showMeans"), t("withholdMeans")]} />
          <TextArea
            {...field(fields.reason)}
            required={false}
            label={t("reason")}
            help={t("reasonHelp")}
            rows={3}
            limit={1000}
          />
          <ActionBar>
            {decided !== "shown" && (
              <Button name="decision" value="shown" pending={pending("shown")}>
                {t("show")}
              </Button>
            )}
            {decided !== "withheld" && (
              <Button name="decision" value="withheld" kind="danger" pending={pending("withheld")}>
                {t("withhold")}
              </Button>
            )}
          </ActionBar>
        </Stack>
      </Form>
    </Section>
  );
}
