import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { HiddenField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Bullets } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import type { State } from "./pair.ts";

type DecideFormProps = {
  /** Names of the pairs, where the address does not name one. */
  pairs?: string[];
  /** What the page showed, so that nobody decides about something else; nothing is known of a pair without one. */
  state?: State;
  answer?: Answer;
};

/** A reason, and one button for each decision that would change something. */
export function DecideForm({ pairs = [], state, answer }: DecideFormProps) {
  const { t } = useTranslation("conflicts");
  const { formData, state: going } = useNavigation();
  const [form, fields] = useAnsweredForm<{ reason: string }>(answer);
  const pending = (act: string) => going === "submitting" && formData?.get("decision") === act;
  const means = [t("decide.conflictMeans"), t("decide.noneMeans")];
  return (
    <Section
      title={t(state ? "decide.heading" : "decide.add")}
      level={3}
      lead={!state && t("decide.addLead")}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer }} />
          {state && <Bullets items={means} />}
          {pairs.map((pair) => (
            <HiddenField key={pair} name="pair" value={pair} />
          ))}
          <HiddenField name="was" value={state ?? "unknown"} />
          <TextArea
            {...field(fields.reason)}
            label={t("decide.reason")}
            help={t("decide.reasonHelp")}
            rows={3}
            limit={1000}
          />
          <ActionBar>
            {state !== "conflict" && (
              <Button
                name="decision"
                value="conflict"
                kind={state ? "danger" : "primary"}
                pending={pending("conflict")}
              >
                {t(state ? "decide.conflict" : "decide.add")}
              </Button>
            )}
            {state && state !== "none" && (
              <Button name="decision" value="none" kind="secondary" pending={pending("none")}>
                {t("decide.none")}
              </Button>
            )}
          </ActionBar>
        </Stack>
      </Form>
    </Section>
  );
}
