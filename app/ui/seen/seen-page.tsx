import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { FilterForm } from "../filter-form.tsx";
import { Columns, Section, Stack } from "../layout.tsx";
import { SelectField } from "../select-field.tsx";
import { SubPage } from "../sub-page.tsx";
import { Muted } from "../text.tsx";
import type { Cell, FieldName, Role } from "./field-name.ts";
import { SeenLines } from "./seen-lines.tsx";
import { SeenTabs } from "./seen-tabs.tsx";

type SeenPageProps = {
  number: string;
  company: string;
  role: Role;
  /** A role, or the id of an evaluator. */
  as: string;
  evaluators: { id: string; name: string }[];
  lines: (FieldName & Cell)[];
  /** Path of the application. */
  at: string;
  children: ReactNode;
};

const groups: Record<"team" | "evaluators" | "programme", Role[]> = {
  team: ["owner", "editor", "told"],
  evaluators: ["invited", "unassigned", "conflict", "assigned", "done", "discussant"],
  programme: ["assistant", "hubBefore", "hubAfter", "publicBefore", "publicAfter"],
};

/** What one person gets of an application, and beside it what they do not get, and why. */
export function SeenPage({ number, company, role, as, evaluators, lines, at, children }: SeenPageProps) {
  const { t } = useTranslation("seen");
  const person = evaluators.find(({ id }) => id === as);
  return (
    <SubPage back={{ to: at, label: t("back", { number }) }} title={t("title", { company })} lead={t("lead")}>
      <Stack gap="large">
        <SeenTabs at={at} />
        <FilterForm label={t("as")} submitLabel={t("show")}>
          <WhoField as={as} evaluators={evaluators} />
        </FilterForm>
        {person && <Muted>{t("is", { name: person.name, role: t(`role.${role}`) })}</Muted>}
        <Columns asideWidth="wide" aside={<SeenLines lines={lines} />}>
          <Section title={person?.name ?? t(`role.${role}`)} level={3}>
            {children}
          </Section>
        </Columns>
      </Stack>
    </SubPage>
  );
}

function WhoField({ as, evaluators }: Pick<SeenPageProps, "as" | "evaluators">) {
  const { t } = useTranslation("seen");
  const rolesIn = (group: keyof typeof groups) => ({
    label: t(`groups.${group}`),
    options: groups[group].map((role) => ({ value: role as string, label: t(`role.${role}`) })),
  });
  const named = {
    label: t("groups.named"),
    options: evaluators.map(({ id, name }) => ({ value: id, label: name })),
  };
  return (
    <SelectField
      name="as"
      id="as"
      label={t("as")}
      key={as}
      defaultValue={as}
      options={[
        rolesIn("team"),
        rolesIn("evaluators"),
        ...(evaluators.length > 0 ? [named] : []),
        rolesIn("programme"),
      ]}
    />
  );
}
