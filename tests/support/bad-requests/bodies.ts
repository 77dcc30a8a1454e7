import type { Random } from "#db/seed/random.ts";
import type { SentForm } from "./forms.ts";
import { badName, badValue } from "./values.ts";

export type Body = { type: string | undefined; content: string };

const formType = "application/x-www-form-urlencoded";

/** What is sent: mostly a real form of the door of which something is spoilt. */
export function badBody(random: Random, forms: SentForm[]): Body {
  if (random.chance(0.15)) return broken(random);
  const known = forms.length > 0 ? random.pick(forms).fields : [];
  const fields = spoilt(known, random);
  return random.chance(0.3) ? asMultipart(fields, random) : asForm(fields);
}

type Fields = [string, string][];

/** One to three fields wrong, missing, twice or of another name; the rest as the page has them. */
function spoilt(known: Fields, random: Random): Fields {
  let fields = known.slice(0, 200);
  for (let count = random.between(1, 3); count > 0; count--) fields = spoiltOnce(fields, random);
  return fields;
}

function spoiltOnce(fields: Fields, random: Random): Fields {
  const names = fields.map(([name]) => name);
  const other: [string, string] = [badName(random, names), badValue(random)];
  if (fields.length === 0) return [other];
  const at = random.between(0, fields.length - 1);
  const wrong: [string, string] = [names[at], badValue(random)];
  return random.pick<() => Fields>([
    () => fields.with(at, wrong),
    () => fields.with(at, wrong),
    () => fields.toSpliced(at, 1),
    () => [...fields, wrong],
    () => [...fields, other],
    () => [...fields, ...Array.from({ length: 300 }, () => wrong)],
  ])();
}

function asForm(fields: Fields): Body {
  const search = new URLSearchParams(
    fields.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]),
  );
  return { type: formType, content: String(search) };
}

function asMultipart(fields: Fields, random: Random): Body {
  const boundary = "----finalist";
  const parts = fields.map(([name, value]) => {
    const file = random.chance(0.1)
      ? `; filename="${random.pick(["", "../x.html", "a\0.svg", "x.pdf"])}"`
      : "";
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name.replace(/["\r\n]/g, "_")}"${file}\r\n\r\n${value}\r\n`;
  });
  const end = random.chance(0.8) ? `--${boundary}--\r\n` : "";
  return { type: `multipart/form-data; boundary=${boundary}`, content: parts.join("") + end };
}

const nonsense: Body[] = [
  { type: undefined, content: "a=b" },
  { type: "application/json", content: '{"a":' },
  { type: "application/json", content: '{"__proto__":{"x":1},"a":[1e999]}' },
  { type: "text/plain", content: "=" },
  { type: "multipart/form-data", content: "--x\r\n\r\n" },
  { type: "multipart/form-data; boundary=", content: "----\r\n" },
  {
    type: "multipart/form-data; boundary=x",
    content: "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--",
  },
  {
    type: "multipart/form-data; boundary=x",
    content: '--x\r\nContent-Disposition: form-data; name="file"; fil',
  },
  { type: `multipart/form-data; boundary=${"y".repeat(400)}`, content: "--y" },
  { type: formType, content: "%E0%A4%A&a=%ff&=&&&a[b=c" },
  { type: `${formType}; charset=utf-7`, content: "+AGE-=b" },
  { type: "application/offset+octet-stream", content: "piece" },
  { type: "image/svg+xml", content: "<svg onload='alert(1)'/>" },
  { type: "nonsense", content: "\0\0\0" },
  { type: formType, content: "" },
];

/** No form at all, or half of one. */
function broken(random: Random): Body {
  return random.pick(nonsense);
}
