import { countryCodes } from "#app/domain/calls/form/country-codes.ts";
import { viewFormVersion } from "#app/domain/calls/form/read-versions.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import { VersionPage } from "#app/ui/form-builder/version-page.tsx";
import type { Route } from "./+types/version";

export function loader({ context, params }: Route.LoaderArgs) {
  const locale = context.get(readersLocale);
  const version = orNotFound(viewFormVersion(context.get(managedCall), Number(params.number), locale));
  return { ...version, countries: countriesByName(countryCodes, locale) };
}

export default function FormVersion({ loaderData, params }: Route.ComponentProps) {
  // Every question, whatever was asked only sometimes.
  return (
    <VersionPage
      {...loaderData}
      base={`/manage/calls/${params.callSlug}/form`}
      asked={(questions) => questions}
    />
  );
}
