/** The part of html-to-text that letters need; the package has no types. */
declare module "html-to-text" {
  type Selector = { selector: string; format?: string; options?: object };
  /** Reads the options once; what it returns makes text of HTML. */
  export function compile(options: { wordwrap: false; selectors: Selector[] }): (html: string) => string;
}
