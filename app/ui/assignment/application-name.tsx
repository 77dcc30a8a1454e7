import { TextLink } from "../text.tsx";

type ApplicationNameProps = { to: string; company: string; number: string };

/** An application in a list: its company, and its number in one piece. */
export function ApplicationName({ to, company, number }: ApplicationNameProps) {
  return (
    <>
      <TextLink to={to}>{company}</TextLink>{" "}
      <span className="font-mono text-[0.88em] font-normal whitespace-nowrap text-soft">{number}</span>
    </>
  );
}
