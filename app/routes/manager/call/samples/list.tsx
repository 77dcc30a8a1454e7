import { data, useParams, useSearchParams } from "react-router";
import { viewEvaluatorsAtSamples } from "#app/domain/evaluation/samples/read-evaluators.ts";
import { viewPack, viewSpreads } from "#app/domain/evaluation/samples/read-managed.ts";
import { remindAtSamples } from "#app/domain/evaluation/samples/remind-samples.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { AtSamples } from "#app/ui/samples/at-samples.tsx";
import { PackView } from "#app/ui/samples/pack.tsx";
import { Spreads } from "#app/ui/samples/spreads.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/list";

/** `?waiting` shows only evaluators who have samples left, `after` those from after an evaluator. */
export function loader({ context, url: { searchParams: search } }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const onlyWaiting = search.has("waiting");
  const after = search.get("after") ?? undefined;
  return {
    pack: viewPack(managed),
    spreads: viewSpreads(managed, context.get(readersLocale)),
    people: viewEvaluatorsAtSamples(managed, onlyWaiting, after, context.get(requestTime)),
    onlyWaiting,
  };
}

/** The only form of the page: reminds everybody who has samples left. */
export function action({ context }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const { value, refusal } = attemptFor(context.get(translate), () => remindAtSamples(managed, now));
  if (refusal) return data({ ...refusal, reminded: undefined }, { status: 409 });
  return { refused: undefined, reminded: value };
}

const told = ["saved", "anchored", "removed", "shown", "withdrawn", "excused"] as const;

export default function Samples({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("samples");
  const { pack, spreads, people, onlyWaiting } = loaderData;
  const call = `/manage/calls/${useParams().callSlug}`;
  const search = useSearchParams()[0].get("says");
  const says = told.find((one) => one === search);
  return (
    <Stack gap="large">
      {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
      {actionData?.reminded !== undefined && (
        <Notice tone="success">{t("people.reminded", { count: actionData.reminded })}</Notice>
      )}
      {says && !actionData && <Notice tone="success">{t(`says.${says}`)}</Notice>}
      <PackView pack={pack} home={`${call}/samples`} />
      {spreads.length > 0 && <Spreads samples={spreads} />}
      {(pack.shownAt || spreads.length > 0) && pack.evaluators > 0 && (
        <AtSamples
          {...people}
          {...{ onlyWaiting, call }}
          waiting={pack.waiting}
          shown={pack.shownAt !== null}
          zone={pack.timeZone}
        />
      )}
    </Stack>
  );
}
