/** How far a company has come; the choices of the form. */
export const stages = ["prototype", "pilot", "customers", "growth"] as const;
export type Stage = (typeof stages)[number];
