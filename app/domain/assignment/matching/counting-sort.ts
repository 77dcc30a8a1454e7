/**
 * Stable order of `items` by `keyOf[item]`, a whole number below `keys`, in linear time.
 * The items with key k are those of `order` from `start[k]` to before `start[k + 1]`.
 */
export function countingSort(items: Int32Array, keyOf: Int32Array, keys: number) {
  const start = new Int32Array(keys + 1);
  for (let i = 0; i < items.length; i++) start[keyOf[items[i]] + 1]++;
  for (let key = 0; key < keys; key++) start[key + 1] += start[key];

  const order = new Int32Array(items.length);
  const free = start.slice();
  for (let i = 0; i < items.length; i++) order[free[keyOf[items[i]]]++] = items[i];
  return { order, start };
}

/** `values[places[0]]`, `values[places[1]]` …; a loop, because there may be millions. */
export function gathered(values: Int32Array, places: Int32Array) {
  const there = new Int32Array(places.length);
  for (let i = 0; i < places.length; i++) there[i] = values[places[i]];
  return there;
}

/** 0, 1, 2 … up to before `count`. */
export function upTo(count: number) {
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}
