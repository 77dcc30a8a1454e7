import { useParams } from "react-router";
import { deskNow } from "#app/http/desk.server.ts";
import { DeskPage } from "#app/ui/desk/desk-page.tsx";
import { useRenewed } from "#app/ui/desk/use-renewed.ts";
import type { Route } from "./+types/desk";

export function loader({ context, url }: Route.LoaderArgs) {
  return deskNow(context, url.searchParams);
}

export default function Desk({ loaderData }: Route.ComponentProps) {
  const call = `/manage/calls/${useParams().callSlug}`;
  const { shown, failed } = useRenewed(loaderData, `${call}/desk/now`);
  return <DeskPage desk={shown} call={call} failed={failed} />;
}
