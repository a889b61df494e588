// A server small enough to look at screens with: spaces in memory, no rules beyond those that the screens need.
// The client is tested against it by eye only; what it says is not the protocol, protocol/wire is.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { randomUUID } from "node:crypto";
import { WebSocketServer } from "ws";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".json": "application/json", ".webmanifest": "application/manifest+json" };
const policy = "default-src 'self'; connect-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; worker-src 'self'; manifest-src 'self'";

/** world: {people: [{id, name}], spaces: [{id, kind, title, roles, members, messages: [Message]}]}; refuses(text): code or undefined.
 *  A space may have a conversation, as a snapshot has it; commands about turns and phases are accepted and do nothing. */
export async function startFakeServer({ root, world, refuses = () => undefined, port = 0 }) {
  const epoch = randomUUID();
  const logins = new Map();
  const everybody = new Set();
  const spaces = new Map(world.spaces.map((space) => [space.id, { ...space, seq: space.messages.at(-1)?.seq ?? 1 }]));
  const personOf = (request) => logins.get(/urdimbre=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1]);

  const http = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://fake");
    const json = (status, body, headers = {}) => response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
    if (pathname === "/api/me") return personOf(request) ? json(200, { self: personOf(request) }) : json(401, { code: "signed_out", text: "" });
    if (pathname === "/api/demo/people") return json(200, { people: world.people });
    if (pathname === "/api/demo/enter") {
      let body = "";
      for await (const piece of request) body += piece;
      const self = world.people.find((person) => person.id === JSON.parse(body).person);
      const secret = randomUUID();
      logins.set(secret, self);
      return json(200, { self }, { "set-cookie": `urdimbre=${secret}; Path=/; HttpOnly` });
    }
    if (pathname === "/api/enter") return json(401, { code: "login_unknown", text: "" });
    if (pathname === "/api/sign-out") return json(200, {}, { "set-cookie": "urdimbre=; Path=/; Max-Age=0" });
    if (/^\/api\/spaces\/\d+\/members$/.test(pathname)) return json(200, { members: world.people.map((person) => ({ ...person, roles: ["teacher"] })), more: false });
    if (pathname.startsWith("/api/")) return json(404, { code: "not_found", text: "" });
    const wanted = join(root, normalize(pathname));
    const file = existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(root, "index.html");
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "content-security-policy": policy, "cache-control": "no-cache" });
    createReadStream(file).pipe(response);
  });

  const sockets = new WebSocketServer({ noServer: true });
  http.on("upgrade", (request, socket, head) => {
    const self = personOf(request);
    if (!self) return socket.end("HTTP/1.1 401 Unauthorized\r\n\r\n");
    sockets.handleUpgrade(request, socket, head, (ws) => serve(ws, self));
  });

  function serve(ws, self) {
    const joined = new Set();
    const send = (frame) => ws.send(JSON.stringify(frame));
    everybody.add({ joined, send, ws });
    ws.on("close", () => everybody.forEach((each) => each.ws === ws && everybody.delete(each)));
    ws.on("message", (data) => {
      const frame = JSON.parse(data);
      const space = spaces.get(frame.space);
      switch (frame.type) {
        case "hello":
          return send({ type: "welcome", protocol: 1, epoch, now: Date.now(), self });
        case "clock":
          return send({ type: "time", sent: frame.sent, now: Date.now() });
        case "ask_spaces":
          return send({ type: "spaces", ref: frame.ref, spaces: world.spaces.map(({ id, kind, title, roles }) => ({ id, kind, title, roles, head: 1 })) });
        case "join":
          if (!space) return send({ type: "left", space: frame.space, code: "not_a_member" });
          joined.add(space.id);
          return send({ type: "snapshot", space: space.id, position: { epoch, seq: space.seq }, kind: space.kind, title: space.title, roles: space.roles, members: space.members, messages: space.messages.length, timeline: space.messages.slice(-50), people: world.people, ...(space.conversation ? { conversation: space.conversation } : {}) });
        case "ask_equity":
          return send(space?.equity ? { type: "equity", ref: frame.ref, ...space.equity } : { type: "refused", ref: frame.ref, code: "facilitator_only", temporary: false, text: "" });
        case "ask_history": {
          const { before = Infinity, after, near, around, limit } = frame;
          const at = near ?? space.messages.find(({ id }) => id === around)?.seq;
          const since = after ?? (at === undefined ? -1 : at - 1);
          const newer = space.messages.filter(({ seq }) => seq > since && seq < before);
          const older = space.messages.filter(({ seq }) => seq <= since);
          const messages = after !== undefined || at !== undefined ? [...(at === undefined ? [] : older.slice(-limit / 2)), ...newer.slice(0, limit / 2)] : newer.slice(-limit);
          const [first, last] = [messages[0]?.seq ?? 0, messages.at(-1)?.seq ?? Infinity];
          return send({
            type: "history", ref: frame.ref, space: space.id, messages, people: world.people,
            more: space.messages.some(({ seq }) => seq < first), newer: space.messages.some(({ seq }) => seq > last),
          });
        }
        case "ask_thread": {
          const asked = space.messages.find((message) => message.id === frame.message);
          if (!asked) return send({ type: "refused", ref: frame.ref, space: space.id, code: "message_unknown", temporary: false, text: "" });
          const root = space.messages.find((message) => message.id === (asked.thread ?? asked.id));
          const answers = space.messages.filter((message) => message.thread === root.id && message.seq > frame.after);
          return send({ type: "thread", ref: frame.ref, space: space.id, root, messages: answers.slice(0, frame.limit), people: world.people, more: answers.length > frame.limit });
        }
        case "ask_versions": {
          const message = space.messages.find((each) => each.id === frame.message);
          const earlier = message.versions ?? [];
          return send({ type: "versions", ref: frame.ref, space: space.id, message: message.id, versions: [...earlier, { at: message.edited_at ?? message.at, text: message.text }] });
        }
        case "command": {
          if (!("text" in frame.do) && frame.do.type !== "react" && frame.do.type !== "withdraw_message") return send({ type: "accepted", id: frame.id, space: frame.space, seq: space.seq });
          const code = frame.do.text && refuses(frame.do.text);
          if (code) return send({ type: "refused", id: frame.id, space: frame.space, code, temporary: false, text: code });
          const seq = say(frame.space, itemOf(frame, self));
          return send({ type: "accepted", id: frame.id, space: frame.space, seq });
        }
      }
    });
  }

  function itemOf({ id, do: asked }, self) {
    if (asked.type === "contribute") {
      const { type: _, ...brought } = asked;
      const shown = asked.kind === "nota" ? "author" : "everybody";
      return { type: "contribution_made", by_exception: false, contribution: { ...brought, id, seq: 0, at: Date.now(), author: self.id, shown, withdrawn: false } };
    }
    const mentions = asked.mentions ? { mentions: asked.mentions } : {};
    if (asked.type === "post_message") return { type: "message_posted", id, author: self.id, text: asked.text, ...(asked.reply_to ? { reply_to: asked.reply_to, thread: threadFrom(asked.reply_to) } : {}), ...mentions };
    if (asked.type === "edit_message") return { type: "message_edited", id: asked.message, text: asked.text, ...mentions };
    if (asked.type === "react") return { type: "message_reacted", id: asked.message, changes: [{ reaction: asked.reaction, on: asked.on ? [self.id] : [], off: asked.on ? [] : [self.id] }] };
    return { type: "message_withdrawn", id: asked.message };
  }

  function threadFrom(id) {
    const answered = [...spaces.values()].flatMap(({ messages }) => messages).find((message) => message.id === id);
    return answered?.thread ?? id;
  }

  /** Something happens in a space: everybody who joined it gets a window. */
  function say(id, happened) {
    const space = spaces.get(id);
    const after = space.seq++;
    const item = { seq: space.seq, at: Date.now(), ...happened };
    if (item.contribution) item.contribution.seq = item.seq;
    if (item.type === "message_posted") {
      const { type: _, ...message } = item;
      space.messages.push({ ...message, withdrawn: false });
    }
    for (const { joined, send } of everybody) if (joined.has(id)) send({ type: "window", space: id, after, upto: space.seq, items: [item] });
    return space.seq;
  }

  await new Promise((resolve) => http.listen(port, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${http.address().port}`,
    say,
    cut: () => everybody.forEach(({ ws }) => ws.terminate()),
    stop: async () => {
      everybody.forEach(({ ws }) => ws.terminate());
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
