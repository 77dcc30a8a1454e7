import type { core } from "zod";
import type { Translate } from "./translate.ts";

type Issue = core.$ZodRawIssue;

/** What is wrong with a value that somebody typed, as a sentence. A schema's own check names its sentence: `params: { problem }`. */
export function problemInWords(t: Translate, issue: Issue): string {
  const own = issue.code === "custom" && issue.params?.problem;
  if (own) return (t as (key: string, details?: object) => string)(`problems:${own}`, issue.params);
  if (issue.input === undefined || issue.input === "") return t("problems:required");
  if (issue.code === "too_small") return tooSmall(t, issue);
  if (issue.code === "too_big") return tooBig(t, issue);
  if (issue.code === "invalid_format" && issue.format === "email") return t("problems:email");
  if (issue.code === "invalid_format" && issue.format === "url") return t("problems:url");
  return t("problems:invalid");
}

function tooSmall(t: Translate, issue: Issue & { code: "too_small" }): string {
  const count = Number(issue.minimum);
  if (issue.origin === "string")
    return count <= 1 ? t("problems:required") : t("problems:too-short", { count });
  if (issue.origin === "array") return t("problems:too-few", { count });
  return t("problems:too-small", { least: count });
}

function tooBig(t: Translate, issue: Issue & { code: "too_big" }): string {
  const count = Number(issue.maximum);
  if (issue.origin === "string") return t("problems:too-long", { count });
  if (issue.origin === "array") return t("problems:too-many", { count });
  return t("problems:too-large", { most: count });
}
