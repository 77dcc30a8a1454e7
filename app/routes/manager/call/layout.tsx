import { Outlet, useLocation } from "react-router";
import { viewCallFrame } from "#app/domain/calls/read-managed.ts";
import { readableCall, readersLocale, requestTime } from "#app/http/context.ts";
import { requireReadableCall } from "#app/http/guards.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { CallRole, useManages } from "#app/ui/call/call-role.tsx";
import { CallTabs, isCallPart, type CallPart } from "#app/ui/call/call-tabs.tsx";
import { PhaseTag } from "#app/ui/call/phase-tag.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/layout";

export const middleware: Route.MiddlewareFunction[] = [requireReadableCall];

export function loader({ context }: Route.LoaderArgs) {
  return viewCallFrame(context.get(readableCall), context.get(readersLocale), context.get(requestTime));
}

/** Acts that have a page but no tab belong to the tab from which one comes. */
const parts: Record<string, CallPart> = {
  attachments: "applications",
  broadcast: "messages",
  extend: "overview",
  outages: "overview",
  consensus: "progress",
  sheets: "progress",
  shortlist: "ranking",
  form: "set-up",
  preview: "set-up",
  publish: "set-up",
  import: "applications",
};

export default function CallLayout({
  loaderData: { role, slug, title, programme, phase },
}: Route.ComponentProps) {
  const { t } = useTranslation("calls");
  const home = `/manage/calls/${slug}`;
  const part =
    useLocation()
      .pathname.slice(home.length + 1)
      .split("/")[0] || "overview";
  const current = parts[part] ?? (isCallPart(part) ? part : undefined);
  return (
    <CallRole value={role}>
      <Page
        width="full"
        back={{ to: "/manage", label: t("mine.title") }}
        eyebrow={programme}
        title={title}
        part={current && t(`tabs.${current}`)}
        tag={<PhaseTag phase={phase} />}
        actions={<Act part={part} phase={phase} slug={slug} />}
      >
        <CallTabs home={home} current={current} />
        <Outlet />
      </Page>
    </CallRole>
  );
}

/** A draft waits to be published; anything else can be looked at as everybody sees it. */
function Act({ part, phase, slug }: { part: string; phase: string; slug: string }) {
  const { t } = useTranslation("calls");
  const manages = useManages();
  if (part === "publish" || (phase === "draft" && !manages)) return null;
  if (phase !== "draft")
    return (
      <LinkButton to={`/calls/${slug}`} icon="eye" size="small">
        {t("frame.public")}
      </LinkButton>
    );
  return (
    <LinkButton to={`/manage/calls/${slug}/publish`} kind="primary" icon="globe">
      {t("frame.publish")}
    </LinkButton>
  );
}
