import type { Reader } from "../reader.ts";
import { style } from "./style.ts";
import { Small } from "./text.tsx";

/** The one thing to do, and its address in clear: some programs show no buttons, and careful people read before they press. */
export function Button({ reader, link, children }: { reader: Reader; link: string; children: string }) {
  if (reader.links) return <Small>{reader.t(`letter.${reader.links}`)}</Small>;
  const address = reader.address(link);
  return (
    <>
      <table role="presentation" cellPadding={0} cellSpacing={0} border={0} style={{ margin: "8px 0 20px" }}>
        <tbody>
          <tr>
            <td className="button-cell" style={style.buttonCell}>
              <a href={address} className="button" style={style.button}>
                {children}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
      <Small>
        <span data-skip-in-text="true">
          {reader.t("letter.instead")}
          <br />
        </span>
        <a href={address} className="link" style={style.link}>
          {address}
        </a>
      </Small>
    </>
  );
}
