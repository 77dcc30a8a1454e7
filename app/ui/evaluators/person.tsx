import { TextLink } from "../text.tsx";

type PersonProps = {
  to: string;
  name: string;
  /** What tells two people of one name apart: an address, an organisation. */
  detail: string;
};

/** Somebody in a list. */
export function Person({ to, name, detail }: PersonProps) {
  return (
    <>
      <TextLink to={to}>{name}</TextLink>
      <span className="block text-sm font-normal text-soft break-words">{detail}</span>
    </>
  );
}
