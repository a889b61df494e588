// What a server says whose database is gone: that it is, at every door.
import { randomUUID } from "node:crypto";

import { commands, exchange, lines, windows } from "./protocol_exchanges.mjs";
import { instrumentsWithoutStorage } from "./protocol_instruments.mjs";
import { ownInstrumentsWithoutStorage } from "./protocol_own_instruments.mjs";
import { answerLinksWithoutStorage } from "./protocol_links.mjs";
import { figuresWithoutStorage } from "./protocol_figures.mjs";
import { matchingWithoutStorage } from "./protocol_matching.mjs";
import { ownWithoutStorage } from "./protocol_own_export.mjs";

export async function withoutStorage([demo, consent], { documented, upgrade, bearer }) {
  await documented(demo, "GET", "/readyz", 503);
  await documented(demo, "GET", "/ws", 503, { headers: { ...upgrade(), ...bearer("somebody's") } });
  await documented(demo, "GET", "/api/me", 503, { headers: bearer("somebody's") });
  for (const what of ["members/ends", "members/named", "networks"]) await documented(demo, "GET", `/api/spaces/{space}/${what}`, 503, { space: 1, headers: bearer("somebody's") });
  await matchingWithoutStorage(demo, bearer("somebody's"), documented);
  await figuresWithoutStorage(demo, bearer("somebody's"), documented);
  await documented(demo, "GET", "/api/templates", 503, { headers: bearer("somebody's") });
  await documented(demo, "GET", "/api/templates/{template}", 503, { template: "amigo-critico", headers: bearer("somebody's") });
  for (const path of ["/api/cycles", "/api/cycles/{cycle}", "/api/accompaniment"]) await documented(demo, "GET", path, 503, { cycle: "visita-en-aula", headers: bearer("somebody's") });
  const adapted = { space: 1, template: "una", version: 1, headers: bearer("somebody's") };
  for (const kind of ["templates", "cycles", "plans"]) await documented(demo, "POST", `/api/${kind}/check`, 503, { ...adapted, body: {} });
  for (const what of ["", "/{template}", "/{template}/versions", "/{template}/versions/{version}"]) await documented(demo, "GET", `/api/spaces/{space}/templates${what}`, 503, adapted);
  for (const what of ["", "/{template}/retired"]) await documented(demo, "POST", `/api/spaces/{space}/templates${what}`, 503, { ...adapted, body: {} });
  await documented(demo, "POST", "/api/enter", 503, { body: { secret: "somebody's" } });
  await documented(demo, "POST", "/api/sign-out", 503, { headers: bearer("somebody's") });
  await documented(demo, "GET", "/api/demo/people", 503);
  await documented(demo, "POST", "/api/demo/enter", 503, { body: { person: 1 } });

  const credential = { handle: "amanda@escuela.example", password: "llueve en Tirúa" };
  const [headers, secret] = [bearer("somebody's"), "somebody's"];
  await documented(demo, "POST", "/api/sign-in", 503, { body: credential });
  await documented(demo, "GET", "/api/account", 503, { headers });
  await documented(demo, "POST", "/api/account", 503, { headers, body: credential });
  await documented(demo, "POST", "/api/sign-out-everywhere", 503, { headers });
  await documented(demo, "POST", "/api/invitation", 503, { body: { secret } });
  await documented(demo, "POST", "/api/invitation/use", 503, { headers, body: { secret } });
  await documented(demo, "POST", "/api/invitation/accept", 503, { body: { secret, name: "Amanda", ...credential, consent } });
  await documented(demo, "POST", exchange, 503, { headers, body: lines() });
  await documented(demo, "GET", windows, 503, { space: 1, headers });
  await documented(demo, "POST", commands, 503, { space: 1, headers, body: { id: randomUUID(), do: { type: "post_message", text: "a" } } });
  await documented(demo, "GET", "/api/spaces/{space}/acta", 503, { space: 1, headers });
  for (const what of ["acta.md", "acta.csv", "acta.json", "session.ics"]) await documented(demo, "GET", `/api/spaces/{space}/${what}`, 503, { space: 1, headers });
  await documented(demo, "GET", "/api/spaces/{space}/commitments", 503, { space: 1, headers });
  await instrumentsWithoutStorage(demo, headers, documented);
  await ownInstrumentsWithoutStorage(demo, headers, documented);
  await answerLinksWithoutStorage(demo, headers, documented);
  const some = { space: 1, file: randomUUID(), chunk: 0, headers };
  await documented(demo, "POST", "/api/spaces/{space}/files", 503, { ...some, body: { id: some.file, size: 1 } });
  await documented(demo, "GET", "/api/spaces/{space}/files/{file}", 503, some);
  await documented(demo, "DELETE", "/api/spaces/{space}/files/{file}", 503, some);
  await documented(demo, "GET", "/api/spaces/{space}/files/{file}/upload", 503, some);
  await documented(demo, "GET", "/api/spaces/{space}/recordings/{recording}/{part}", 503, { space: 1, recording: randomUUID(), part: "picture", headers });
  await documented(demo, "PUT", "/api/spaces/{space}/files/{file}/chunks/{chunk}", 503, { ...some, body: "x" });
  await documented(demo, "POST", "/api/spaces/{space}/files/{file}/complete", 503, { ...some, body: { address: "00" } });
  await documented(demo, "POST", "/api/spaces/{space}/invitations", 503, { space: 1, headers, body: { roles: ["teacher"] } });
  for (const what of ["members", "invitations"]) await documented(demo, "GET", `/api/spaces/{space}/${what}`, 503, { space: 1, headers });
  for (const what of ["invitations/revoke", "recoveries"]) await documented(demo, "POST", `/api/spaces/{space}/${what}`, 503, { space: 1, headers, body: {} });
  await ownWithoutStorage(demo, headers, { documented });
  for (const what of ["tokens", "tokens/revoke", "recoveries/seen"]) await documented(demo, "POST", `/api/account/${what}`, 503, { headers, body: {} });
  for (const what of ["confirm", "deactivate"]) await documented(demo, "POST", `/api/account/${what}`, 503, { headers, body: credential });
  await documented(demo, "POST", "/api/recovery", 503, { body: { secret } });
  await documented(demo, "POST", "/api/recovery/use", 503, { body: { secret, password: credential.password } });
}
