// What nodemailer alone can do: one ready letter so many times over pooled connections. `node yardstick.ts URL COUNT`, the letter on stdin.
import { text } from "node:stream/consumers";
import { createTransport } from "nodemailer";
import PostalMime from "postal-mime";

const [url, count] = process.argv.slice(2);
const { subject, html, text: plain } = await PostalMime.parse(await text(process.stdin));
const transport = createTransport({ url, pool: true, maxConnections: 5, maxMessages: Infinity });
const letter = { from: "desk@programme.example", subject, html, text: plain };

const send = (number: number) =>
  transport.sendMail({
    ...letter,
    to: `reader${number}@company.example`,
    messageId: `<${number}@yardstick>`,
  });

const [cpu, from] = [process.cpuUsage(), performance.now()];
await Promise.all(Array.from({ length: Number(count) }, (_, number) => send(number)));
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    rate: (Number(count) * 1000) / (performance.now() - from),
    cpu: (user + system) / 1000 / Number(count),
  }),
);
transport.close();
