import fc from 'fast-check';

/** One request as it is to be sent; `:joined` and `:waiting` in the path stand for conversations that are there. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Stands in every place that a client can fill: if it is in an answer, the answer repeats what was sent. */
export const CANARY = 'c4n4ry<b>';
/** `c4n4ry` alone, which no encoding changes. */
export const CANARY_LETTERS = /c4n4ry/i;

export const canary = fc.string({ maxLength: 40, unit: 'binary' }).map((text) => `${CANARY}${text}`);
export const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  canary,
  fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', CANARY), canary),
);
/** Mostly as it should be, so that what lies behind the first check is reached too. */
export const mostly = (good: fc.Arbitrary<unknown>, odd: fc.Arbitrary<unknown> = anything): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: good }, { weight: 1, arbitrary: odd });

export const json = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: value.map((it) => JSON.stringify(it) ?? '') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.integer({ min: 15, max: 3_000 }).map((depth) => '['.repeat(depth)) },
    { weight: 1, arbitrary: fc.integer({ min: 200_000, max: 300_000 }).map((size) => `"${CANARY.repeat(size / 9)}"`) },
  );

/** One part of a path or a value of a query, as anybody could write it. */
export const part = fc.oneof(
  canary.map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom('..', '%00', '%2e%2e%2f', '%ff', '%', '', 'x'.repeat(300), `00-${'0'.repeat(32)}`),
);

const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH');
const mediaType = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-8',
  'application/x-www-form-urlencoded',
  'text/plain',
  `x/${CANARY}`,
  'multipart/form-data; boundary=x',
);

/** Any method, any media type, any body, at these paths. */
export const anyhow = (
  path: fc.Arbitrary<string>,
  headers: fc.Arbitrary<Record<string, string>>,
  body: fc.Arbitrary<string>,
): fc.Arbitrary<Asked> =>
  fc.record({ method, path, headers: withType(headers, mediaType), body: fc.oneof(fc.constant(''), body) });

/** What gets past the door: the right method and media type, with something wrong or odd within. */
export const atTheDoor = (
  rightMethod: string,
  path: fc.Arbitrary<string>,
  headers: fc.Arbitrary<Record<string, string>>,
  body: fc.Arbitrary<string>,
  type = 'application/json',
): fc.Arbitrary<Asked> =>
  fc.record({ method: fc.constant(rightMethod), path, headers: withType(headers, fc.constant(type)), body });

function withType(headers: fc.Arbitrary<Record<string, string>>, type: fc.Arbitrary<string>) {
  return fc.tuple(headers, type).map(([rest, contentType]) => ({ ...rest, 'content-type': contentType }));
}
