import { style } from "./style.ts";

/** A fact without a value is left out. */
export type Fact = [term: string, value: string | number | undefined];

export function Facts({ of }: { of: Fact[] }) {
  return (
    <table cellPadding={0} cellSpacing={0} border={0} style={style.facts} className="facts">
      <tbody>
        {of
          .filter(([, value]) => value !== undefined)
          .map(([term, value]) => (
            <tr key={term}>
              <th scope="row" align="left" className="quiet line" style={style.term}>
                {term}
              </th>
              <td align="left" className="ink line" style={style.fact}>
                {value}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
