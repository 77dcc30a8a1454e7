import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { Disclosure } from "../disclosure.tsx";
import { TextField } from "../field.tsx";
import { FormButton } from "../form-button.tsx";
import { ActionBar, Stack } from "../layout.tsx";

type ScenarioActsProps = {
  name: string;
  state: "waiting" | "computing" | "done" | "failed" | "cancelled";
  chosenAt: Date | null;
  open: boolean;
  /** The scenario's own path. */
  here: string;
};

/** What can be done with a scenario: choose it, give it a name, throw it away. */
export function ScenarioActs({ name, state, chosenAt, open, here }: ScenarioActsProps) {
  const { t } = useTranslation("routing");
  const computing = state === "waiting" || state === "computing";
  return (
    <Stack>
      {!computing && !chosenAt && (
        <ActionBar>
          {state === "done" && open && (
            <LinkButton to={`${here}/choose`} kind="primary">
              {t("scenario.choose")}
            </LinkButton>
          )}
          <FormButton action={`${here}/discard`} icon="trash">
            {t("scenario.discard")}
          </FormButton>
        </ActionBar>
      )}
      {state === "done" && (
        <Disclosure summary={t("scenario.rename")}>
          <Form method="post">
            <Stack gap="small">
              <TextField
                name="name"
                label={t("ask.name")}
                help={t("ask.nameHelp")}
                defaultValue={name}
                limit={80}
                required={false}
              />
              <div>
                <Button kind="secondary">{t("scenario.saveName")}</Button>
              </div>
            </Stack>
          </Form>
        </Disclosure>
      )}
    </Stack>
  );
}
