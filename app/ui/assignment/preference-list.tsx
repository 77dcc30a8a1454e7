import { countryName } from "#app/i18n/countries.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Called, useCalled } from "../evaluation/called.ts";
import { useLocale } from "../locale.ts";
import { Reference } from "../text.tsx";

const preferences = ["eager", "willing", "rather-not"] as const;
type Row = Called & {
  applicationId: string;
  country: string | null;
  topics: string[];
  team: string[];
  preference: (typeof preferences)[number] | null;
};

type PreferenceListProps = { rows: Row[]; open: boolean };

/** Every application with how much somebody would like it: radio buttons, wide enough for a thumb. */
export function PreferenceList({ rows, open }: PreferenceListProps) {
  return (
    <ul className="overflow-hidden rounded-[10px] border border-line bg-surface">
      {rows.map((row) => (
        <Line key={row.applicationId} {...row} open={open} />
      ))}
    </ul>
  );
}

function Line({
  applicationId,
  number,
  company,
  country,
  topics,
  team,
  preference,
  open,
}: Row & { open: boolean }) {
  const { t } = useTranslation("preferences");
  const locale = useLocale();
  const called = useCalled();
  return (
    <li className="border-line not-first:border-t">
      <fieldset
        disabled={!open}
        className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 md:px-5"
      >
        <legend className="sr-only">{t("legend", { company: called({ number, company }) })}</legend>
        <div className="min-w-0 flex-1 basis-72">
          <p className="font-medium">{called({ number, company })}</p>
          <p className="text-sm text-soft">
            {company && <Reference>{number}</Reference>} {country && `· ${countryName(country, locale)}`}
          </p>
          <p className="text-sm text-soft">{topics.join(", ")}</p>
          <p className="text-sm text-soft">{team.join(", ")}</p>
        </div>
        <div className="flex max-sm:w-full">
          {preferences.map((one) => (
            <label
              key={one}
              className="flex min-h-11 cursor-pointer items-center justify-center gap-2 border border-line px-3 text-center text-sm first:rounded-l-lg last:rounded-r-lg not-first:-ml-px has-checked:z-10 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:cursor-default max-sm:flex-1 max-sm:px-1.5"
            >
              <input
                type="radio"
                name={`preference.${applicationId}`}
                value={one}
                defaultChecked={one === preference}
                className="tick"
              />
              {t(`words.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
