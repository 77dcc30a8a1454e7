/** Everybody who might be shown something of an application, in the order in which a call lets them. */
export const roles = [
  "owner",
  "editor",
  "told",
  "invited",
  "unassigned",
  "conflict",
  "assigned",
  "done",
  "discussant",
  "assistant",
  "hubBefore",
  "hubAfter",
  "publicBefore",
  "publicAfter",
] as const;

/**
 * `told`: its team once the decisions are released; `done`: an evaluator whose sheet is final; `hubBefore`, `publicBefore`:
 * before the results are out, `hubAfter`, `publicAfter`: of a finalist afterwards.
 */
export type Role = (typeof roles)[number];
