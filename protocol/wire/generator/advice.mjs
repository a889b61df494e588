// What a client should do about a refusal. Most follows from who could have avoided it.

import { decoderCodes } from "./schema.mjs";

const special = {
  signed_out: "Keep the draft, ask the person to sign in, then send the same command again.",
  client_too_old: "Keep the outbox and load the current version of the client.",
  hello_first: "A mistake in the client: send hello before anything else.",
  not_joined: "A mistake in the client: join the space, then send the same command again.",
  command_id_reused: "A mistake in the client: make a new random id for every new command.",
};

export function advice({ name, temporary }) {
  if (special[name]) return special[name];
  if (temporary) return "Keep the command and send it again under the same id, after retry_after or with growing, random delays.";
  if (decoderCodes.includes(name)) return "A mistake in the client: `where` says which value. Sent again it fails again.";
  return "Say why and keep the draft. It fails again until something in the space changes.";
}
