import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Notice } from "../notice.tsx";

/** Above an evaluator's list while samples keep it closed. `home` is the list's path. */
export function SamplesFirst({ left, home }: { left: number; home: string }) {
  const { t } = useTranslation("samples");
  const go = (
    <LinkButton to={`${home}/samples`} kind="primary">
      {t("own.go")}
    </LinkButton>
  );
  return (
    <Notice title={t("own.first", { count: left })} actions={go}>
      {t("own.firstText")}
    </Notice>
  );
}
