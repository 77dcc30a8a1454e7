import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { HiddenField } from "../field.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import type { Choice } from "./choices.tsx";

export const hubWishes = ["wants", "could", "rather-not"] as const;
export type HubWish = (typeof hubWishes)[number];

export type WishedFinalist = {
  applicationId: string;
  number: string;
  company: string;
  place: number | null;
  choice: Choice;
  isHere: boolean;
  wish: HubWish;
};

type WishesFormProps = { finalists: WishedFinalist[]; answer?: Answer };

/** What a hub says of each finalist, in order of place. */
export function WishesForm({ finalists, answer }: WishesFormProps) {
  const { t } = useTranslation("hubs");
  const { state } = useNavigation();
  const [form] = useAnsweredForm<{ finalists: { wish?: string }[] }>(answer);
  const typed = (form.initialValue?.finalists ?? []) as ({ wish?: string } | undefined)[];
  const labels = finalists.map(({ company }, index) => [nameAt(index), company]);
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <Stack gap="large">
        <FormProblems form={form} answer={answer} labels={Object.fromEntries(labels)} />
        {finalists.map((finalist, index) => (
          <div key={finalist.applicationId}>
            <HiddenField name={`finalists[${index}].applicationId`} value={finalist.applicationId} />
            <ChoiceField
              name={nameAt(index)}
              label={finalist.company}
              help={about(finalist)}
              errors={form.allErrors[nameAt(index)]}
              defaultValue={answer ? typed[index]?.wish : finalist.wish}
              options={hubWishes.map((wish) => ({ value: wish, label: t(`hubWish.${wish}`) }))}
              inline
            />
          </div>
        ))}
        <ActionBar sticky>
          <Button pending={state === "submitting"}>{t("saveWishes")}</Button>
        </ActionBar>
      </Stack>
    </Form>
  );

  function about({ number, place, choice, isHere }: WishedFinalist): string {
    const said = t("aboutFinalist", { number, place: place ?? 0, choice: t(`choice.${choice}`) });
    return isHere ? `${said}; ${t("here")}` : said;
  }
}

function nameAt(index: number): string {
  return `finalists[${index}].wish`;
}
