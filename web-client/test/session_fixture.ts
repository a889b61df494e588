import { readTemplate, type Script } from "../src/session/script";
import type { Here } from "../src/session/standing";
import type { Contribution, Conversation, SpaceRole, Turn } from "../src/wire";

export const rosa = 1; // presents
export const pedro = 2; // presents with her
export const luis = 3; // friend
export const ana = 4; // friend
export const elena = 5; // facilitates
export const hugo = 6; // observes
export const nadie = 7; // has no seat

export const start = 1_700_000_000_000;

/** A small protocol in which every property of a phase occurs. */
export const template = {
  id: "prueba", title: "Prueba", purpose: "Probar", when: "Siempre", minutes: 40, unheard_of: { by: "this client" },
  roles: [
    { id: "presenta", title: "Presenta", description: "Trae algo", duty: "presents", seats_min: 1, seats_max: 3, shared: true },
    { id: "amiga", title: "Amiga", description: "Pregunta", duty: "responds", seats_min: 2, seats_max: 6 },
    { id: "facilita", title: "Facilita", description: "Cuida", duty: "facilitates", seats_min: 1, seats_max: 2 },
    { id: "observa", title: "Observa", description: "Mira", duty: "observes", seats_min: 0, seats_max: 9 },
  ],
  kinds: [
    { id: "contexto", title: "Contexto", family: "context", color: "indigo", stems: ["Trabajo con…"] },
    { id: "pregunta", title: "Pregunta", family: "question", color: "ochre", stems: [] },
    { id: "respuesta", title: "Respuesta", family: "answer", color: "indigo" },
    { id: "valora", title: "Valoración", family: "warm", color: "moss" },
    { id: "proceso", title: "Proceso", family: "process", color: "stone" },
    { id: "compromiso", title: "Compromiso", family: "commitment", color: "terracotta" },
    { id: "cierre", title: "Cierre", family: "closing", color: "plum" },
    { id: "nota", title: "Nota", family: "note", color: "stone" },
  ],
  phases: [
    { id: "abre", title: "Abre", minutes: 5, purpose: "p", instructions: "i", prompts: ["Veo…"], visibility: "live", exits: ["time", "facilitator"], requires: [{ kind: "contexto" }],
      grants: [{ roles: ["presenta"], kinds: ["contexto"], turns: "single" }] },
    { id: "pregunta", title: "Pregunta", minutes: 5, purpose: "p", instructions: "i", visibility: "live", exits: ["time", "facilitator"],
      grants: [{ roles: ["amiga"], kinds: ["pregunta"], turns: "queue", turn_seconds: 60, characters: 20, contributions: 2 }, { roles: ["presenta"], kinds: ["respuesta"], turns: "open" }] },
    { id: "lee", title: "Lee", minutes: 5, purpose: "p", instructions: "i", visibility: "live", exits: ["ready"], grants: [] },
    { id: "valora", title: "Valora", minutes: 5, purpose: "p", instructions: "i", visibility: "live", exits: ["time"], silent: ["presenta"],
      grants: [{ roles: ["amiga"], kinds: ["valora", "pregunta"], turns: "round", needs: ["evidence"] }] },
    { id: "evalua", title: "Evalúa", minutes: 5, purpose: "p", instructions: "i", visibility: "live", exits: ["time"], speaks_first: "presenta",
      grants: [{ roles: ["presenta", "amiga"], kinds: ["respuesta"], turns: "open" }] },
    { id: "acuerda", title: "Acuerda", minutes: 5, purpose: "p", instructions: "i", visibility: "live", exits: ["facilitator"], requires: [{ kind: "compromiso", at_least: 1, lock: true }],
      grants: [{ roles: ["presenta", "amiga", "facilita"], kinds: ["compromiso"], turns: "open", needs: ["owner", "date"] }] },
    { id: "cierra", title: "Cierra", minutes: 5, purpose: "p", instructions: "i", visibility: "at_end", exits: ["ready"], board: { kinds: ["cierre"] },
      grants: [{ roles: ["presenta", "amiga"], kinds: ["cierre"], turns: "open" }] },
    { id: "escribe", title: "Escribe", minutes: 5, purpose: "p", instructions: "i", visibility: "author_only", exits: ["ready"],
      grants: [{ roles: ["amiga"], kinds: ["pregunta"], turns: "open" }] },
  ],
};

export const script: Script = readTemplate(template);
export const phaseOf = (id: string) => script.phases.findIndex((phase) => phase.id === id);

let made = 0;
export function contribution(over: Partial<Contribution> = {}): Contribution {
  const number = ++made;
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`, seq: 100 + number, at: start + 1000, author: luis, phase: 0, kind: "contexto",
    shown: "everybody", text: "algo", owners: [], late: false, withdrawn: false, ...over,
  };
}

export function turn(over: Partial<Turn> = {}): Turn {
  return { grant: 0, since: start, queue: [], ...over };
}

export function conversation(over: Partial<Conversation> = {}): Conversation {
  return {
    script: JSON.stringify({ template, purpose: "Para probar" }), stage: "running", facilitator: elena, phase: 0, entered_at: start, deadline: start + 300_000,
    overtime: false, turns: [], ready: [], excepted: [], polls: [], contributions: [], started_at: start,
    seats: [
      { person: rosa, role: "presenta" }, { person: pedro, role: "presenta" }, { person: luis, role: "amiga" }, { person: ana, role: "amiga" },
      { person: elena, role: "facilita" }, { person: hugo, role: "observa" },
    ],
    ...over,
  };
}

export function here(self: number, over: Partial<Conversation> = {}, spaceRoles: readonly SpaceRole[] = ["teacher"]): Here {
  return { conversation: conversation(over), script, self, spaceRoles };
}
