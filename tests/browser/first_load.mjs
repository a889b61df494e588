// The first visit, on a bad link.
import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';

import { until } from './until.mjs';

const kilobyte = 1024;
const firstLoadMax = 120 * kilobyte;
// Behind it, for opening offline: every part, instruments, cycles, accompaniment, visits, handovers and the logbook too, and every language. Texts that come in parts compress
// a little worse.
const shellMax = 480 * kilobyte;
// 3G as it is in the hills.
const link = { offline: false, latency: 400, downloadThroughput: (400 * kilobyte) / 8, uploadThroughput: (200 * kilobyte) / 8 };
const usableWithin = 10_000;

async function throttled(later, stage) {
  const rosa = await stage.teacher(later, 'Rosa', { viewport: { width: 360, height: 740 } });
  const debug = await rosa.context.newCDPSession(rosa.page);
  await debug.send('Network.enable');
  await debug.send('Network.emulateNetworkConditions', link);
  const answers = new Map();
  debug.on('Network.responseReceived', ({ requestId, response }) =>
    answers.set(requestId, { url: response.url, coding: response.headers['content-encoding'] ?? response.headers['Content-Encoding'], bytes: 0, ended: false }));
  debug.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (answers.has(requestId)) Object.assign(answers.get(requestId), { bytes: encodedDataLength, ended: true });
  });
  debug.on('Network.loadingFailed', ({ requestId }) => answers.delete(requestId));
  const began = performance.now();
  await rosa.goTo('/');
  await rosa.page.getByRole('button', { name: 'Rosa' }).waitFor();
  const took = performance.now() - began;
  await until('every answer has ended', () => [...answers.values()].every(({ ended }) => ended));
  const all = [...answers.values()];
  const sum = all.reduce((bytes, answer) => bytes + answer.bytes, 0);
  assert.ok(took <= usableWithin, `people to enter as after ${Math.round(took)} ms`);
  assert.ok(sum > 10 * kilobyte && sum <= firstLoadMax, `${sum} bytes: ${JSON.stringify(all)}`);
  for (const { url, coding } of all.filter(({ url }) => /\/$|\.(js|css)$/.test(url))) assert.equal(coding, 'br', `${url} is compressed`);
  assert.ok(all.some(({ url }) => url.endsWith('.js')), 'a script was loaded');

  await rosa.page.getByRole('button', { name: 'Rosa' }).click();
  await rosa.page.locator('.space-card').first().waitFor();
  await rosa.shellKept();
  // All that came, people, spaces, icons and everything for opening offline included.
  console.log(`    first load: ${(sum / kilobyte).toFixed(1)} KiB in ${(took / 1000).toFixed(1)} s; with the shell kept ${(rosa.road.bytesToBrowser / kilobyte).toFixed(1)} KiB`);
  assert.ok(rosa.road.bytesToBrowser <= shellMax, `${rosa.road.bytesToBrowser} bytes with the shell`);
}

export async function firstLoad(suite, stage) {
  await suite.test('the first load fits 120 KiB and is usable on 3G', (later) => throttled(later, stage));
}
