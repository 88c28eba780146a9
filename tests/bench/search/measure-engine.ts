import { readFileSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Engine, type EngineName, engineNames, type Searcher } from './engine.ts';
import { fingerpost } from './fingerpost.ts';
import { minisearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { inventedQuestions, inventedServices, type Question } from './services.ts';

/** One engine in one process, so that no engine's memory or garbage counts for another. Sends what it measured. */
const engines: Readonly<Record<EngineName, Engine>> = { fingerpost, minisearch, orama };

/** Queries that nothing is measured of, so that the compiler has seen them. */
const warmUp = 20;

/** An engine that is slower than this is asked no more of the questions. */
const mostSeconds = 60;

const { values } = parseArgs({
  options: {
    engine: { type: 'string' },
    stage: { type: 'string' },
    snapshot: { type: 'string' },
    services: { type: 'string' },
    questions: { type: 'string' },
  },
});
const name = engineNames.find((it) => it === values.engine);
if (!name || !values.snapshot || !process.send) {
  throw new Error('is started by search.ts');
}
const services = Number(values.services);
const result =
  values.stage === 'build'
    ? await measureBuild(engines[name], services, values.snapshot)
    : await measureQueries(engines[name], services, Number(values.questions), values.snapshot);
process.send(result);

/** Seconds and memory of building it from documents that are there already, and the size of its snapshot. */
async function measureBuild(engine: Engine, count: number, file: string) {
  const documents = inventedServices(count, 1);
  const before = memory();
  const time = stopwatch();
  const searcher = await engine.build(documents);
  const { wall_ms, cpu_ms } = time();
  const index_mb = memory() - before;
  // A last use of the documents: given up before, their memory would be taken off that of the index.
  if (documents.length !== count) throw new Error('there are other documents than were asked for');
  const peak_rss_mb = process.resourceUsage().maxRSS / 1024;
  const snapshot = searcher.save();
  writeFileSync(file, snapshot);
  return { build_ms: wall_ms, build_cpu_ms: cpu_ms, index_mb, peak_rss_mb, snapshot_mb: snapshot.length / 2 ** 20 };
}

/** Loading the snapshot, then one question after the other. */
async function measureQueries(engine: Engine, count: number, asked: number, file: string) {
  const questions = inventedQuestions(inventedServices(count, 1), asked + warmUp, 2);
  // The services are no longer needed, but are only given up when this function has been left for a moment.
  await setImmediate();
  const before = memory();
  const time = stopwatch();
  const searcher = await engine.load(readFileSync(file));
  const { wall_ms, cpu_ms } = time();
  const loaded_mb = memory() - before;
  await ask(searcher, questions.slice(0, warmUp));
  const { hits, wall, cpu } = await ask(searcher, questions.slice(warmUp));
  return {
    load_ms: wall_ms,
    load_cpu_ms: cpu_ms,
    loaded_mb,
    p50_ms: at(wall, 0.5),
    p99_ms: at(wall, 0.99),
    p50_cpu_ms: at(cpu, 0.5),
    p99_cpu_ms: at(cpu, 0.99),
    asked: wall.length,
    hit_at_10: hits / wall.length,
  };
}

async function ask(searcher: Searcher, questions: readonly Question[]) {
  let hits = 0;
  const wall: number[] = [];
  const cpu: number[] = [];
  const end = performance.now() + mostSeconds * 1000;
  for (const { text, service } of questions) {
    if (performance.now() > end) {
      break;
    }
    const time = stopwatch();
    const found = await searcher.search(text);
    const { wall_ms, cpu_ms } = time();
    wall.push(wall_ms);
    cpu.push(cpu_ms);
    hits += found.includes(service) ? 1 : 0;
  }
  return { hits, wall, cpu };
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Megabytes that are still in use, on the heap and outside it. */
function memory(): number {
  // Twice: what the first collection finds to be unused outside the heap is given back by the second.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

function stopwatch(): () => { wall_ms: number; cpu_ms: number } {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { wall_ms: performance.now() - wall, cpu_ms: (user + system) / 1000 };
  };
}
