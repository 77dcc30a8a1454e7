import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { CheckboxField } from "../choice-field.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import type { SelectOption } from "../select-field.tsx";
import type { Kind } from "./letter-fields.tsx";
import { ProfileFields, type ProfileValues, useProfileLabels } from "./profile-fields.tsx";

type EditProfileProps = {
  profile: object;
  topics: { id: string; label: string }[];
  kinds: Kind[];
  countries: SelectOption[];
  languages: SelectOption[];
  askedFor?: number | null;
  /** Until the results are out. */
  open: boolean;
  /** It was saved just now. */
  saved?: boolean;
  answer?: Answer;
};

/** Changes what somebody said of themselves; by themselves, or by a manager. */
export function EditProfile({ profile, open, saved, answer, ...choices }: EditProfileProps) {
  const { t } = useTranslation("evaluators");
  const { t: words } = useTranslation("inviting");
  const { state } = useNavigation();
  const labels = useProfileLabels();
  const [form, fields] = useAnsweredForm<ProfileValues>(answer, startOf(profile));
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack gap="large">
        {saved && !answer && <Notice tone="success">{t("profile.saved")}</Notice>}
        <FormProblems {...{ form, answer, labels }} />
        <ProfileFields fields={fields} {...choices} />
        <CheckboxField
          name={fields.stopped.name}
          errors={fields.stopped.errors}
          label={words("profile.stopped")}
          help={words("profile.stoppedHelp")}
          required={false}
          defaultChecked={fields.stopped.initialValue === "on"}
        />
        <ActionBar>
          <Button pending={state === "submitting"} disabled={!open}>
            {t("profile.save")}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}

/** As a form begins: nothing instead of null, and of the least only what is wished. */
export function startOf(profile: object): Partial<ProfileValues> {
  const given = Object.entries(profile).filter(
    ([name, value]) => value !== null && !(name === "least" && value === 0),
  );
  return Object.fromEntries(given);
}
