import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Client } from "../src/app/client";
import { forgetErasedNames } from "../src/app/erased_names";
import { openShelf, type Shelf } from "../src/shelf";
import { epoch, ScriptedTransport, welcome } from "./scripted_transport";
import { until } from "./until";
import { VirtualTime } from "./virtual_time";

const nobody = "Persona que pidió no figurar";
let shelf: Shelf;
let time: VirtualTime;
let transport: ScriptedTransport;
let client: Client;

function newClient() {
  transport = new ScriptedTransport();
  client = new Client({ id: 7, name: "Rosa" }, shelf, { put: () => {}, take: () => [] }, transport, time, "test", () => "es-CL", () => {});
}

beforeEach(async () => {
  shelf = await openShelf(7700);
  time = new VirtualTime();
  newClient();
});

afterEach(() => {
  client.stop();
  shelf.close();
});

const named = () => client.state.value.people.get(1);

function link() {
  transport.link.events.opened();
  transport.say(welcome(time.now()));
}

describe("whoever is named no more", () => {
  it("is called otherwise here from the next link on, also without a network afterwards", async () => {
    let asked = 0;
    let later = 0;
    forgetErasedNames(client, async () => {
      if (++asked === 1) throw new Error("no network");
      return [{ id: 1, name: nobody }, { id: 99, name: nobody }];
    }, { now: () => time.now() + later });
    await client.start();
    link();
    transport.say({
      type: "snapshot", space: 5, position: { epoch, seq: 10 }, kind: "community", title: "Lenguaje", roles: ["teacher"], members: 2, messages: 0, timeline: [],
      people: [{ id: 1, name: "Luis" }],
    });
    expect(named()).toBe("Luis");
    transport.link.events.closed(1006);
    time.pass(60_000);
    link();
    await until(() => named() === nobody);
    expect(client.state.value.people.has(99), "who was not known here stays unknown").toBe(false);
    const again = () => {
      const links = transport.links.length;
      transport.link.events.closed(1006);
      while (transport.links.length === links) time.pass(100);
      link();
      expect(client.link.value.phase.name).toBe("open");
      return asked;
    };
    expect(again(), "it was answered a minute ago").toBe(2);
    later = 3_600_000;
    expect(again()).toBe(3);

    time.pass(2_000);
    await until(async () => JSON.stringify(await shelf.get("lists", "people")).includes(nobody));
    client.stop();
    newClient();
    await client.start();
    expect(named()).toBe(nobody);
  });
});
