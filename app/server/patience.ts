/**
 * In milliseconds, how long a request may take to arrive. A large file in one request, from a browser without scripts over a slow
 * line, may take longer than Node's five minutes; its head is short, and whoever sends that drop by drop is soon not waited for.
 */
export const patience = {
  requestTimeout: 30 * 60_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
};
