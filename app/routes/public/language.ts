import { redirect } from "react-router";
import { changeProfile } from "#app/domain/accounts/change-profile.ts";
import { requestTime, visitor } from "#app/http/context.ts";
import { languageCookie } from "#app/http/language.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { isLocale } from "#app/i18n/locale.ts";
import { plainForm } from "#app/http/form.ts";
import type { Route } from "./+types/language";

/** Somebody who reloads here has chosen already. */
export function loader() {
  return redirect("/");
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await plainForm(request);
  const locale = form.get("locale");
  if (!isLocale(locale)) return new Response(null, { status: 400 });

  const account = context.get(visitor);
  if (account) changeProfile(account, { name: account.name, locale }, context.get(requestTime));
  return redirect(withoutLanguage(ownPath(form.get("to"), "/")), {
    headers: { "Set-Cookie": await languageCookie().serialize(locale) },
  });
}

/** A language that the address asks for would win over the one just chosen. */
function withoutLanguage(path: string) {
  const [pathname, search] = path.split("?");
  const asked = new URLSearchParams(search);
  asked.delete("language");
  return asked.size > 0 ? `${pathname}?${asked}` : pathname;
}
