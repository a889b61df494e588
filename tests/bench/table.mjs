// table.mjs <results.jsonl> <PostgreSQL settings> <load average before> <folder>: prints how the figures of one run compare with their targets,
// and writes them to RESULTS.md and results.json in the folder. A ratio is the median over the rounds. What somebody wrote about the figures stays.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';

const comparisons = [
    { title: 'Fan-out, 500 members, 8 in flight, against stock Beast', ours: 'fanout_8', theirs: 'beast_8', figure: 'deliveries_per_s', atLeast: 4 },
    { title: 'Fan-out, 500 members, 1 in flight, against stock Beast', ours: 'fanout_1', theirs: 'beast_1', figure: 'deliveries_per_s', atLeast: 1 },
    { title: '20 spaces of 5, 16 in flight, against one row per transaction, 32 clients', ours: 'publish_20', theirs: 'insert', figure: 'publishes_per_s', atLeast: 1 },
    { title: '1,000 spaces of 5, 1 in flight, against the same', ours: 'publish_1000', theirs: 'insert', figure: 'publishes_per_s', atLeast: 1 },
    { title: 'The same, against stock Beast that passes on and keeps nothing', ours: 'publish_1000', theirs: 'beast_1000', figure: 'publishes_per_s' },
    { title: 'One hot space, 16 publishers, 1 in flight each, against a row lock per message, 16 clients', ours: 'hot', theirs: 'hot_lock', figure: 'publishes_per_s' },
    { title: 'One hot space, 16 publishers, 16 in flight each, against the same', ours: 'hot_16', theirs: 'hot_lock', figure: 'publishes_per_s', atLeast: 5 },
    { title: 'The same, against a row lock per message in one round trip', ours: 'hot_16', theirs: 'hot_lock_one_trip', figure: 'publishes_per_s' },
    { title: 'First join of a long log after a start, against one with 10,000 events', ours: 'join_long', theirs: 'join_short', figure: 'first_join_us', atMost: 1.2 },
    { title: 'Later joins of it (p50, best of several), against the same', ours: 'later_long', theirs: 'later_short', figure: 'join_us.p50', best: true, atMost: 1.2 },
];

const figureOf = (line, path) => path.split('.').reduce((value, name) => value?.[name], line);

function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function compare(lines, { title, ours, theirs, figure, best, atLeast, atMost }) {
    const values = (name) => lines.filter((line) => line.name === name).map((line) => figureOf(line, figure));
    let [a, b] = [values(ours), values(theirs)];
    if (best) [a, b] = [[Math.min(...a)], [Math.min(...b)]];
    if (a.length === 0 || a.length !== b.length) throw new Error(`${ours} and ${theirs} were not measured equally often`);
    const ratios = a.map((value, round) => value / b[round]);
    const ratio = median(ratios);
    const met = atLeast !== undefined ? ratio >= atLeast : atMost !== undefined ? ratio <= atMost : null;
    return { title, figure, ours: median(a), theirs: median(b), ratio, ratios, atLeast, atMost, met };
}

const number = (value) => value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 2 : 0 });

function target({ atLeast, atMost }) {
    if (atLeast !== undefined) return `≥ ${atLeast}`;
    return atMost !== undefined ? `≤ ${atMost}` : 'reported';
}

function comparisonRow(row) {
    const spread = `${number(Math.min(...row.ratios))} – ${number(Math.max(...row.ratios))}`;
    const met = row.met === null ? '' : row.met ? 'met' : '**missed**';
    return [row.title, number(row.ours), number(row.theirs), number(row.ratio), spread, target(row), met];
}

const figures = [
    ['publishes/s', 'publishes_per_s'],
    ['deliveries/s', 'deliveries_per_s'],
    ['p50 µs', 'delivery_us.p50'],
    ['p99 µs', 'delivery_us.p99'],
    ['p99.9 µs', 'delivery_us.p999'],
    ['server cores', 'server_cores'],
    ['database cores', 'database_cores'],
    ['generator cores', 'generator_cores'],
    ['server µs per delivery', 'server_us_per_delivery'],
];

function loadRows(lines) {
    const names = [...new Set(lines.filter((line) => line.scenario === 'publish').map((line) => line.name))];
    return names.map((name) => {
        const rounds = lines.filter((line) => line.name === name);
        return [name, ...figures.map(([, path]) => number(median(rounds.map((line) => figureOf(line, path) ?? 0))))];
    });
}

const latencies = (name, line) => Object.entries(line).map(([part, value]) => [`${name.replace(/_us$/, '')} ${part}, µs`, value]);

function rushRows(lines) {
    const rows = [];
    for (const line of lines.filter(({ scenario }) => scenario === 'rush')) {
        for (const [name, value] of Object.entries(line)) {
            const figures = typeof value === 'number' ? [[name, value]] : typeof value === 'object' ? latencies(name, value) : [];
            rows.push(...figures.map(([what, figure]) => [what.replaceAll('_', ' '), number(figure)]));
        }
    }
    return rows;
}

function idleRows(lines) {
    const rows = [];
    for (const line of lines.filter(({ scenario }) => scenario === 'idle')) {
        for (const [name, value] of Object.entries(line)) {
            if (typeof value === 'number') rows.push([line.name, name.replaceAll('_', ' '), number(value)]);
        }
    }
    return rows;
}

function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function commit(folder) {
    try {
        return execFileSync('git', ['-C', folder, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
        return 'not committed';
    }
}

const [resultsPath, settings, busy, folder] = process.argv.slice(2);
const lines = readFileSync(resultsPath, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const compared = comparisons.map((comparison) => compare(lines, comparison));
const machine = {
    processor: cpus()[0].model.trim(),
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
};
const date = new Date().toISOString().slice(0, 10);
const rounds = lines.filter(({ name }) => name === comparisons[0].ours).length;

const page = join(folder, 'RESULTS.md');
const written = existsSync(page) ? (/^## What they say\n[^]*?(?=^## )/m.exec(readFileSync(page, 'utf8'))?.[0] ?? '') : '';

const ratioTable = table(['what', 'Urdimbre', 'compared with', 'ratio', 'in the rounds', 'target', ''], compared.map(comparisonRow));
const markdown = `# Benchmark results

Written by \`tests/bench/run.sh\`: real sockets, real PostgreSQL with its durability as shipped, every delivery checked for
order, completeness and content. A message is in flight until *every* member has received it and the server has answered;
latency is from the publication to each delivery. The server, PostgreSQL and the generator share the machine's cores; what each
is compared with ran in the same run, in turn with it. Stock Beast passes frames of 200 bytes on; Urdimbre's carry 200 bytes of words.

- ${date}, commit ${commit(folder)}, release build, ${rounds === 1 ? 'one round' : `${rounds} rounds`} of ${Math.round(lines.find(({ name }) => name === comparisons[0].ours).seconds)} s for each run
- ${machine.cores} × ${machine.processor}, ${machine.memoryGiB} GiB, Linux ${machine.kernel}; load average before the run: ${busy}
- ${settings}

## Against the targets (medians)

${ratioTable}

${written}## The runs (medians)

${table(['run', ...figures.map(([title]) => title)], loadRows(lines))}

## Idle connections

${table(['run', 'figure', 'value'], idleRows(lines))}

Resident: of the server process. The kernel's share is what both ends of a connection take, divided by two.

## Everybody comes at once

So many newcomers are offered within one second and come again as they are told, each until it holds its snapshot. Twenty who
are in already say something ten times a second each: latency is until they are shown their own words, before and during.

${table(['figure', 'value'], rushRows(lines))}
`;
writeFileSync(page, markdown);
writeFileSync(join(folder, 'results.json'), `${JSON.stringify({ date, machine, settings, busy, compared, lines }, null, 1)}\n`);
console.log(ratioTable);
if (compared.some(({ met }) => met === false)) process.exitCode = 1;
