import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { field } from "../form-field.ts";
import { Stack } from "../layout.tsx";
import { SubPage } from "../sub-page.tsx";
import { TextArea } from "../text-area.tsx";
import { useLedger } from "./ledger-page.tsx";
import { HeldBecause } from "./why-not.tsx";

type SettleHeldProps = {
  act: "send" | "drop";
  id: string;
  name: string;
  heldBecause: string | null;
  answer?: Answer;
};

/** The second thought before what the portal held back goes out, or never does. */
export function SettleHeld({ act, id, name, heldBecause, answer }: SettleHeldProps) {
  const { t } = useTranslation(["told", "audit"]);
  const [form, fields] = useAnsweredForm<{ reason: string }>(answer);
  const { state } = useNavigation();
  return (
    <SubPage
      back={{ to: `${useLedger()}/${id}`, label: t("told:about") }}
      title={t(`told:settle.${act}`)}
      lead={
        <>
          {t(`told:settle.${act}Lead`, { name })} <HeldBecause reason={heldBecause} />
        </>
      }
      width="form"
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer }} />
          <TextArea
            {...field(fields.reason)}
            label={t("told:settle.reason")}
            help={t("told:settle.reasonHelp")}
            rows={3}
            limit={500}
          />
          <div>
            <Button kind={act === "drop" ? "danger" : "primary"} pending={state === "submitting"}>
              {t(`told:settle.${act}Act`, { name })}
            </Button>
          </div>
        </Stack>
      </Form>
    </SubPage>
  );
}
