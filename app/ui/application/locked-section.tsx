import { useTranslation } from "#app/i18n/use-translation.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Bullets, TextLink } from "../text.tsx";
import { type Application, Standing } from "./standing.tsx";

type First = { sectionId: string; questionId: string; label: string };

/** A section that opens when other questions are answered, and where those are. */
export function LockedSection(props: { application: Application; title: string; lock: First[] }) {
  const { application, title, lock } = props;
  const { t } = useTranslation("applications");
  const base = `/applications/${application.id}`;
  return (
    <Page
      width="form"
      title={title}
      eyebrow={application.number}
      back={{ to: base, label: t("toOverview") }}
      notices={<Standing application={application} />}
    >
      <Lock base={base} lock={lock} />
    </Page>
  );
}

export function Lock({ base, lock }: { base: string; lock: First[] }) {
  const { t } = useTranslation("form");
  return (
    <Notice title={t("first.title")}>
      <p>{t("first.text")}</p>
      <Bullets
        items={lock.map(({ sectionId, questionId, label }) => (
          <TextLink key={questionId} to={`${base}/sections/${sectionId}?check=${questionId}#${questionId}`}>
            {label}
          </TextLink>
        ))}
      />
    </Notice>
  );
}
