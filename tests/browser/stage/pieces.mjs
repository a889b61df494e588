// What belongs to the web client's packages: the browser's driver, the rules of accessibility, raw sockets.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const require = createRequire(join(top, 'web-client', 'package.json'));

export const { chromium } = require('playwright-core');
export const { WebSocket } = require('ws');
export const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
