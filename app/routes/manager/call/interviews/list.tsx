import { data, redirect, useParams, useSearchParams } from "react-router";
import { chosenForInterviews } from "#app/domain/applications/interviews/chosen.ts";
import { interviewInput } from "#app/domain/applications/interviews/input.ts";
import { inviteToInterviews, planInterviews } from "#app/domain/applications/interviews/invite.ts";
import { viewInterviews } from "#app/domain/applications/interviews/read.ts";
import { sha256Of } from "#app/domain/canonical.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { plainForm, readForm } from "#app/http/form.ts";
import { LeftOut } from "#app/ui/interviews/left-out.tsx";
import { InterviewForm } from "#app/ui/interviews/interview-form.tsx";
import { InterviewTable } from "#app/ui/interviews/interview-table.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/list";

/** `?team=MME1-0042&team=…`: who was ticked elsewhere. */
export function loader({ context, url }: Pick<Route.LoaderArgs, "context" | "url">) {
  const [managed, now] = [context.get(managedCall), context.get(requestTime)];
  const chosen = chosenForInterviews(managed, url.searchParams.getAll("team"), now);
  return { ...viewInterviews(managed, now), chosen };
}

/** Shows who would get which time; invites only once exactly this was shown. */
export async function action({ context, params, request, url }: Route.ActionArgs) {
  const [t, managed, now] = [context.get(translate), context.get(managedCall), context.get(requestTime)];
  const { timeZone } = loader({ context, url });
  const sent = await plainForm(request.clone());
  const { value, problem } = await readForm(request, interviewInput(timeZone), t);
  if (problem) return data(problem, { status: 400 });

  const { typed, plan } = value;
  const planned = attemptFor(t, () => planInterviews(managed, plan, now));
  if (planned.refusal) return data({ ...planned.refusal, typed }, { status: 409 });

  const seal = sha256Of({
    plan: typed,
    rows: planned.value.map(({ number, standing }) => [number, standing]),
  });
  const wanted = sent.get("send") === "yes";
  const preview = { typed, rows: planned.value, seal, changed: wanted && sent.get("seal") !== seal };
  if (!wanted || preview.changed) return data({ preview }, { status: 200 });

  const told = attemptFor(t, () => inviteToInterviews(managed, plan, now));
  if (told.refusal) return data({ ...told.refusal, typed }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/interviews?invited=${told.value}`);
}

export default function Interviews({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("interviews");
  const [search] = useSearchParams();
  const home = `/manage/calls/${useParams().callSlug}`;
  const { rows, timeZone, code, chosen } = loaderData;
  const invited = Number(search.get("invited"));
  const preview = actionData && "preview" in actionData ? actionData.preview : undefined;
  return (
    <SubPage back={{ to: `${home}/applications`, label: t("back") }} title={t("title")} lead={t("lead")}>
      <Stack gap="large">
        {invited > 0 && !actionData && <Notice tone="success">{t("invited", { count: invited })}</Notice>}
        {search.has("cancelled") && !actionData && <Notice tone="success">{t("cancelled")}</Notice>}
        {!actionData && <LeftOut chosen={chosen} />}
        <InterviewForm
          key={`${invited} ${preview?.seal}`}
          zone={timeZone}
          code={code}
          chosen={chosen.lines}
          answer={actionData}
        />
        <Section title={t("list")}>
          <InterviewTable rows={rows} zone={timeZone} home={home} />
        </Section>
      </Stack>
    </SubPage>
  );
}
