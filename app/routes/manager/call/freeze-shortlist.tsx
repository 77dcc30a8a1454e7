import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { z } from "zod";
import { viewByRule } from "#app/domain/decisions/by-rule/read.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { viewFreeze } from "#app/domain/decisions/read-freeze.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { keptFor, rankingToFreeze } from "#app/http/kept.server.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ByRule } from "#app/ui/decisions/by-rule.tsx";
import { FreezeObstacles, Proposed } from "#app/ui/decisions/freeze-preview.tsx";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { useLocale } from "#app/ui/locale.ts";
import { NumberField } from "#app/ui/number-field.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { Route } from "./+types/freeze-shortlist";

export async function loader({ context }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const { standing, value: ranking } = await keptFor(managed, "ranking", {});
  if (!ranking) return { standing, view: undefined };
  const byRule = viewByRule(managed, ranking.freeze.byRule, context.get(readersLocale));
  return { standing, view: { ...viewFreeze(managed, ranking.freeze, context.get(requestTime)), byRule } };
}

const freezing = z.object({
  reserve: z.int().min(0).max(1000),
  reason: z.string().trim().max(1000).default(""),
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, freezing, t);
  if (problem) return data(problem, { status: 400 });

  const read = await rankingToFreeze(managed, value.reserve);
  const refusal = attempt(t, () => freezeShortlist(managed, { ...value, read }, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/decisions`);
}

type Data = NonNullable<Route.ComponentProps["loaderData"]["view"]>;

export default function FreezeShortlist({
  loaderData: { standing, view },
  actionData,
}: Route.ComponentProps) {
  const { t } = useTranslation("decisions");
  const home = `/manage/calls/${useParams().callSlug}`;
  if (!view) return <BeingComputed standing={standing} />;
  const { counts, earlier, open, released, undecided, unscored, byRule } = view;
  const possible = !open && !released && undecided === 0 && unscored === 0 && byRule?.kept !== false;
  return (
    <SubPage
      back={{ to: `${home}/ranking`, label: t("freeze.toRanking") }}
      title={t(earlier ? "freeze.again" : "freeze.title")}
      lead={t("freeze.lead")}
      width="form"
    >
      <Stack gap="large">
        <BeingComputed standing={standing} again />
        <FreezeObstacles {...view} home={home} />
        {!released && (
          <Section title={t("freeze.would")} level={3}>
            <Proposed counts={counts} reserve={view.reserve} />
          </Section>
        )}
        {!released && byRule && <ByRule byRule={byRule} />}
        {possible && <Freeze {...view} answer={actionData} />}
      </Stack>
    </SubPage>
  );
}

function Freeze(props: Data & { answer?: Answer }) {
  const { t } = useTranslation("decisions");
  const { state } = useNavigation();
  const { missing, answer } = props;
  const [form, fields] = useAnsweredForm<{ reserve: string; reason: string }>(answer, {
    reserve: String(props.reserve),
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <Stack gap="large">
        <FormProblems form={form} answer={answer} />
        <NumberField {...field(fields.reserve)} label={t("freeze.reserve")} help={t("freeze.reserveHelp")} />
        {missing > 0 && (
          <TextArea
            {...field(fields.reason)}
            label={t("freeze.reason")}
            help={t("freeze.reasonHelp")}
            rows={3}
            limit={1000}
          />
        )}
        <Section title={t("freeze.happens")} level={3}>
          <Consequences {...props} />
        </Section>
        <ActionBar>
          <Button icon="lock" pending={state === "submitting"}>
            {t("freeze.now")}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}

function Consequences({ earlier, call }: Data) {
  const { t } = useTranslation("decisions");
  const locale = useLocale();
  const again = earlier && [
    t("freeze.earlier", {
      at: formatInstant(earlier.frozenAt, { locale, zone: call.timeZone, format: "short" }),
    }),
    ...(earlier.departures > 0 ? [t("freeze.dropped", { count: earlier.departures })] : []),
  ];
  return (
    <Bullets items={[t("freeze.evaluation"), t("freeze.snapshot"), t("freeze.change"), ...(again ?? [])]} />
  );
}
