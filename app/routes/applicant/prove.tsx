import { data, redirect } from "react-router";
import { requestTime, session, signedInAccount } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { ownPath } from "#app/http/own-path.ts";
import { keptOf, type Need, renewed, wayProved, waysFor } from "#app/http/proof.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProofForm } from "#app/ui/ways-in/proof-form.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/prove";

const said = [
  "link-sent",
  "link-later",
  "proved",
  "provider-down",
  "provider-busy",
  "provider-cancelled",
  "provider-failed",
  "provider-other",
] as const;

const needOf = (asked: unknown): Need => (asked === "strong" ? "strong" : "fresh");

export function loader({ context, url }: Route.LoaderArgs) {
  const asked = url.searchParams;
  return {
    need: needOf(asked.get("need")),
    to: ownPath(asked.get("to"), "/account"),
    ways: waysFor(context.get(signedInAccount)),
    says: said.find((one) => one === asked.get("says")),
  };
}

/**
 * Whoever proves it goes on; a form that waited is sent again as it was, by 307, which repeats method and fields. To where
 * stands in a form of the portal, not in an address: no link makes somebody send what they have not seen.
 */
export async function action({ context, request, url }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const form = await plainForm(request);
  const isProof = form.has("proofNeed");
  const need = needOf(isProof ? form.get("proofNeed") : url.searchParams.get("need"));
  const waiting = ownPath(isProof ? form.get("proofWaiting") : url.searchParams.get("waiting"), "");
  const asked = { need, waiting: waiting || undefined, kept: keptOf(form), refused: undefined };
  if (!isProof) return data(asked, { status: 403 });

  const { by, status, refused } = await wayProved(account, form, need, context);
  if (!by) return data({ ...asked, refused }, { status });

  const headers = await renewed(account, context.get(session)!, by, context.get(requestTime));
  if (waiting) return redirect(waiting, { status: 307, headers });
  return redirect(ownPath(url.searchParams.get("to"), "/account"), { headers });
}

export default function Prove({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("ways");
  const { to, ways, says } = loaderData;
  const { need, waiting, kept, refused } = { ...noAnswer, need: loaderData.need, ...actionData };
  const isGood = says === "link-sent" || says === "proved";
  return (
    <Page
      width="narrow"
      title={t(`prove.title.${need}`)}
      lead={t(`prove.${waiting ? "waiting" : "lead"}.${need}`)}
      notices={says && <Notice tone={isGood ? "success" : "warning"}>{t(`says.${says}`)}</Notice>}
    >
      <ProofForm {...{ need, ways, to, waiting, kept, refused }} />
    </Page>
  );
}

const noAnswer = { waiting: undefined, kept: [], refused: undefined };
