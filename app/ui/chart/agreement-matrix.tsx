import { useTranslation } from "#app/i18n/use-translation.ts";
import { useNumberFormat } from "../locale.ts";

type Pair = { one: string; other: string; common: number; apart: number };
type AgreementMatrixProps = { title: string; people: { id: string; name: string }[]; pairs: Pair[] };

const side = 26;
const names = 190;
/** Above this the cell is dark enough for light letters. */
const dark = 0.55;

/** Everybody against everybody: the darker a cell, the further the two are apart. Columns bear the numbers of the rows. */
export function AgreementMatrix({ title, people, pairs }: AgreementMatrixProps) {
  const { t } = useTranslation("scrutiny");
  const tenths = useNumberFormat({ maximumFractionDigits: 1 });
  const place = new Map(people.map(({ id }, at) => [id, at]));
  const most = Math.max(1, ...pairs.map(({ apart }) => apart));
  const [width, height] = [names + side * people.length, side * (people.length + 1)];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the keyboard
    <section aria-label={title} tabIndex={0} className="overflow-x-auto">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, not fetched */}
      <svg role="img" viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="text-xs">
        <title>{title}</title>
        {people.map(({ id, name }, at) => (
          <g key={id}>
            <text x={names - 30} y={side * (at + 1.65)} textAnchor="end" className="fill-ink">
              {shortened(name)}
            </text>
            <text x={names - 8} y={side * (at + 1.65)} textAnchor="end" className="fill-soft">
              {at + 1}
            </text>
            <text x={names + side * (at + 0.5)} y={side * 0.7} textAnchor="middle" className="fill-soft">
              {at + 1}
            </text>
          </g>
        ))}
        {pairs.flatMap((pair) => {
          const [row, column] = [place.get(pair.one)!, place.get(pair.other)!];
          const said = t("evaluators.cell", {
            one: people[row].name,
            other: people[column].name,
            apart: tenths(pair.apart),
            common: pair.common,
          });
          return [
            <Cell
              key={`${row} ${column}`}
              {...{ row, column, said }}
              share={pair.apart / most}
              apart={pair.apart}
            />,
            <Cell
              key={`${column} ${row}`}
              row={column}
              column={row}
              said={said}
              share={pair.apart / most}
              apart={pair.apart}
            />,
          ];
        })}
      </svg>
    </section>
  );
}

type CellProps = { row: number; column: number; said: string; share: number; apart: number };

function Cell({ row, column, said, share, apart }: CellProps) {
  const write = useNumberFormat({ maximumFractionDigits: 0 });
  const [x, y] = [names + side * column, side * (row + 1)];
  return (
    <g>
      <title>{said}</title>
      <rect
        {...{ x, y, width: side - 1, height: side - 1 }}
        className="fill-accent-fill"
        opacity={0.08 + 0.92 * share}
      />
      <text
        x={x + side / 2}
        y={y + side * 0.64}
        textAnchor="middle"
        className={share > dark ? "fill-canvas" : "fill-ink"}
      >
        {write(apart)}
      </text>
    </g>
  );
}

const longest = 24;

function shortened(name: string) {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}
