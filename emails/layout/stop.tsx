import type { Reader } from "../reader.ts";
import { style } from "./style.ts";
import { Small } from "./text.tsx";

/** In every message to those who follow a call: one press and it ends. */
export function StopFollowing({ reader, link }: { reader: Reader; link: string | undefined }) {
  if (!link || reader.links) return null;
  const address = reader.address(link);
  return (
    <Small>
      {reader.t("follow.stop")}{" "}
      <a href={address} className="link" style={style.link}>
        {address}
      </a>
    </Small>
  );
}
