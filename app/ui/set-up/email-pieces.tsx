import { locales, type Translated } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { type Described, field } from "../form-field.ts";
import { Fieldset } from "../fieldset.tsx";
import { Grid, Stack } from "../layout.tsx";
import { Bullets, Reference } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import type { InEachLanguage } from "./in-each-language.tsx";
import { usePieceName } from "./piece-name.ts";

export type Piece = { name: string; original: Translated; placeholders: string[]; own?: Partial<Translated> };

/** Every piece of a message in both languages, side by side. */
export function PieceFields({ pieces, fields }: { pieces: Piece[]; fields: Record<string, unknown> }) {
  const pieceName = usePieceName();
  return pieces.map((piece, place) => (
    <Fieldset key={piece.name} id={piece.name} legend={pieceName(piece.name, place)}>
      <PieceField {...piece} fields={fieldsIn(fields[piece.name])} />
    </Fieldset>
  ));
}

function PieceField({ original, own, fields }: Piece & { fields: InEachLanguage }) {
  const { t } = useTranslation(["set-up", "letters"]);
  return (
    <Grid least="large">
      {locales.map((locale) => (
        <TextArea
          key={locale}
          {...field(fields[locale])}
          lang={locale}
          rows={2}
          limit={1000}
          required={false}
          label={t(`letters:language.${locale}`)}
          help={own?.[locale] && t("letters:portalWrites", { text: original[locale] })}
        />
      ))}
    </Grid>
  );
}

/** Conform describes the fields of a shape that is only known when it runs. */
function fieldsIn(described: unknown): InEachLanguage {
  return (described as { getFieldset: () => Record<"en" | "bg", Described> }).getFieldset();
}

/** What the words can name. */
export function KnownPlaceholders({ pieces }: { pieces: Piece[] }) {
  const { t } = useTranslation("letters");
  const names = [...new Set(pieces.flatMap(({ placeholders }) => placeholders))];
  return (
    <Disclosure summary={t("placeholders")} boxed>
      <Stack gap="small">
        <p>{t("placeholdersText")}</p>
        <Bullets
          items={names.map((name) => (
            <Known key={name} name={name} />
          ))}
        />
      </Stack>
    </Disclosure>
  );
}

function Known({ name }: { name: string }) {
  const { t } = useTranslation("letters");
  // A name that has no explanation explains itself no worse than none would.
  const means = (t as (key: string, options: object) => string)(`placeholder.${name}`, { defaultValue: "" });
  return (
    <>
      <Reference>{`{{${name}}}`}</Reference> {means}
    </>
  );
}
