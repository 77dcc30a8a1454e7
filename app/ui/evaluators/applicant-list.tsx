import { countryName } from "#app/i18n/countries.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { TextField } from "../field.tsx";
import { useLocale } from "../locale.ts";
import { Tag } from "../tag.tsx";
import { Reference } from "../text.tsx";

type Applicant = {
  applicationId: string;
  number: string;
  company: string;
  country: string | null;
  team: string[];
  /** Nobody asked the reader about it yet, though they declared conflicts with others. */
  isNew: boolean;
};

type ApplicantListProps = {
  applicants: Applicant[];
  /** Ids that are ticked to begin with. */
  ticked: string[];
  /** By id. */
  reasons: Record<string, string | undefined>;
  errors: Record<string, string[] | undefined>;
};

/** Every applicant with a box to tick; a ticked one asks for the reason, without a script too. */
export function ApplicantList({ applicants, ticked, reasons, errors }: ApplicantListProps) {
  const { t } = useTranslation("evaluators");
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t("conflicts.list")}</legend>
      <ul className="overflow-hidden rounded-[10px] border border-line bg-surface">
        {applicants.map((applicant) => (
          <Line
            key={applicant.applicationId}
            {...applicant}
            ticked={ticked.includes(applicant.applicationId)}
            reason={reasons[applicant.applicationId]}
            errors={errors[`reason.${applicant.applicationId}`]}
          />
        ))}
      </ul>
    </fieldset>
  );
}

/** Tells whom one page of a longer list showed, since what is not ticked on it is declared too. */
export function OnThisPage({ applicants, part }: { applicants: { applicationId: string }[]; part: boolean }) {
  return (
    <>
      {applicants.map(({ applicationId }) => (
        <input key={applicationId} type="hidden" name="shown" value={applicationId} />
      ))}
      {part && <input type="hidden" name="part" value="on" />}
    </>
  );
}

type LineProps = Applicant & { ticked: boolean; reason?: string; errors?: string[] };

function Line({ applicationId, number, company, country, team, isNew, ticked, reason, errors }: LineProps) {
  const { t } = useTranslation("evaluators");
  const locale = useLocale();
  const id = `conflict-${applicationId}`;
  return (
    <li className="group border-line px-4 not-first:border-t has-checked:bg-warning-soft md:px-5">
      <div className="flex min-h-12 items-start gap-3.5 py-3">
        <input
          type="checkbox"
          id={id}
          name="conflict"
          value={applicationId}
          defaultChecked={ticked}
          className="tick mt-[0.15em]"
        />
        <label
          htmlFor={id}
          className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5"
        >
          <span className="sr-only">{t("conflicts.tick", { company })}: </span>
          <span className="font-medium">
            {company} {isNew && <Tag tone="accent">{t("conflicts.newOne")}</Tag>}
          </span>
          <span className="text-sm text-soft">
            {country && countryName(country, locale)} · <Reference>{number}</Reference>
          </span>
          <span className="w-full text-sm text-soft">{team.join(", ")}</span>
        </label>
      </div>
      <div className="hidden pb-4 pl-9 group-has-checked:block">
        <TextField
          name={`reason.${applicationId}`}
          label={
            <>
              {t("conflicts.reasonShort")}
              <span className="sr-only"> ({company})</span>
            </>
          }
          defaultValue={reason}
          errors={errors}
        />
      </div>
    </li>
  );
}
