import type { ApplicationStatus } from "#db/schema/applications.ts";

/** What each list can be sorted by; the first is how it stands at first, with a minus for the greatest first. */
const sorts = {
  submitted: ["-submittedAt", "number", "company", "country"],
  draft: ["-savedAt", "number", "begunAt"],
  withdrawn: ["-withdrawnAt", "number", "company", "country"],
} as const;

const outcomes = ["undecided", "eligible", "ineligible"] as const;

type Order = "number" | "company" | "country" | "submittedAt" | "withdrawnAt" | "begunAt" | "savedAt";

export type ListQuery = {
  status: ApplicationStatus;
  filter: {
    search?: string;
    country?: string;
    sector?: string;
    topic?: string;
    outcome?: (typeof outcomes)[number];
    late?: boolean;
  };
  order: Order;
  descending: boolean;
  after?: { value: string | number; number: number };
};

/** What the address of a list asks for; what it asks wrongly is left out. A draft is found by nothing that it says. */
export function listQueryFrom(search: URLSearchParams): ListQuery {
  const status = oneOf(["submitted", "draft", "withdrawn"] as const, search.get("status")) ?? "submitted";
  const asked = (name: string) => search.get(name)?.trim() || undefined;
  const filter = {
    search: asked("q"),
    country: asked("country"),
    sector: asked("sector"),
    topic: asked("topic"),
    outcome: oneOf(outcomes, search.get("eligibility")),
    late: search.get("late") === "yes" || undefined,
  };
  return {
    status,
    filter: status === "draft" ? {} : filter,
    ...sortFrom(status, search.get("sort")),
    after: positionFrom(search.get("after")),
  };
}

function sortFrom(status: ApplicationStatus, asked: string | null) {
  const known = sorts[status].map(plain);
  const sort = asked && known.includes(plain(asked)) ? asked : sorts[status][0];
  return { order: plain(sort), descending: sort.startsWith("-") };
}

const plain = (sort: string) => sort.replace(/^-/, "") as Order;

function oneOf<Value extends string>(known: readonly Value[], asked: string | null) {
  return known.find((one) => one === asked);
}

/** Where a page ends, for the address of the next one. */
export function positionOf({ key, number }: { key: string | number; number: number }): string {
  return JSON.stringify([key, number]);
}

function positionFrom(text: string | null): ListQuery["after"] {
  try {
    const [value, number] = JSON.parse(text ?? "");
    const fits = (typeof value === "string" || typeof value === "number") && Number.isInteger(number);
    return fits ? { value, number } : undefined;
  } catch {
    return;
  }
}
