/** A priority queue of whole numbers, the smallest key first; equal keys come out in a fixed order. */
export function createHeap(room: number) {
  let keys = new Float64Array(room);
  let items = new Int32Array(room);
  let size = 0;

  function push(item: number, key: number) {
    if (size === keys.length) grow();
    let at = size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (keys[parent] <= key) break;
      keys[at] = keys[parent];
      items[at] = items[parent];
      at = parent;
    }
    keys[at] = key;
    items[at] = item;
  }

  function pop() {
    const top = items[0];
    const key = keys[--size];
    const item = items[size];
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && keys[child + 1] < keys[child]) child++;
      if (keys[child] >= key) break;
      keys[at] = keys[child];
      items[at] = items[child];
      at = child;
    }
    keys[at] = key;
    items[at] = item;
    return top;
  }

  function grow() {
    const wider = { keys: new Float64Array(2 * size), items: new Int32Array(2 * size) };
    wider.keys.set(keys);
    wider.items.set(items);
    ({ keys, items } = wider);
  }

  return { push, pop, clear: () => (size = 0), isEmpty: () => size === 0, leastKey: () => keys[0] };
}
