import { Link } from "react-router";
import type { QuestionType } from "../application/question-field.tsx";
import type en from "#app/i18n/en/builder.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Icon } from "../icons.tsx";
import { Grid, Section, Stack } from "../layout.tsx";
import { typeSigns } from "./type-signs.ts";

type TypeGalleryProps = {
  groups: Record<keyof typeof en.groups, readonly QuestionType[]>;
  /** Path at which a question of a type is written. */
  to: (type: QuestionType) => string;
};

/** All kinds of questions, each with what it is good for. */
export function TypeGallery({ groups, to }: TypeGalleryProps) {
  const { t } = useTranslation("builder");
  return (
    <Stack gap="large">
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <Section key={group} title={t(`groups.${group}`)} level={3}>
          <Grid>
            {groups[group].map((type) => (
              <TypeCard key={type} type={type} to={to(type)} />
            ))}
          </Grid>
        </Section>
      ))}
    </Stack>
  );
}

function TypeCard({ type, to }: { type: QuestionType; to: string }) {
  const { t } = useTranslation("builder");
  return (
    <Link
      to={to}
      className="flex min-w-0 gap-3 rounded-[10px] border border-line bg-surface p-4 hover:border-control"
    >
      <span className="mt-0.5 text-accent">
        <Icon name={typeSigns[type]} />
      </span>
      <span className="min-w-0">
        <span className="block font-semibold text-accent">{t(`types.${type}.name`)}</span>
        <span className="block text-sm text-soft">{t(`types.${type}.text`)}</span>
      </span>
    </Link>
  );
}
