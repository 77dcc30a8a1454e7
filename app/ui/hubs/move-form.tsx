import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { TextArea } from "../text-area.tsx";
import type { Choice } from "./choices.tsx";
import type { HubWish } from "./wishes-form.tsx";

type Move = { company: string; from: string | null; to: string | null; was: Choice; becomes: Choice };
type Hub = {
  id: string;
  name: string;
  most: number;
  taken: number;
  choice: Choice;
  wish: HubWish;
  proposed: boolean;
  full: boolean;
  cost: Move[];
};

type MoveFormProps = {
  hubs: Hub[];
  hubId: string | null;
  reason: string;
  released: boolean;
  answer?: Answer;
};

/** Where a finalist goes, with what each hub costs the others, and why. */
export function MoveForm({ hubs, hubId, reason, released, answer }: MoveFormProps) {
  const { t } = useTranslation("hubs");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ hubId: string; reason: string }>(answer, {
    hubId: hubId ?? "",
    reason,
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <Stack gap="large">
        <FormProblems form={form} answer={answer} />
        <ChoiceField
          {...field(fields.hubId)}
          label={t("to")}
          options={hubs.map((hub) => ({
            value: hub.id,
            label: `${hub.name}: ${about(hub)}`,
            help: hub.full || released || hub.id === hubId ? undefined : costOf(hub),
            disabled: hub.full,
          }))}
        />
        <TextArea
          {...field(fields.reason)}
          label={t("why")}
          help={t("whyHelp")}
          required={false}
          rows={3}
          limit={1000}
        />
        <ActionBar>
          <Button pending={state === "submitting"}>{t("saveMove")}</Button>
        </ActionBar>
      </Stack>
    </Form>
  );

  function about({ choice, taken, most, wish, proposed, full }: Hub): string {
    const parts = [t(`choice.${choice}`), t("taken", { taken, most })];
    return [
      ...parts,
      ...(wish === "could" ? [] : [t(`hereWish.${wish}`)]),
      ...(proposed ? [t("proposed")] : []),
      ...(full ? [t("full")] : []),
    ].join(", ");
  }

  function costOf({ cost }: Hub): string {
    if (cost.length === 0) return t("free");
    const moves = cost.map(({ company, from, to, was, becomes }) =>
      t("moves", {
        company,
        from: from ?? t("nowhere"),
        to: to ?? t("nowhere"),
        was: t(`choice.${was}`),
        becomes: t(`choice.${becomes}`),
      }),
    );
    return t("costs", { moves: moves.join("; ") });
  }
}
