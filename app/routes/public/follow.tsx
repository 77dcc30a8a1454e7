import { data, redirect } from "react-router";
import { z } from "zod";
import { address } from "#app/domain/accounts/input.ts";
import { askToFollow, setFollowing } from "#app/domain/calls/followers/follow.ts";
import { viewFollowing } from "#app/domain/calls/followers/read.ts";
import { clientAddress, readersLocale, requestTime, translate, visitor } from "#app/http/context.ts";
import { plainForm, readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { refuseTooMany } from "#app/http/limits.server.ts";
import { newToken } from "#app/http/session.server.ts";
import { FollowPage } from "#app/ui/questions/follow-page.tsx";
import type { Route } from "./+types/follow";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewFollowing(params.callSlug, context.get(visitor), context.get(readersLocale)));
}

export async function action(args: Route.ActionArgs) {
  const { context, params, request } = args;
  orNotFound(viewFollowing(params.callSlug, undefined, context.get(readersLocale)));
  const account = context.get(visitor);
  if (!account) return byAddress(args);

  const follows = (await plainForm(request)).get("follows") === "yes";
  setFollowing(account, params.callSlug, follows, newToken(), context.get(requestTime));
  return redirect(`/calls/${params.callSlug}/follow`);
}

const asked = z.object({ email: address });

async function byAddress({ context, params, request }: Route.ActionArgs) {
  const t = context.get(translate);
  const { value, problem } = await readForm(request, asked, t);
  if (problem) return data({ answer: problem }, { status: 400 });

  const { email } = value;
  const aTry = { address: context.get(clientAddress), email };
  const tooMany = await refuseTooMany("follow", aTry, t);
  if (tooMany) return data({ answer: tooMany.data }, { status: 429 });

  const now = context.get(requestTime);
  askToFollow(params.callSlug, email, context.get(readersLocale), newToken(), now);
  return data({ sentTo: email }, { status: 200 });
}

export default function Follow({ loaderData, actionData }: Route.ComponentProps) {
  return <FollowPage {...loaderData} {...actionData} />;
}
