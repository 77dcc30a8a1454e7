import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { CheckboxField } from "../choice-field.tsx";
import { WhatIsAConflict } from "../evaluators/conflicts-explained.tsx";
import { ActionBar, Row, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Bullets } from "../text.tsx";
import { DateTime } from "../time.tsx";

type UnnamedDeclarationProps = {
  declaredAt: Date | null;
  /** Applications that came since then. */
  undeclared: number;
  asOf: Date;
  timeZone: string;
  open: boolean;
  answer?: Answer;
};

/** Where applicants are anonymous, an evaluator names ties and confirms that these are all. */
export function UnnamedDeclaration({ declaredAt, undeclared, timeZone, ...rest }: UnnamedDeclarationProps) {
  const { t } = useTranslation(["conflicts", "evaluators"]);
  const again = declaredAt && undeclared > 0;
  return (
    <Stack gap="large">
      {declaredAt && (
        <Notice tone={again ? "info" : "success"} title={again && t("unnamed.news", { count: undeclared })}>
          {t("evaluators:conflicts.declared")} <DateTime at={declaredAt} zone={timeZone} />
        </Notice>
      )}
      <Section title={t("unnamed.title")} lead={t("unnamed.lead")}>
        <Stack>
          <Bullets items={(["p1", "p2", "p3", "p4"] as const).map((one) => t(`unnamed.${one}`))} />
          <Row>
            <LinkButton to="../ties" kind={declaredAt ? "secondary" : "primary"}>
              {t("unnamed.name")}
            </LinkButton>
          </Row>
          <WhatIsAConflict />
        </Stack>
      </Section>
      <Confirm {...rest} />
    </Stack>
  );
}

function Confirm({ asOf, open, answer }: Pick<UnnamedDeclarationProps, "asOf" | "open" | "answer">) {
  const { t } = useTranslation(["conflicts", "evaluators"]);
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ confirm: string }>(answer);
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack>
        <input type="hidden" name="asOf" value={asOf.toISOString()} />
        <FormProblems {...{ form, answer }} />
        <CheckboxField
          name={fields.confirm.name}
          errors={fields.confirm.errors}
          defaultChecked={fields.confirm.initialValue === "on"}
          label={t("unnamed.confirm")}
        />
        <ActionBar>
          <Button pending={state === "submitting"} disabled={!open}>
            {t("evaluators:conflicts.submit")}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
