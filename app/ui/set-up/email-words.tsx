import { languageNames, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Disclosure } from "../disclosure.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Bullets, Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import type { Piece } from "./email-pieces.tsx";
import { usePieceName } from "./piece-name.ts";
import { useSetUp } from "./set-up-page.tsx";

type Warning = { problem: "one-language" | "date-missing"; piece: string; locale: Locale; name?: string };
type Change = { id: number; at: Date; actor: string | null; words: string[] };
type EmailWordsProps = { template: string; pieces: Piece[]; warnings: Warning[]; history: Change[] };

/** What a message says where a programme can say it differently, and who changed it. */
export function EmailWords({ template, pieces, warnings, history }: EmailWordsProps) {
  const { t } = useTranslation("letters");
  const at = `${useSetUp()}/set-up/emails/${template}`;
  const written = pieces.some(({ own }) => own);
  return (
    <Section title={t("title")} lead={written ? t("written") : t("unwritten")}>
      <Stack>
        <Warnings pieces={pieces} warnings={warnings} />
        {written && <Written pieces={pieces} />}
        <Row>
          <LinkButton to={`${at}/texts`} icon="pencil">
            {t("change")}
          </LinkButton>
          {written && (
            <FormButton action={`${at}/original`} kind="quiet" icon="undo">
              {t("original")}
            </FormButton>
          )}
        </Row>
        {history.length > 0 && <History history={history} />}
      </Stack>
    </Section>
  );
}

function Warnings({ pieces, warnings }: Pick<EmailWordsProps, "pieces" | "warnings">) {
  const { t } = useTranslation("letters");
  const pieceName = usePieceName();
  if (warnings.length === 0) return null;
  const placeOf = (piece: string) => pieces.findIndex(({ name }) => name === piece);
  return (
    <Notice tone="warning" title={t("look")}>
      <Bullets
        items={warnings.map(({ problem, piece, locale, name }) =>
          t(`warning.${problem}`, {
            piece: pieceName(piece, placeOf(piece)),
            language: languageNames[locale],
            name: `{{${name}}}`,
          }),
        )}
      />
    </Notice>
  );
}

function Written({ pieces }: Pick<EmailWordsProps, "pieces">) {
  const { t } = useTranslation("letters");
  const pieceName = usePieceName();
  const rows = pieces.map((piece, place) => ({ ...piece, called: pieceName(piece.name, place) }));
  return (
    <Table
      caption={t("title")}
      hideCaption
      rows={rows.filter(({ own }) => own)}
      rowKey={({ name }) => name}
      columns={[
        { key: "piece", label: t("piece.column"), rowHeader: true, cell: ({ called }) => called },
        { key: "en", label: languageNames.en, cell: ({ own }) => <InLanguage text={own?.en} /> },
        { key: "bg", label: languageNames.bg, cell: ({ own }) => <InLanguage text={own?.bg} /> },
      ]}
    />
  );
}

function InLanguage({ text }: { text: string | undefined }) {
  const { t } = useTranslation("letters");
  return text ?? <Tag tone="neutral">{t("portals")}</Tag>;
}

function History({ history }: { history: Change[] }) {
  const { t } = useTranslation("letters");
  return (
    <Disclosure summary={t("history", { count: history.length })}>
      <Stack>
        {history.map(({ id, at, actor, words }) => (
          <div key={id}>
            <Muted small>
              {actor}, <DateTime at={at} format="short" />
            </Muted>
            <Bullets items={words} />
          </div>
        ))}
      </Stack>
    </Disclosure>
  );
}
