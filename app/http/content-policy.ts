/** Scripts and styles only from here; what stands in a page itself runs by the page's nonce, where it has none not at all. */
export function contentPolicy(nonce?: string): string {
  const here = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  return [
    "default-src 'self'",
    `script-src ${here}`,
    `style-src ${here}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
