/** Makes the sample programme at the first start; says where it is at every start. */
export async function startDemo(_origin: string, _now: Date): Promise<string[]> {
  return [];
}
