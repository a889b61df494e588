import { secretIn } from "../entry/personal_link";
import type { StageOf } from "../wire";

export type Route =
  | { readonly name: "spaces" }
  | { readonly name: "space"; readonly space: number; readonly message?: string }
  | { readonly name: "thread"; readonly space: number; readonly message: string }
  | { readonly name: "open"; readonly parent?: number; readonly template?: string; readonly stage?: StageOf }
  | { readonly name: "acta"; readonly space: number }
  | { readonly name: "members"; readonly space: number }
  | { readonly name: "commitments"; readonly space: number }
  | { readonly name: "conversations"; readonly space: number }
  | { readonly name: "instruments"; readonly space: number; readonly application?: string }
  | { readonly name: "own_instruments"; readonly space: number; readonly template?: string }
  | { readonly name: "conversation"; readonly space: number; readonly template: string }
  | { readonly name: "cycles"; readonly space: number }
  | { readonly name: "cycle"; readonly space: number; readonly cycle: string }
  | { readonly name: "accompaniment"; readonly space: number; readonly about?: "agreement" | "visits" | "recordings" }
  | { readonly name: "visit"; readonly space: number; readonly observation: string }
  | { readonly name: "recording"; readonly space: number; readonly recording: string }
  | { readonly name: "cycle_editor"; readonly space: number }
  | { readonly name: "matching"; readonly space: number; readonly part: MatchingPart }
  | { readonly name: "plan"; readonly space: number }
  | { readonly name: "plan_editor"; readonly space: number }
  | { readonly name: "figures"; readonly space: number }
  | { readonly name: "profile" }
  | { readonly name: "logbook" }
  | { readonly name: "handover"; readonly space?: number }
  | { readonly name: "notices" }
  | { readonly name: "recover"; readonly secret: string }
  | { readonly name: "enter"; readonly secret: string }
  | { readonly name: "invited"; readonly secret: string }
  | { readonly name: "unknown" };

/** Who knows what in a network, who might accompany whom, and when people of a space have time: as its addresses call them. */
const matchingNames = { own: "ofrezco", who: "quien-sabe", suggestions: "sugerencias", hours: "horas" } as const;
export type MatchingPart = keyof typeof matchingNames;
export const matchingParts = Object.keys(matchingNames) as readonly MatchingPart[];

const openPath = /^\/e\/(\d{1,15})\/abrir\/?$/;
/** With which conversation a session is to be opened. */
const templateHash = /^#([a-z0-9_-]{1,40})$/;
/** Which stage of the cycle of the space a session is opened for. */
const stageHash = /^#etapa=([0-9a-f-]{36})\/([a-z][a-z0-9_-]{0,39})$/;
const membersPath = /^\/e\/(\d{1,15})\/integrantes\/?$/i;
const spacePath = /^\/e\/(\d{1,15})(?:\/m\/([0-9a-f-]{36}))?\/?$/i;

const commitmentsPath = /^\/e\/(\d{1,15})\/compromisos\/?$/i;
const conversationsPath = /^\/e\/(\d{1,15})\/conversaciones(?:\/([a-z0-9_-]{1,40}))?\/?$/;
const instrumentsPath = /^\/e\/(\d{1,15})\/instrumentos(?:\/([0-9a-f-]{36}))?\/?$/i;
const ownInstrumentsPath = /^\/e\/(\d{1,15})\/instrumentos\/propios(?:\/([a-z0-9_-]{1,40}))?\/?$/;
const cyclesPath = /^\/e\/(\d{1,15})\/ciclos(?:\/([a-z0-9_-]{1,40}))?\/?$/;
const accompanimentPath = /^\/e\/(\d{1,15})\/acompanamiento(\/ciclo)?\/?$/;
const visitPath = /^\/e\/(\d{1,15})\/visitas\/([0-9a-f-]{36})\/?$/i;
const matchingPath = /^\/e\/(\d{1,15})\/([a-z-]+)\/?$/;
const recordingPath = /^\/e\/(\d{1,15})\/grabaciones\/([0-9a-f-]{36})\/?$/i;
const planPath = /^\/e\/(\d{1,15})\/plan(\/editar)?\/?$/;
const figuresPath = /^\/e\/(\d{1,15})\/cifras\/?$/i;
const handoverPath = /^(?:\/e\/(\d{1,15}))?\/traspaso\/?$/i;
const threadPath = /^\/e\/(\d{1,15})\/hilo\/([0-9a-f-]{36})\/?$/i;
const actaPath = /^\/e\/(\d{1,15})\/acta\/?$/i;

export function routeOf({ pathname, hash }: { readonly pathname: string; readonly hash: string }): Route {
  if (pathname === "/") return { name: "spaces" };
  if (pathname === "/perfil") return { name: "profile" };
  if (pathname === "/bitacora") return { name: "logbook" };
  if (pathname === "/avisos") return { name: "notices" };
  if (pathname === "/entrar") return { name: "enter", secret: secretIn(hash) };
  if (pathname === "/invitacion") return { name: "invited", secret: secretIn(hash) };
  if (pathname === "/cuaderno/nuevo") return { name: "open" };
  const [, parent] = openPath.exec(pathname) ?? [];
  if (parent) {
    const [, template] = templateHash.exec(hash) ?? [];
    return { name: "open", parent: Number(parent), ...(template ? { template } : {}), ...stageIn(hash) };
  }
  const [, ofActa] = actaPath.exec(pathname) ?? [];
  if (ofActa) return { name: "acta", space: Number(ofActa) };
  if (pathname === "/recuperar") return { name: "recover", secret: secretIn(hash) };
  const [, membersOf] = membersPath.exec(pathname) ?? [];
  if (membersOf) return { name: "members", space: Number(membersOf) };
  const [, commitmentsOf] = commitmentsPath.exec(pathname) ?? [];
  if (commitmentsOf) return { name: "commitments", space: Number(commitmentsOf) };
  const [, conversationsOf, template] = conversationsPath.exec(pathname) ?? [];
  if (conversationsOf) return template ? { name: "conversation", space: Number(conversationsOf), template } : { name: "conversations", space: Number(conversationsOf) };
  const [, instrumentsOf, application] = instrumentsPath.exec(pathname) ?? [];
  if (instrumentsOf) return { name: "instruments", space: Number(instrumentsOf), ...(application ? { application: application.toLowerCase() } : {}) };
  const [, madeIn, made] = ownInstrumentsPath.exec(pathname) ?? [];
  if (madeIn) return { name: "own_instruments", space: Number(madeIn), ...(made ? { template: made } : {}) };
  const [, cyclesOf, cycle] = cyclesPath.exec(pathname) ?? [];
  if (cyclesOf) return cycle ? { name: "cycle", space: Number(cyclesOf), cycle } : { name: "cycles", space: Number(cyclesOf) };
  const [, accompanied, edited] = accompanimentPath.exec(pathname) ?? [];
  if (accompanied && edited) return { name: "cycle_editor", space: Number(accompanied) };
  if (accompanied) return { name: "accompaniment", space: Number(accompanied), ...aboutOf(hash) };
  const [, visitIn, observation] = visitPath.exec(pathname) ?? [];
  if (visitIn && observation) return { name: "visit", space: Number(visitIn), observation: observation.toLowerCase() };
  const [, matchedIn, named] = matchingPath.exec(pathname) ?? [];
  const part = matchingParts.find((each) => matchingNames[each] === named);
  if (matchedIn && part) return { name: "matching", space: Number(matchedIn), part };
  const [, recordingIn, recording] = recordingPath.exec(pathname) ?? [];
  if (recordingIn && recording) return { name: "recording", space: Number(recordingIn), recording: recording.toLowerCase() };
  const [, planOf, planEdited] = planPath.exec(pathname) ?? [];
  if (planOf) return { name: planEdited ? "plan_editor" : "plan", space: Number(planOf) };
  const [, figuresOf] = figuresPath.exec(pathname) ?? [];
  if (figuresOf) return { name: "figures", space: Number(figuresOf) };
  const handedOn = handoverPath.exec(pathname);
  if (handedOn) return { name: "handover", ...(handedOn[1] ? { space: Number(handedOn[1]) } : {}) };
  const [, threadIn, threadOf] = threadPath.exec(pathname) ?? [];
  if (threadIn && threadOf) return { name: "thread", space: Number(threadIn), message: threadOf.toLowerCase() };
  const [, space, message] = spacePath.exec(pathname) ?? [];
  if (!space) return { name: "unknown" };
  return { name: "space", space: Number(space), ...(message ? { message: message.toLowerCase() } : {}) };
}

function stageIn(hash: string): { readonly stage?: StageOf } {
  const [, cycle, stage] = stageHash.exec(hash) ?? [];
  return cycle && stage ? { stage: { cycle, stage } } : {};
}

function aboutOf(hash: string): { readonly about?: "agreement" | "visits" | "recordings" } {
  if (hash === "#acuerdo") return { about: "agreement" };
  if (hash === "#grabaciones") return { about: "recordings" };
  return hash === "#visitas" ? { about: "visits" } : {};
}

export const pathOf = {
  spaces: "/",
  profile: "/perfil",
  logbook: "/bitacora",
  handover: "/traspaso",
  notices: "/avisos",
  openNotebook: "/cuaderno/nuevo",
  open: (parent: number) => `/e/${parent}/abrir`,
  openWith: (parent: number, template: string) => `/e/${parent}/abrir#${template}`,
  openStage: (parent: number, { cycle, stage }: StageOf) => `/e/${parent}/abrir#etapa=${cycle}/${stage}`,
  space: (space: number) => `/e/${space}`,
  acta: (space: number) => `/e/${space}/acta`,
  members: (space: number) => `/e/${space}/integrantes`,
  commitments: (space: number) => `/e/${space}/compromisos`,
  conversations: (space: number) => `/e/${space}/conversaciones`,
  conversation: (space: number, template: string) => `/e/${space}/conversaciones/${template}`,
  instruments: (space: number) => `/e/${space}/instrumentos`,
  instrument: (space: number, application: string) => `/e/${space}/instrumentos/${application}`,
  ownInstruments: (space: number) => `/e/${space}/instrumentos/propios`,
  ownInstrument: (space: number, id: string) => `/e/${space}/instrumentos/propios/${id}`,
  cycles: (space: number) => `/e/${space}/ciclos`,
  cycle: (space: number, cycle: string) => `/e/${space}/ciclos/${cycle}`,
  accompaniment: (space: number) => `/e/${space}/acompanamiento`,
  agreement: (space: number) => `/e/${space}/acompanamiento#acuerdo`,
  visits: (space: number) => `/e/${space}/acompanamiento#visitas`,
  visit: (space: number, observation: string) => `/e/${space}/visitas/${observation}`,
  recordings: (space: number) => `/e/${space}/acompanamiento#grabaciones`,
  recording: (space: number, recording: string) => `/e/${space}/grabaciones/${recording}`,
  cycleEditor: (space: number) => `/e/${space}/acompanamiento/ciclo`,
  plan: (space: number) => `/e/${space}/plan`,
  matching: (space: number, part: MatchingPart) => `/e/${space}/${matchingNames[part]}`,
  planEditor: (space: number) => `/e/${space}/plan/editar`,
  figures: (space: number) => `/e/${space}/cifras`,
  handoverOf: (space: number) => `/e/${space}/traspaso`,
  thread: (space: number, message: string) => `/e/${space}/hilo/${message}`,
  message: (space: number, message: string) => `/e/${space}/m/${message}`,
} as const;
