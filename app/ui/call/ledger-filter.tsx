import en from "#app/i18n/en/audit.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { HiddenField, TextField } from "../field.tsx";
import { FilterForm } from "../filter-form.tsx";
import { Notice } from "../notice.tsx";
import { SelectField } from "../select-field.tsx";
import { TextLink } from "../text.tsx";
import type { EmailName } from "./ledger.tsx";
import { useLedger } from "./ledger-page.tsx";

type LedgerFilterProps = { find: string; to: string; template?: EmailName; status?: string; at?: Date };
const names = Object.keys(en.ledger.templates) as EmailName[];

/** Whom and what the ledger shows. */
export function LedgerFilter({ find, to, template, status, at }: LedgerFilterProps) {
  const { t } = useTranslation(["told", "audit"]);
  const ledger = useLedger();
  const nameOf = (name: EmailName) => t(`audit:ledger.templates.${name}`);
  const options = names.map((name) => ({ value: name, label: nameOf(name) }));
  const sorted = options.sort((one, other) => one.label.localeCompare(other.label));
  return (
    <>
      <FilterForm
        label={t("told:find")}
        submitLabel={t("told:find")}
        clearTo={find || template ? ledger : undefined}
      >
        <TextField name="find" type="search" label={t("told:part")} defaultValue={find} width="medium" />
        <SelectField
          name="template"
          label={t("told:what")}
          defaultValue={template ?? ""}
          options={[{ value: "", label: t("told:anything") }, ...sorted]}
          width="medium"
        />
        {status && <HiddenField name="status" value={status} />}
      </FilterForm>
      {(to || at) && (
        <Notice actions={<TextLink to={ledger}>{t("told:clearPerson")}</TextLink>}>
          {to ? t("told:person", { address: to }) : t("told:one", { what: template ? nameOf(template) : "" })}
        </Notice>
      )}
    </>
  );
}
