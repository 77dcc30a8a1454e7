import { type RouterContext, RouterContextProvider } from "react-router";

/** What is known of a request, and whether something is: the framework's tells that by an error only, which takes long to make. */
export class Known extends RouterContextProvider {
  readonly #told = new Set<RouterContext<unknown>>();

  override set<Value>(context: RouterContext<Value>, value: Value): void {
    this.#told.add(context as RouterContext<unknown>);
    super.set(context, value);
  }

  has(context: RouterContext<unknown>): boolean {
    return this.#told.has(context) && this.get(context) !== undefined;
  }
}
