import { addScaled, dot, type Matrix, matrix, rowOf } from './matrix.ts';

/** A line of a text: where it lies, the document that it is in, and where that would lie without the line. */
export interface Line {
  readonly place: Float32Array;
  readonly document: number;
  readonly rest: Float32Array;
}

/** Set on the training questions of OMoS-QA. */
const sharpness = 12;
const pace = 0.03;
const epochs = 2;
const batch = 512;

/** More lines than this, for each document that they are compared with, teach little more and take their time. */
const mostComparisons = 8_000_000;

/** Chances below this change nothing. */
const least = 1e-4;

/**
 * Moves documents to where questions about them lie: finds the map under which lines lie nearest to the document that
 * they come from (softmax over all documents, Adam, the mean of the last epoch), and gives the documents moved by it.
 */
export function learnMap(documents: Matrix, lines: readonly Line[]): Matrix {
  const width = documents.width;
  const map = Float32Array.from({ length: width * width }, (_, at) => (at % (width + 1) === 0 ? sharpness : 0));
  const total = documents.values.length / width;
  const taken = Math.max(1, Math.min(lines.length, Math.floor(mostComparisons / total)));
  const stride = lines.length / taken;
  const step = coprimeStep(taken);
  const adam = adamFor(map);
  const sum = new Float64Array(map.length);
  let summed = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let start = 0; start < taken; start += batch) {
      const size = Math.min(batch, taken - start);
      const slope = new Float32Array(map.length);
      for (let at = start; at < start + size; at += 1) {
        const line = lines[Math.floor(((at * step) % taken) * stride)];
        if (line) {
          addSlope(slope, { width, values: map }, documents, line, 1 / size);
        }
      }
      adam(slope);
      if (epoch === epochs - 1) {
        summed += 1;
        for (let at = 0; at < map.length; at += 1) {
          sum[at] = (sum[at] ?? 0) + (map[at] ?? 0);
        }
      }
    }
  }
  const mean = { width, values: Float32Array.from(sum, (it) => it / summed) };
  return moved(documents, mean);
}

function addSlope(slope: Float32Array, map: Matrix, documents: Matrix, line: Line, share: number): void {
  const { width } = documents;
  const question = new Float32Array(width);
  for (let row = 0; row < width; row += 1) {
    addScaled(question, map.values, line.place[row] ?? 0, row * width);
  }
  const total = documents.values.length / width;
  const scores = new Float32Array(total);
  let highest = Number.NEGATIVE_INFINITY;
  for (let document = 0; document < total; document += 1) {
    const isOwn = document === line.document;
    const score = isOwn ? dot(question, line.rest) : dot(question, documents.values, document * width);
    scores[document] = score;
    highest = Math.max(highest, score);
  }
  let all = 0;
  for (let document = 0; document < total; document += 1) {
    scores[document] = Math.exp((scores[document] ?? 0) - highest);
    all += scores[document] ?? 0;
  }
  const pull = new Float32Array(width);
  for (let document = 0; document < total; document += 1) {
    const chance = (scores[document] ?? 0) / all;
    if (document === line.document) {
      addScaled(pull, line.rest, chance - 1);
    } else if (chance > least) {
      addScaled(pull, documents.values, chance, document * width);
    }
  }
  for (let row = 0; row < width; row += 1) {
    addScaled(slope.subarray(row * width, (row + 1) * width), pull, (line.place[row] ?? 0) * share);
  }
}

/** Adam's steps down a slope, in place. */
function adamFor(map: Float32Array): (slope: Float32Array) => void {
  const [decay, squareDecay] = [0.9, 0.99];
  const means = new Float32Array(map.length);
  const squares = new Float32Array(map.length);
  let steps = 0;
  return (slope) => {
    steps += 1;
    for (let at = 0; at < map.length; at += 1) {
      const value = slope[at] ?? 0;
      const mean = decay * (means[at] ?? 0) + (1 - decay) * value;
      const square = squareDecay * (squares[at] ?? 0) + (1 - squareDecay) * value * value;
      means[at] = mean;
      squares[at] = square;
      const wide = Math.sqrt(square / (1 - squareDecay ** steps)) + 1e-8;
      map[at] = (map[at] ?? 0) - (pace * mean) / (1 - decay ** steps) / wide;
    }
  };
}

/** Lines of one document follow each other and teach the same; this order takes them from everywhere. */
function coprimeStep(count: number): number {
  let step = Math.floor(count * 0.618) || 1;
  while (greatestCommonDivisor(step, count) !== 1) {
    step += 1;
  }
  return step;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

function moved(documents: Matrix, map: Matrix): Matrix {
  const total = documents.values.length / documents.width;
  const result = matrix(total, documents.width);
  for (let document = 0; document < total; document += 1) {
    const lies = rowOf(documents, document);
    const into = rowOf(result, document);
    for (let row = 0; row < documents.width; row += 1) {
      into[row] = dot(rowOf(map, row), lies);
    }
  }
  return result;
}
