/** It may show itself and lead away when somebody presses a link; it runs nothing and fetches nothing. */
const policy = [
  "sandbox allow-top-navigation-by-user-activation allow-popups",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "frame-ancestors 'self'",
].join("; ");

/** An e-mail to be shown inside a page of the portal. */
export function messageResponse(html: string): Response {
  return new Response(linksLeadOut(html), {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy },
  });
}

/** As a mail program does it, so that the portal is not opened inside the message. */
function linksLeadOut(html: string) {
  return html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_top">`);
}
