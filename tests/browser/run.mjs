// Real browsers against two real nodes: `node tests/browser/run.mjs [part of a name…]`, every test by default. The server is
// URDIMBRE_EXECUTABLE, or the one of build/asan; the client URDIMBRE_WEB_ROOT, or web-client/dist. With
// URDIMBRE_PICTURES=<folder>, a picture of every screen is left there; with URDIMBRE_SLOW=1 answers come late (stage/road.mjs).
import { killAll } from './stage/processes.mjs';
import { Stage } from './stage/stage.mjs';
import { Suite } from './suite.mjs';
import { files } from './files.mjs';
import { accompaniment } from './accompaniment.mjs';
import { actas } from './actas.mjs';
import { answers } from './answers.mjs';
import { calls } from './calls.mjs';
import { commitments } from './commitments.mjs';
import { conversations } from './conversations.mjs';
import { cycles } from './cycles.mjs';
import { cycleSessions } from './cycle_sessions.mjs';
import { facilitating } from './facilitating.mjs';
import { firstLoad } from './first_load.mjs';
import { gallery } from './gallery.mjs';
import { groups } from './groups.mjs';
import { handover } from './handover.mjs';
import { instruments } from './instruments.mjs';
import { keyboard } from './keyboard.mjs';
import { links } from './links.mjs';
import { logbook } from './logbook.mjs';
import { materials } from './materials.mjs';
import { messages } from './messages.mjs';
import { modes } from './modes.mjs';
import { newcomers } from './newcomers.mjs';
import { opening } from './opening.mjs';
import { ownConversations } from './own_conversations.mjs';
import { ownInstruments } from './own_instruments.mjs';
import { ownData } from './own_data.mjs';
import { presence } from './presence.mjs';
import { people } from './people.mjs';
import { reading } from './reading.mjs';
import { recordings } from './recordings.mjs';
import { figures } from './figures.mjs';
import { matching } from './matching.mjs';
import { retention } from './retention.mjs';
import { rights } from './rights.mjs';
import { screens } from './screens.mjs';
import { polls } from './polls.mjs';
import { sessionFiles } from './session_files.mjs';
import { savingData } from './saving_data.mjs';
import { scenarios } from './scenarios.mjs';
import { scenariosMentoring } from './scenarios_mentoring.mjs';
import { scenariosRural } from './scenarios_rural.mjs';
import { sessions } from './sessions.mjs';
import { signal } from './signal.mjs';
import { stories } from './stories.mjs';
import { together } from './together.mjs';
import { plans } from './plans.mjs';
import { visits } from './visits.mjs';
import { withoutSockets } from './without_sockets.mjs';
import { farewell } from './farewell.mjs';

for (const end of ['SIGINT', 'SIGTERM']) {
  process.once(end, () => {
    killAll();
    process.exit(1);
  });
}

// A fault that no test waited for is a failure all the same, and does not end the others.
process.on('unhandledRejection', (problem) => suite.fail('nothing fails unnoticed', problem));

// Most of a test is waiting: three at a time, each on a stage of its own, which is set anew for every part.
const lanes = 3;
const parts = [sessions, modes, conversations, ownConversations, cycles, accompaniment, cycleSessions, visits, plans, calls, recordings, scenarios, scenariosMentoring, scenariosRural, sessionFiles, materials, polls, groups, gallery, facilitating, together, presence, savingData, signal, withoutSockets, people, reading, commitments, logbook, stories, handover, retention, matching, figures, instruments, ownInstruments, links, screens, files, rights, messages, newcomers, keyboard, opening, actas, answers, ownData, firstLoad];

const suite = new Suite(process.argv.slice(2));

async function lane() {
  const stage = new Stage();
  const scene = () => suite.scene(() => stage.set());
  for (let part; (part = parts.shift()); ) await part(scene(), stage);
  await farewell(scene(), stage);
  await stage.strike().catch((problem) => suite.fail('the stage is struck', problem));
}

await Promise.all(Array.from({ length: lanes }, lane));
killAll();
process.exit(suite.close() ? 0 : 1);
