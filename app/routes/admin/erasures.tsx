import { viewErasures } from "#app/domain/privacy/read.ts";
import { administrator } from "#app/http/context.ts";
import { ErasuresPage } from "#app/ui/privacy/erasures-page.tsx";
import type { Route } from "./+types/erasures";

export function loader({ context, url }: Route.LoaderArgs) {
  return { ...viewErasures(context.get(administrator)), done: url.searchParams.get("says") === "erased" };
}

export default function Erasures({ loaderData }: Route.ComponentProps) {
  return <ErasuresPage {...loaderData} />;
}
