// Sessions at every point of their way, to look at; invented people, the shipped protocol.

import { readFileSync } from "node:fs";

const template = JSON.parse(readFileSync(new URL("../../../protocol/templates/conversations/amigo-critico.json", import.meta.url), "utf8"));
const purpose = "¿Cómo logro que mis estudiantes de 3° y 4° conversen entre ellos sobre lo que leen, sin que yo lleve toda la conversación?";
const minute = 60_000;
const phaseIndex = (id) => template.phases.findIndex((phase) => phase.id === id);

export const people = [
  "Rosa Huenchumilla Painemal", "Marcelo Tapia Rojas", "Ximena Araya", "Luis Cárcamo Vidal", "Nayaret Mamani Choque", "Jorge Soto",
  "María de los Ángeles Fernández-Concha Undurraga de Irarrázaval", "O", "Wladimir Catalán Ñancupil", "Elena Quispe", "Tamara Pérez", "Hernán Loncón", "Ana Curiqueo", "Pedro Paillán",
].map((name, index) => ({ id: index + 11, name }));
const [rosa, marcelo, ximena, luis, nayaret, jorge, maria, o, wladimir, elena, tamara, hernan, ana, pedro] = people.map(({ id }) => id);

let made = 0;
const id = () => `00000000-0000-4000-9000-${String(++made).padStart(12, "0")}`;

const seats = [
  { person: rosa, role: "presentador" }, { person: luis, role: "amigo_critico" }, { person: nayaret, role: "amigo_critico" }, { person: ximena, role: "amigo_critico" },
  { person: elena, role: "facilitador" }, { person: tamara, role: "facilitador" }, { person: jorge, role: "cuidador_del_tiempo" }, { person: hernan, role: "observador" },
];
const crowd = [...seats, ...[marcelo, maria, o, wladimir, ana, pedro].map((person) => ({ person, role: "amigo_critico" }))];

const said = (over) => ({ id: id(), seq: made, at: Date.now() - 20 * minute + made * 20_000, shown: "everybody", owners: [], late: false, withdrawn: false, ...over });

function presented() {
  const presentation = phaseIndex("presentacion");
  return [
    said({ author: elena, phase: 0, kind: "proceso", text: "Lo que se dice aquí se queda aquí. Hablamos del trabajo, no de la persona." }),
    said({ author: rosa, phase: presentation, kind: "contexto", text: "Trabajo con un curso multigrado, 14 estudiantes de 3° y 4°. Leemos un cuento cada semana y conversamos, pero casi siempre termino preguntando yo y contestando las mismas tres niñas." }),
    said({ author: rosa, phase: presentation, kind: "evidencia", text: "En el minuto 6 del video pregunto «¿qué les pareció?» y pasan 11 segundos de silencio. Después respondo yo." }),
    said({ author: rosa, phase: presentation, kind: "pregunta_foco", text: purpose }),
  ];
}

function asked() {
  const phase = phaseIndex("aclaratorias");
  const question = said({ author: luis, phase, kind: "aclaratoria", text: "¿Cuántas veces a la semana hacen esta conversación, y cuánto dura?" });
  const answer = said({ author: rosa, phase, kind: "respuesta", reply_to: question.id, text: "Una vez, los miércoles, unos 20 minutos después de la lectura." });
  const second = said({ author: nayaret, phase, kind: "aclaratoria", text: "¿Se sientan en círculo o mirando hacia la pizarra?" });
  return [question, answer, second];
}

const conversation = (over) => {
  const now = Date.now();
  const phase = over.phase ?? 0;
  return {
    script: JSON.stringify({ template, purpose }), stage: "running", seats, facilitator: elena, phase, entered_at: now - minute,
    deadline: now - minute + (template.phases[phase].minutes * minute), overtime: false, turns: [], ready: [], excepted: [], polls: [], contributions: [], started_at: now - 20 * minute, ...over,
  };
};
const nudge = (person, phase, text) => ({ person, by: elena, at: Date.now() + 90 * minute, phase, invites: "your_turn", ...(text ? { text } : {}) });

/** How much each was heard, as the server would say it. */
const equity = (who) => ({
  apart: false, unwitnessed: 190,
  people: [...new Set(who.map(({ person }) => person))].filter((person) => person !== hernan).map((person, place) => ({
    person, held: [604, 95, 0, 41, 130, 62][place % 6], turns: [1, 2, 0, 1, 2, 1][place % 6], said: [13, 4, 1, 2, 5, 0][place % 6], warm: [0, 1, 0, 1, 2, 0][place % 6], cool: [0, 1, 0, 0, 1, 0][place % 6],
    ...(place % 4 === 3 ? {} : { time_share: [100, 164, 0, 0, 38, 97][place % 6], turn_share: [100, 140, 0, 0, 52, 100][place % 6] }),
  })),
});
const party = (person, role = "amigo_critico") => ({ role, person });

/** number → what it shows, who looks, and the conversation. */
export function sessions() {
  made = 0;
  const now = Date.now();
  const q = phaseIndex("aclaratorias");
  const warm = phaseIndex("calida");
  const cool = phaseIndex("fria");
  const question = (turn) => ({ phase: q, contributions: [...presented(), ...asked()], turns: [{ grant: 0, since: now - 20_000, until: now + 40_000, queue: [], ...turn }] });
  const warmed = () => {
    const all = [...presented(), ...asked()];
    return [...all, said({ author: nayaret, phase: warm, kind: "calida", rests_on: all[2].id, text: "Valoro que hayas contado los segundos de silencio: pocas veces miramos nuestra propia espera." })];
  };
  const closing = phaseIndex("metacierre");
  const commitments = phaseIndex("compromisos");
  const states = {
    "presenter-open": ["Rosa", conversation({ phase: phaseIndex("presentacion"), contributions: presented().slice(0, 2), turns: [{ grant: 0, since: now, holder: { role: "presentador" }, queue: [] }] })],
    "friend-free": ["Luis", conversation(question({ until: undefined }))],
    "friend-turn": ["Luis", conversation(question({ holder: party(luis), queue: [party(nayaret)] }))],
    "friend-queue": ["Luis", conversation(question({ holder: party(nayaret), queue: [party(ximena), party(luis)] }))],
    "presenter-answers": ["Rosa", conversation(question({ holder: party(nayaret) }))],
    "observer": ["Hernán", conversation(question({ holder: party(nayaret), queue: [party(luis)] }))],
    "facilitator": ["Elena", conversation(question({ holder: party(nayaret), queue: [party(luis)] }))],
    "silence": ["Luis", conversation({ phase: phaseIndex("lectura_silenciosa"), contributions: [...presented(), ...asked()], ready: [ximena] })],
    "warm-turn": ["Luis", conversation({ phase: warm, contributions: warmed(), turns: [{ grant: 0, since: now - 70_000, until: now + 12_000, holder: party(luis), queue: [party(ximena)] }] })],
    "presenter-silenced": ["Rosa", conversation({ phase: cool, contributions: warmed(), turns: [{ grant: 0, since: now, until: now + 100_000, holder: party(luis), queue: [party(nayaret), party(ximena)] }] })],
    "presenter-excepted": ["Rosa", conversation({ phase: cool, contributions: warmed(), excepted: [rosa], turns: [{ grant: 0, since: now, until: now + 100_000, holder: party(luis), queue: [] }] })],
    "commitments": ["Rosa", conversation({ phase: commitments, contributions: [...warmed(), said({ author: luis, phase: commitments, kind: "compromiso", text: "Le mando a Rosa las tarjetas de roles de conversación que uso en mi escuela.", owners: [luis, rosa], due: Math.floor(now / 86_400_000) + 6 })] })],
    "commitments-locked": ["Elena", conversation({ phase: commitments, contributions: warmed() })],
    "closing": ["Luis", conversation({ phase: closing, contributions: [...warmed(), said({ author: luis, phase: closing, kind: "cuadra", shown: "author_until_reveal", text: "Me queda claro que la espera también es una pregunta." })], ready: [ximena, nayaret] })],
    "overtime": ["Elena", conversation({ ...question({ until: undefined }), overtime: true, entered_at: now - 6 * minute, deadline: now - 72_000 })],
    "overtime-friend": ["Luis", conversation({ ...question({ until: undefined }), overtime: true, entered_at: now - 6 * minute, deadline: now - 72_000 })],
    "paused": ["Luis", conversation({ ...question({ holder: party(luis) }), stage: "paused", paused_at: now - 30_000 })],
    "paused-facilitator": ["Elena", conversation({ ...question({ holder: party(luis) }), stage: "paused", paused_at: now - 30_000 })],
    "last-seconds": ["Luis", conversation({ ...question({ holder: party(nayaret) }), entered_at: now - 5 * minute + 25_000, deadline: now + 25_000 })],
    "crowd": ["María", conversation({ ...question({ holder: party(maria), queue: [o, wladimir, ana, pedro, marcelo].map((each) => party(each)) }), seats: crowd })],
    "facilitator-hidden": ["Elena", conversation({ phase: closing, contributions: warmed() })],
    "crowd-facilitator": ["Elena", conversation({ ...question({ holder: party(maria), queue: [o, wladimir, ana, pedro, marcelo].map((each) => party(each)) }), seats: crowd, nudges: [nudge(nayaret, q)] })],
    "nudged": ["Luis", conversation({ ...question({ holder: party(nayaret), queue: [party(ximena)] }), nudges: [nudge(luis, q, "Lo que hiciste en Puyehue nos sirve mucho, y Rosa lo anda buscando hace tiempo.")] })],
    "alone": ["Elena", conversation({ phase: 0, seats: [{ person: elena, role: "facilitador" }] })],
    "observer-silence": ["Hernán", conversation({ phase: phaseIndex("lectura_silenciosa"), contributions: presented() })],
    "presenter-silence": ["Rosa", conversation({ phase: phaseIndex("lectura_silenciosa"), contributions: presented() })],
    "observer-cool": ["Hernán", conversation({ phase: cool, contributions: warmed(), turns: [{ grant: 0, since: now - 100_000, until: now + 9_000, holder: party(luis), queue: [party(nayaret), party(ximena)] }] })],
    "friend-presentation": ["Luis", conversation({ phase: phaseIndex("presentacion"), contributions: presented().slice(0, 2), turns: [{ grant: 0, since: now, holder: { role: "presentador" }, queue: [] }], entered_at: now - 10 * minute + 9_000, deadline: now + 9_000 })],
    "friend-answer": ["Luis", conversation({ phase: phaseIndex("respuesta"), contributions: warmed(), turns: [{ grant: 0, since: now, holder: { role: "presentador" }, queue: [] }] })],
    "presenter-warm": ["Rosa", conversation({ phase: warm, contributions: warmed(), turns: [{ grant: 0, since: now - 70_000, until: now + 12_000, holder: party(luis), queue: [party(ximena)] }] })],
    "observer-closing": ["Hernán", conversation({ phase: closing, contributions: warmed(), entered_at: now - 5 * minute + 4_000, deadline: now + 4_000 })],
    "friend-opening": ["Luis", conversation({ phase: 0, contributions: presented().slice(0, 1) })],
    "no-seat": ["Pedro", conversation(question({ holder: party(nayaret) }))],
    "ended": ["Luis", conversation({ phase: closing, stage: "ended", ended_at: now - minute, ending: "completed", contributions: [...warmed(), said({ author: luis, phase: q, kind: "nota", shown: "author", text: "Preguntarle por las tarjetas." }), said({ at: 0, author: nayaret, phase: closing, kind: "redondo", text: "Hoy aprendí que once segundos es poco." }), said({ at: 0, author: luis, phase: closing, kind: "cuadra", text: "La espera también es una pregunta." }), said({ author: ximena, phase: warm, kind: "calida", late: true, text: "Tarde, pero lo digo: qué generosidad mostrar ese video." })] })],
  };
  return Object.entries(states).map(([name, [who, shown]], index) => ({ number: 100 + index, name, who, conversation: shown }));
}

export function sessionWorld() {
  return {
    people,
    spaces: sessions().map(({ number, name, who, conversation: shown }) => ({ id: number, kind: "session", title: name === "crowd" ? "Sesión ampliada de la Red de Escuelas Rurales del Secano Costero: conversar lo que leemos" : "Conversar lo que leemos", roles: name === "observer" ? ["observer"] : ["teacher"], members: 8, messages: [], conversation: shown, ...(who === "Elena" ? { equity: equity(shown.seats) } : {}) })),
  };
}

export { phaseIndex };
