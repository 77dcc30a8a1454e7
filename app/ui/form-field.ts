/** What Conform says of a field. */
export type Described = { name: string; initialValue: unknown; errors: string[] | undefined };

/** What a field component needs of Conform's description of it. */
export function field({ name, initialValue, errors }: Described) {
  return { name, errors, defaultValue: typeof initialValue === "string" ? initialValue : undefined };
}
