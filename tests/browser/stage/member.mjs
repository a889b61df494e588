// A member without a screen: frames over a WebSocket, as any client would send them.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';

import { until } from '../until.mjs';
import { WebSocket } from './pieces.mjs';

export async function demoCookie(address, name) {
  const { people } = await (await fetch(`${address}/api/demo/people`)).json();
  const person = people.find((one) => one.name.includes(name));
  const entered = await fetch(`${address}/api/demo/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ person: person.id }),
  });
  return { person: person.id, cookie: entered.headers.get('set-cookie').split(';')[0] };
}

export class Member {
  frames = [];

  static async enter(later, address, name) {
    return Member.with(later, address, (await demoCookie(address, name)).cookie);
  }

  static async with(later, address, cookie) {
    const member = new Member();
    member.socket = new WebSocket(`${address.replace('http', 'ws')}/ws`, { headers: { cookie, origin: address } });
    later(async () => member.socket.terminate());
    member.socket.on('message', (data) => member.frames.push(JSON.parse(data)));
    await once(member.socket, 'open');
    member.send({ type: 'hello', protocol: 1, client: 'browser tests', lang: 'es-CL' });
    member.self = (await member.heard('welcome')).self;
    return member;
  }

  send(frame) {
    this.socket.send(JSON.stringify(frame));
  }

  heard(type, wanted = () => true) {
    return until(`a frame ${type}`, () => this.frames.find((frame) => frame.type === type && wanted(frame)));
  }

  async spaces() {
    this.send({ type: 'ask_spaces', ref: 1 });
    return (await this.heard('spaces')).spaces;
  }

  async space(title) {
    return (await this.spaces()).find((space) => space.title.includes(title)).id;
  }

  // Everything there is in a space.
  async readAll(title) {
    const { id, head } = (await this.spaces()).find((space) => space.title.includes(title));
    this.send({ type: 'read', space: id, seq: head });
  }

  // A fresh snapshot, or the frame that says no.
  join(space) {
    this.send({ type: 'join', space });
    return until('an answer to join', () => this.frames.find((frame) => ['snapshot', 'left'].includes(frame.type) && frame.space === space));
  }

  // A session below a space, once it is there.
  openSession(parent, title) {
    return this.openBelow(parent, 'session', title);
  }

  async openBelow(parent, kind, title) {
    if (!this.frames.some(({ type, space }) => type === 'snapshot' && space === parent)) await this.join(parent);
    const opening = await this.ask(parent, { type: 'open_space', kind, title });
    const { space } = await until(`«${title}» is there`, () =>
      this.frames.filter(({ type }) => type === 'window').flatMap(({ items }) => items).find(({ type, id }) => type === 'child_opened' && id === opening));
    return space;
  }

  async ask(space, command) {
    const id = randomUUID();
    this.send({ type: 'command', id, space, do: command });
    const answer = await until('an answer to a command', () => this.frames.find((frame) => frame.id === id));
    if (answer.type !== 'accepted') throw new Error(`refused: ${answer.code} ${answer.text}`);
    return id;
  }
}
