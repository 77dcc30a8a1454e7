/**
 * Into how many parts the sheets fall when applications and evaluators are linked by them. Between two parts nobody
 * can say whether the evaluators are lenient or the applications good (MacKay et al., R. Soc. Open Sci. 4, 2017).
 * Sheet s links application `applications[s]` and evaluator `evaluators[s]`, both numbered from 0 without gaps.
 */
export function partsOf(applications: Int32Array, evaluators: Int32Array): number {
  const shift = 1 + applications.reduce((most, one) => Math.max(most, one), -1);
  const size = shift + 1 + evaluators.reduce((most, one) => Math.max(most, one), -1);
  const parent = Int32Array.from({ length: size }, (_none, node) => node);
  applications.forEach((application, sheet) => {
    parent[rootOf(parent, application)] = rootOf(parent, shift + evaluators[sheet]);
  });
  return parent.filter((above, node) => above === node).length;
}

function rootOf(parent: Int32Array, node: number) {
  while (parent[node] !== node) node = parent[node] = parent[parent[node]];
  return node;
}
