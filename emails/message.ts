import type { EmailProps, EmailTemplate } from "./props.ts";
import type { Reader } from "./reader.ts";

/** What the component of a message is given. */
export type Message<Name extends EmailTemplate> = EmailProps[Name] & { reader: Reader };
