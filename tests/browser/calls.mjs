// A call between browsers on two nodes: who is in it, what is really played of whom, and by which way it comes.
import assert from 'node:assert/strict';

import { fits, phone } from './accompaniment.mjs';
import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { planned } from './sessions.mjs';
import { until } from './until.mjs';

const room = 'Mentora a distancia';
const audible = 0.01;
// Bytes a minute, both ways: wide enough for any machine, and far less than a picture.
const voicesAtMost = 1_500_000;

// Every connection of the page, so that a test can look at what comes over it.
const watchLinks = () => {
  window.links = [];
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(...given) {
      super(...given);
      window.links.push(this);
    }
  };
};

// A client that somebody changed: its microphone never goes off, whatever the page says.
const neverMutes = () => Object.defineProperty(MediaStreamTrack.prototype, 'enabled', { get: () => true, set: () => {} });

const refusesMicrophone = () => {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
};

async function somebody(later, stage, name, space, { scripts = [], ...options } = {}) {
  const teacher = await stage.teacher(later, name, options);
  for (const script of [watchLinks, ...scripts]) await teacher.context.addInitScript(script);
  await teacher.context.grantPermissions(['microphone', 'camera']);
  await teacher.enter();
  await teacher.goTo(`/e/${space}`);
  return { name, teacher, page: teacher.page };
}

const bar = ({ page }) => page.locator('#call-bar');
const button = (one, name) => bar(one).getByRole('button', { name, exact: true });
const person = (one, name) => bar(one).locator('.call-person', { hasText: name });
// How each link of somebody stands, for whoever looks for what went wrong.
const links = ({ page }) =>
  page.evaluate(async () => JSON.stringify(await Promise.all(window.links.map(async (link) => ({
    signaling: link.signalingState, ice: link.iceConnectionState, gathering: link.iceGatheringState, link: link.connectionState,
    tracks: link.getTransceivers().map(({ mid, direction, currentDirection, sender, receiver: { track } }) => `${mid} ${track.kind} ${direction}/${currentDirection} ${sender.track ? 'sends' : 'sends nothing'} ${track.muted ? 'muted' : 'comes'} ${track.readyState}`),
    pictures: [...(await link.getStats()).values()].filter(({ type, kind }) => kind === 'video' && type.endsWith('bound-rtp')).map((one) => `${one.type} ${one.packetsSent ?? one.packetsReceived} packets, ${one.framesEncoded ?? one.framesDecoded} frames ${one.active ?? ''}`),
    candidates: [...(await link.getStats()).values()].filter(({ type }) => type.endsWith('-candidate')).map(({ type, candidateType, address }) => `${type} ${candidateType} ${address}`),
  })))));

const linked = (one, name) =>
  until(`${one.name} is connected with ${name}`, async () => (await person(one, name).getAttribute('data-link')) === 'connected').catch(async (problem) => {
    throw new Error(`${problem.message}: ${await links(one)}`);
  });
const says = (one, words) => bar(one).locator('.call-words').getByText(words).waitFor();

async function comesIn(one) {
  await one.page.getByRole('button', { name: /^(Llamar|Hay una llamada: .*)$/ }).click();
  await bar(one).locator('.call-person').first().waitFor();
}

// Of what comes from somebody: how loud it arrives, as their own device says, and the loudest that is played of it.
const looked = async (one, name) => {
  const participant = await person(one, name).getAttribute('data-participant');
  return one.page.evaluate(async (whose) => {
    window.ears ??= { context: new AudioContext(), of: new WeakMap() };
    const { context, of } = window.ears;
    await context.resume();
    const element = document.querySelector(`audio[data-participant="${whose}"]`);
    if (!element?.srcObject) return { arrives: 0, plays: 0 };
    let ear = of.get(element.srcObject);
    if (!ear) {
      const analyser = context.createAnalyser();
      context.createMediaStreamSource(element.srcObject).connect(analyser);
      ear = { analyser, samples: new Float32Array(analyser.fftSize) };
      of.set(element.srcObject, ear);
    }
    ear.analyser.getFloatTimeDomainData(ear.samples);
    const ids = element.srcObject.getTracks().map(({ id }) => id);
    const receivers = window.links.flatMap((link) => link.getReceivers()).filter(({ track }) => ids.includes(track?.id));
    return {
      arrives: Math.max(0, ...receivers.flatMap((each) => each.getSynchronizationSources()).map(({ audioLevel }) => audioLevel ?? 0)),
      plays: element.muted || element.paused ? 0 : Math.max(...ear.samples.map(Math.abs)),
    };
  }, participant);
};

const hears = (one, name) => until(`${one.name} hears ${name}`, async () => (await looked(one, name)).plays > audible);

// What was played of somebody while they were really sending sound, so often that it would have been heard.
async function loudestWhileSending(one, name) {
  let times = 0;
  let loudest = 0;
  await until(`${name} sends sound to ${one.name}`, async () => {
    const { arrives, plays } = await looked(one, name);
    loudest = Math.max(loudest, plays);
    if (arrives > audible) ++times;
    return times >= 15;
  });
  return loudest;
}

const inStats = (one, what) =>
  one.page.evaluate(async (wanted) => {
    const all = (await Promise.all(window.links.filter((link) => link.connectionState === 'connected').map((link) => link.getStats()))).flatMap((stats) => [...stats.values()]);
    const of = (type, id) => all.find((each) => each.type === type && each.id === id);
    if (wanted === 'ways') {
      return all.filter((each) => each.type === 'candidate-pair' && each.nominated && each.state === 'succeeded')
        .map((pair) => [of('local-candidate', pair.localCandidateId).candidateType, of('remote-candidate', pair.remoteCandidateId).candidateType]);
    }
    if (wanted === 'told') return all.filter(({ type }) => type === 'remote-candidate').map(({ candidateType }) => candidateType);
    const [transport] = all.filter(({ type }) => type === 'transport');
    return { at: transport.timestamp, bytes: transport.bytesSent + transport.bytesReceived };
  }, what);

async function bytesPerMinute(one) {
  const first = await inStats(one, 'bytes');
  const last = await until('some seconds of it were sent', async () => {
    const now = await inStats(one, 'bytes');
    return now.at - first.at > 5_000 && now;
  });
  return Math.round(((last.bytes - first.bytes) / (last.at - first.at)) * 60_000);
}

// What the live links of somebody may send of a kind at most, and what the other side asked of opus (rule W11).
const allowed = ({ page }, kind) =>
  page.evaluate((of) => {
    const live = window.links.filter((link) => link.connectionState === 'connected');
    return live.map((link) => {
      const opus = /a=rtpmap:(\d+) opus\/48000/i.exec(link.remoteDescription.sdp)[1];
      const asked = new RegExp(`a=fmtp:${opus} (.*)`).exec(link.remoteDescription.sdp)[1].trim().split(';');
      const senders = link.getSenders().filter(({ track }) => track?.kind === of);
      return { most: senders.flatMap((sender) => sender.getParameters().encodings.map(({ maxBitrate }) => maxBitrate)), asked };
    });
  }, kind);

async function cheap(one) {
  const [{ asked }, ...more] = await until(`${one.name} sends voices within their bound`, async () => {
    const all = await allowed(one, 'audio');
    return all.length > 0 && all.every(({ most }) => most.length === 1 && most[0] === 24_000) && all;
  });
  assert.equal(more.length, 0);
  for (const wanted of ['stereo=0', 'usedtx=1', 'maxaveragebitrate=20000']) assert.ok(asked.includes(wanted), `${one.name} was asked for ${asked}`);
}

// How much of a kind somebody has sent on links that stand.
const sent = ({ page }, kind) =>
  page.evaluate(async (of) => {
    const live = window.links.filter((link) => link.connectionState === 'connected');
    const all = (await Promise.all(live.map((link) => link.getStats()))).flatMap((stats) => [...stats.values()]);
    return all.filter((each) => each.type === 'outbound-rtp' && each.kind === of).reduce((sum, { bytesSent }) => sum + bytesSent, 0);
  }, kind);

async function spaceOf(later, stage, name, title) {
  const member = await Member.enter(later, `http://127.0.0.1:${stage.nodes[0].port}`, name);
  return { member, space: await member.space(title) };
}

async function twoPeople(later, stage) {
  const { space } = await spaceOf(later, stage, 'Verónica', room);
  const [verónica, maribel] = await Promise.all([somebody(later, stage, 'Verónica', space), somebody(later, stage, 'Maribel', space, { ...phone, node: 1 })]);
  await comesIn(verónica);
  await maribel.page.getByRole('button', { name: 'Hay una llamada: 1 persona. Entrar' }).waitFor();
  await comesIn(maribel);
  await bar(verónica).getByRole('status').getByText('Maribel', { exact: false }).waitFor({ state: 'attached' });
  await Promise.all([linked(verónica, 'Maribel'), linked(maribel, 'Verónica')]);
  await Promise.all([hears(verónica, 'Maribel'), hears(maribel, 'Verónica')]);
  await Promise.all([verónica, maribel].map((one) => says(one, 'Se oye tu voz.')));
  const bytes = await bytesPerMinute(maribel);
  console.log(`    a call of two, both ways, with the beeps of a test: ${Math.round(bytes / 1000)} kB a minute`);
  assert.ok(bytes > 0 && bytes < voicesAtMost, `${bytes} bytes a minute`);
  for (const one of [verónica, maribel]) await cheap(one);

  for (const one of [verónica, maribel]) {
    await bar(one).getByText('Sobre esta llamada').click();
    await bar(one).getByText(/^No se graba/).waitFor();
    assert.ok(await bar(one).evaluate((here) => here.scrollWidth <= here.clientWidth), `${one.name} scrolls the call sideways`);
    for (const colorScheme of ['light', 'dark']) {
      await one.page.emulateMedia({ colorScheme });
      await mustBeAccessible(one.page, `a call, ${colorScheme}`);
      await one.teacher.picture(`a call of ${one.name} ${colorScheme}`);
    }
    await fits(one.teacher, 'a call');
  }

  // By keyboard, wherever one is in the application; what is written goes on meanwhile.
  await bar(maribel).focus();
  await maribel.page.keyboard.press('m');
  await says(maribel, 'Tu micrófono está apagado.');
  await person(verónica, 'Maribel').getByText('micrófono apagado').waitFor();
  await maribel.page.keyboard.press('M');
  await says(maribel, 'Se oye tu voz.');
  await verónica.page.getByRole('textbox').fill('m de mentora');
  assert.equal(await verónica.page.getByRole('textbox').inputValue(), 'm de mentora');
  await says(verónica, 'Se oye tu voz.');
  await verónica.page.locator('a.bar-link[href$="/integrantes"]').click();
  await verónica.page.waitForURL(/integrantes/);
  await hears(verónica, 'Maribel');

  // Cut off from the server nobody is played, as nobody says who may be; afterwards one comes in again by oneself.
  maribel.teacher.road.cut();
  await says(maribel, 'Sin conexión con el servidor');
  await until('nobody is played', () => maribel.page.evaluate(() => [...document.querySelectorAll('audio[data-participant]')].every(({ muted }) => muted)));
  maribel.teacher.road.mend();
  await says(maribel, 'Se oye tu voz.');
  await Promise.all([linked(maribel, 'Verónica'), linked(verónica, 'Maribel')]);
  await Promise.all([hears(verónica, 'Maribel'), hears(maribel, 'Verónica')]);

  // A picture, only when somebody asks for it.
  assert.equal(await bar(verónica).locator('video').count(), 0);
  await button(verónica, 'Cámara').click();
  const picture = bar(maribel).locator('video');
  await until('her picture arrives', () => picture.evaluate(({ videoWidth, videoHeight, muted }) => muted && videoWidth > 0 && videoWidth <= 320 && videoHeight <= 240));
  await until('a picture is within its bound', async () => JSON.stringify((await allowed(verónica, 'video')).map(({ most }) => most)) === '[[150000]]');
  await fits(maribel.teacher, 'a call with a picture');
  await button(verónica, 'Cámara').click();
  await picture.waitFor({ state: 'detached' });

  await button(maribel, 'Salir de la llamada').click();
  await bar(maribel).waitFor({ state: 'detached' });
  await person(verónica, 'Maribel').waitFor({ state: 'detached' });
  assert.equal(await maribel.page.locator('audio[data-participant]').count(), 0);
}

async function silenceKept(later, stage) {
  const space = await planned(later, stage, 'Sesión con llamada');
  const [carolina, rosa, pedro] = await Promise.all([
    somebody(later, stage, 'Carolina', space),
    somebody(later, stage, 'Rosa', space, phone),
    somebody(later, stage, 'Pedro', space, { node: 1, scripts: [neverMutes] }),
  ]);
  for (const one of [carolina, rosa, pedro]) await comesIn(one);
  for (const [one, name] of [[carolina, 'Pedro'], [rosa, 'Pedro'], [rosa, 'Carolina'], [pedro, 'Carolina']]) await linked(one, name);
  await hears(rosa, 'Pedro');

  // From here on the phase says who may be heard: who facilitates, and nobody else, whatever is sent.
  await carolina.page.getByRole('button', { name: 'Comenzar la sesión', exact: true }).click();
  for (const one of [rosa, pedro]) await says(one, 'Ahora escuchas');
  await bar(pedro).getByRole('status').getByText('Ahora escuchas: no se oye tu voz.').waitFor({ state: 'attached' });
  await person(carolina, 'Pedro').getByText('escucha').waitFor();
  for (const one of [carolina, rosa]) assert.equal(await loudestWhileSending(one, 'Pedro'), 0, `${one.name} hears somebody who is silent`);
  await hears(rosa, 'Carolina');
  await fits(rosa.teacher, 'a session with a call');
  await rosa.teacher.picture('a session with a call 360');

  const carolinas = await Member.enter(later, `http://127.0.0.1:${stage.nodes[1].port}`, 'Carolina');
  await carolinas.ask(space, { type: 'next_phase', from: 0 });
  await says(rosa, 'Se oye tu voz.');
  await bar(rosa).getByRole('status').getByText('Te toca hablar').waitFor({ state: 'attached' });
  await hears(carolina, 'Rosa');
  await says(carolina, 'Ahora escuchas');
  assert.equal(await loudestWhileSending(rosa, 'Pedro'), 0);
  await carolinas.ask(space, { type: 'end_conversation', reason: 'Ya conversamos.' });
  await Promise.all([hears(carolina, 'Pedro'), hears(rosa, 'Carolina')]);
}

async function relaysAlone(later, stage) {
  const { member: ernesto, space: network } = await spaceOf(later, stage, 'Ernesto', 'Red rural de cuatro escuelas');
  const space = await ernesto.openBelow(network, 'mentoring_room', 'Sala con relevo');
  const rosa = await Member.enter(later, `http://127.0.0.1:${stage.nodes[1].port}`, 'Rosa');
  await until('the room is his', () => ernesto.ask(space, { type: 'add_member', person: rosa.self.id, roles: ['mentee'] }));

  // Said by who coordinates the network, and read by everybody in it.
  const coordinates = await stage.teacher(later, 'Ernesto');
  await coordinates.enter();
  await coordinates.goTo(`/e/${network}/integrantes`);
  const part = coordinates.page.getByRole('region', { name: 'Llamadas' });
  await part.getByRole('combobox', { name: 'Cómo son las llamadas' }).selectOption({ label: 'Siempre por un relevo' });
  await part.getByRole('button', { name: 'Cambiar las llamadas' }).press('Enter');
  await part.getByText(/La voz pasa siempre por un relevo/).waitFor();
  await mustBeAccessible(coordinates.page, 'what calls are is set');
  await coordinates.picture('what calls are is set');

  const [one, other] = await Promise.all([somebody(later, stage, 'Ernesto', space), somebody(later, stage, 'Rosa', space, { node: 1 })]);
  await comesIn(one);
  await comesIn(other);
  await Promise.all([linked(one, 'Rosa'), linked(other, 'Ernesto')]);
  await Promise.all([hears(one, 'Rosa'), hears(other, 'Ernesto')]);
  for (const each of [one, other]) {
    assert.deepEqual(await until('the way is chosen', async () => (await inStats(each, 'ways'))[0]), ['relay', 'relay'], `${each.name} goes past the relay`);
    assert.deepEqual([...new Set(await inStats(each, 'told'))], ['relay'], `${each.name} was told another address`);
    await bar(each).getByText('Sobre esta llamada').click();
    await bar(each).getByText(/^La red pide que las llamadas pasen por un relevo/).waitFor();
  }

  // Turned off, it says so, and everything else goes on.
  await ernesto.ask(network, { type: 'set_calls', calls: 'off' });
  for (const each of [one, other]) await says(each, 'Quienes coordinan la red apagaron las llamadas.');
  await other.teacher.write('Seguimos por aquí');
  await one.teacher.sees('Seguimos por aquí');
  await button(one, 'Cerrar').click();
  await bar(one).waitFor({ state: 'detached' });
}

// Whoever begins to save data is seen no more and is sent no picture, though voices go on; afterwards they are again.
async function savingData(later, stage) {
  const { space } = await spaceOf(later, stage, 'Verónica', room);
  const [verónica, maribel] = await Promise.all([somebody(later, stage, 'Verónica', space), somebody(later, stage, 'Maribel', space, { ...phone, node: 1 })]);
  await comesIn(verónica);
  await comesIn(maribel);
  await Promise.all([linked(verónica, 'Maribel'), linked(maribel, 'Verónica')]);
  for (const one of [verónica, maribel]) await button(one, 'Cámara').click();
  const pictures = (one, count) =>
    until(`${one.name} sees ${count} pictures`, async () => (await bar(one).locator('video').count()) === count).catch(async (problem) => {
      throw new Error(`${problem.message}: ${await links(verónica)}, ${await links(maribel)}`);
    });
  for (const one of [verónica, maribel]) await pictures(one, 2);
  const before = await sent(verónica, 'video');
  await until('her picture is sent', async () => (await sent(verónica, 'video')) > before);

  await maribel.page.evaluate(() => {
    history.pushState(null, '', '/perfil');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  const saves = maribel.page.getByRole('checkbox', { name: 'Ahorro de datos' });
  await saves.press('Space');
  await pictures(maribel, 0);
  assert.equal(await button(maribel, 'Cámara').count(), 0);
  await Promise.all([linked(maribel, 'Verónica'), linked(verónica, 'Maribel')]);
  await pictures(verónica, 1);
  await until('both agreed on no pictures', () => verónica.page.evaluate(() => {
    const live = window.links.filter((link) => link.connectionState === 'connected');
    const ofPictures = live.flatMap((link) => link.getTransceivers()).filter(({ receiver }) => receiver.track.kind === 'video');
    return live.length === 1 && live[0].signalingState === 'stable' && ofPictures.length > 0 && ofPictures.every(({ currentDirection }) => currentDirection === 'inactive' || currentDirection === 'recvonly');
  }));
  const [picture, voice] = [await sent(verónica, 'video'), await sent(verónica, 'audio')];
  await until('voices go on', async () => (await sent(verónica, 'audio')) > voice + 5_000);
  assert.equal(await sent(verónica, 'video'), picture, 'a picture is sent to who saves data');
  await hears(maribel, 'Verónica');
  await fits(maribel.teacher, 'a call while data is saved');

  await saves.press('Space');
  await Promise.all([linked(maribel, 'Verónica'), linked(verónica, 'Maribel')]);
  await pictures(maribel, 1);
  await button(maribel, 'Cámara').waitFor();
}

async function withoutMicrophone(later, stage) {
  const { space } = await spaceOf(later, stage, 'Verónica', room);
  const [verónica, maribel] = await Promise.all([
    somebody(later, stage, 'Verónica', space),
    somebody(later, stage, 'Maribel', space, { ...phone, node: 1, scripts: [refusesMicrophone] }),
  ]);
  await comesIn(verónica);
  await comesIn(maribel);
  await bar(maribel).getByText(/^Este sitio no tiene permiso para usar el micrófono\./).waitFor();
  await says(maribel, 'Escuchas sin micrófono.');
  await linked(maribel, 'Verónica');
  await hears(maribel, 'Verónica');
  await fits(maribel.teacher, 'a call without a microphone');
  await maribel.teacher.write('Te escucho y respondo por escrito');
  await verónica.teacher.sees('Te escucho y respondo por escrito');
}

export async function calls({ test }, stage) {
  await test('two people on two nodes hear each other, by keyboard, across a cut, and with a picture if they like', (later) => twoPeople(later, stage));
  await test('nobody plays a sender that ignores its silence in a session', (later) => silenceKept(later, stage));
  await test('where the network asks for relays a call goes through them alone, and ends when it is turned off', (later) => relaysAlone(later, stage));
  await test('who saves data is sent no picture and sends none', (later) => savingData(later, stage));
  await test('who gives no microphone listens, and is told why', (later) => withoutMicrophone(later, stage));
}
