import type { RouterContextProvider } from "react-router";
import { deskQueryFrom, viewDesk } from "#app/domain/reports/desk.ts";
import { managedCall, readersLocale, requestTime } from "./context.ts";
import { viewLoad } from "./load.server.ts";

/** What the deadline desk shows now: the page itself and each of its renewals say the same. */
export function deskNow(context: Readonly<RouterContextProvider>, search: URLSearchParams) {
  const managed = context.get(managedCall);
  const locale = context.get(readersLocale);
  const desk = viewDesk(managed, deskQueryFrom(search), locale, context.get(requestTime));
  return { ...desk, load: viewLoad(performance.now()) };
}
