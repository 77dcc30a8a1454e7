import { viewHead } from "#app/domain/audit/read-chain.ts";
import { administrator, requestTime } from "#app/http/context.ts";
import { checkRecord } from "#app/http/whole-database.server.ts";
import { RecordPage } from "#app/ui/privacy/record-page.tsx";
import type { Route } from "./+types/record";

export function loader({ context }: Route.LoaderArgs) {
  return viewHead(context.get(administrator), context.get(requestTime));
}

/** Reads the whole record, which changes nothing. */
export async function action({ context }: Route.ActionArgs) {
  context.get(administrator);
  return { report: await checkRecord() };
}

export default function Record({ loaderData, actionData }: Route.ComponentProps) {
  return <RecordPage {...loaderData} report={actionData?.report} />;
}
