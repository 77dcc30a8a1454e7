import { UNSAFE_decodeViaTurboStream as decode } from "react-router";
import type { Account } from "#app/domain/accounts/account.ts";
import { visit } from "./app.ts";

/** What the loader of a door gives somebody, as their browser reads it; the status where it gives nothing. */
export async function dataAt(path: string, as?: Account): Promise<unknown> {
  const [address, search] = path.split("?");
  const answer = await visit(`${address}.data${search ? `?${search}` : ""}`, { as });
  if (answer.status !== 200) return answer.status;
  const { value } = await decode(answer.body!, globalThis as never);
  const routes = Object.values((await value) as Record<string, { data?: unknown }>);
  return routes.at(-1)!.data;
}
