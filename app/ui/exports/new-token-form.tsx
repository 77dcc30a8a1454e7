import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { ChoicesField } from "../choice-field.tsx";
import { TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";

const kinds = ["applications", "sheets", "ranking", "decisions", "attachments"] as const;

type Values = { name: string; kinds: string[]; days: string };

/** A token is for one call and for what is ticked. */
export function NewTokenForm({ answer }: { answer?: Answer }) {
  const { t } = useTranslation("exports");
  const [form, fields] = useAnsweredForm<Values>(answer, { name: "", kinds: [], days: "90" });
  const { state } = useNavigation();
  const { name, errors, initialValue } = fields.kinds;
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack>
        <FormProblems form={form} answer={answer} />
        <TextField {...field(fields.name)} label={t("tokenName")} help={t("tokenNameHelp")} width="medium" />
        <ChoicesField
          name={name}
          errors={errors}
          defaultValue={[initialValue ?? []].flat() as string[]}
          label={t("mayRead")}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <NumberField {...field(fields.days)} label={t("days")} help={t("daysHelp")} />
        <div>
          <Button pending={state === "submitting"}>{t("create")}</Button>
        </div>
      </Stack>
    </Form>
  );
}
