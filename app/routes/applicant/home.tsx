import { viewMyPages } from "#app/domain/reports/my-pages.ts";
import { readersLocale, requestTime, signedInAccount } from "#app/http/context.ts";
import { MyPages } from "#app/ui/application/my-pages.tsx";
import type { Route } from "./+types/home";

export function loader({ context }: Route.LoaderArgs) {
  const account = context.get(signedInAccount);
  return viewMyPages(account, context.get(readersLocale), context.get(requestTime));
}

export default function Home({ loaderData }: Route.ComponentProps) {
  return <MyPages {...loaderData} />;
}
