import type { ComponentProps } from "react";
import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useAutosave } from "../application/autosave.ts";
import { Leaving, Saved } from "../application/saving.tsx";
import { Button } from "../button.tsx";
import { useHydrated } from "../hydrated.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { PreferenceList } from "./preference-list.tsx";

type PreferenceFormProps = ComponentProps<typeof PreferenceList> & {
  /** Where single choices are saved. */
  saveAt: string;
  more: boolean;
  zone: string;
};

/** A page of preferences, saved as one chooses; without JavaScript by its button, which leads on to the next page. */
export function PreferenceForm({ rows, open, saveAt, more, zone }: PreferenceFormProps) {
  const { t } = useTranslation("preferences");
  const autosave = useAutosave(saveAt, undefined);
  const typing = useHydrated();
  const { refused } = autosave.saving;
  return (
    <Form method="post" {...autosave.form}>
      <Stack>
        <PreferenceList rows={rows} open={open} />
        {refused && <Notice tone="danger">{refused}</Notice>}
        {open && (more || !typing) && (
          <ActionBar sticky>
            <Button>{t(more ? "saveNext" : "save")}</Button>
            <Saved saving={autosave.saving} zone={zone} />
          </ActionBar>
        )}
        {open && typing && !more && <Saved saving={autosave.saving} zone={zone} />}
      </Stack>
      <Leaving blocker={autosave.blocker} />
    </Form>
  );
}
