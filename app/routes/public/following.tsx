import { data, redirect } from "react-router";
import { answerFollowing } from "#app/domain/calls/followers/follow.ts";
import { viewFollower } from "#app/domain/calls/followers/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { readersLocale, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { LinkGone } from "#app/ui/account/link-gone.tsx";
import { FollowingPage } from "#app/ui/questions/following-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/following";

export function loader({ context, params }: Route.LoaderArgs) {
  const follower = viewFollower(params.token, context.get(readersLocale));
  return data({ follower }, { status: follower ? 200 : 410 });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const follows = (await plainForm(request)).get("follows") === "yes";
  const now = context.get(requestTime);
  const refusal = attempt(context.get(translate), () => answerFollowing(params.token, follows, now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/follow/${params.token}`);
}

export default function Following({ loaderData: { follower } }: Route.ComponentProps) {
  const { t } = useTranslation("questions");
  if (!follower)
    return <LinkGone next={{ to: "/", label: t("following.toCalls") }}>{t("following.gone")}</LinkGone>;
  return <FollowingPage {...follower} />;
}
