/** What the worker can compute: pure functions from plain data to plain data. */
export const computations = {};

export type Computation = keyof typeof computations;
