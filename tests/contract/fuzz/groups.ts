import fc from 'fast-check';
import { OUTCOMES } from '../../../bot/wire/desk.ts';
import { type Asked, anyhow, anything, atTheDoor, CANARY, canary, json, mostly, part } from './asked.ts';

/** Requests to each group of endpoints. `bearer` is a member of staff's real token. */
export function groupsFor(
  bearer: string,
): Readonly<Record<'desk' | 'chat' | 'openid' | 'health' | 'directory', fc.Arbitrary<Asked>>> {
  return { desk: desk(bearer), chat, openid, health, directory };
}

const conversation = fc.oneof(fc.constantFrom(':joined', ':joined', ':waiting'), part);
const text = mostly(fc.oneof(canary, fc.string({ unit: 'binary', maxLength: 3_000 })));
const NONE_NEEDED = { requiredKeys: [] };
/** No claim was ever given so high a number, so nothing that needs the real one is ended by chance. */
const noFence = mostly(fc.integer({ min: 1_000, max: 9_000 }));
const id = mostly(fc.stringMatching(/^[\w-]{8,64}$/), canary);

function desk(bearer: string): fc.Arbitrary<Asked> {
  const signedIn = fc.constant({ authorization: `Bearer ${bearer}` });
  const anybody = fc.oneof(
    signedIn,
    fc.constant({}),
    fc.constantFrom(`Bearer ${CANARY}`, 'Bearer a.b.c', `Bearer ${bearer}x`, 'Basic YTpi', 'Bearer').map(authorization),
  );
  const at = (act: string) => conversation.map((one) => `/desk/api/conversations/${one}/${act}`);
  const post = (act: string, body: fc.Arbitrary<unknown>) => atTheDoor('POST', at(act), signedIn, json(body));
  const somewhere = fc.oneof(
    fc
      .constantFrom(
        'me',
        'queue',
        'openapi.json',
        'conversations',
        'reports',
        'shift',
        'arrivals',
        'mentions',
        'partners',
      )
      .map((name) => `/desk/api/${name}`),
    fc.tuple(conversation, part).map(([one, act]) => `/desk/api/conversations/${one}/${act}`),
    fc.constantFrom('/desk', '/desk/', '/desk/config.json'),
    part.map((name) => `/desk/assets/${name}.js`),
    part.map((ticket) => `/desk/sign-in?ticket=${ticket}`),
    part.map((name) => `/desk/${name}`),
  );
  return fc.oneof(
    post('messages', fc.record({ fence: mostly(fc.constantFrom(1, 1, 2)), messageId: id, text }, NONE_NEEDED)),
    post('notes', fc.record({ fence: mostly(fc.constantFrom(1, 1, 2)), noteId: id, text }, NONE_NEEDED)),
    post('heartbeat', fc.record({ fence: mostly(fc.constantFrom(1, 2)), more: anything }, NONE_NEEDED)),
    post('claim', anything),
    post('release', fc.record({ fence: noFence, more: anything }, NONE_NEEDED)),
    post('give-back', fc.record({ fence: noFence }, NONE_NEEDED)),
    post(
      'close',
      fc.record({
        fence: noFence,
        end: fc.record({ outcome: mostly(fc.constantFrom(...OUTCOMES), canary), to: text }, NONE_NEEDED),
      }),
    ),
    post(
      'phrases',
      fc.record(
        { fence: noFence, messageId: id, phrase: mostly(fc.constant('hello'), canary), values: anything },
        NONE_NEEDED,
      ),
    ),
    post(
      'introductions',
      fc.record(
        {
          ...{ fence: noFence, offerId: id, kind: mostly(fc.constant('call'), canary), service: canary },
          ...{ about: mostly(fc.constant('money'), canary), asks: fc.array(mostly(fc.constant('name'), canary)) },
        },
        NONE_NEEDED,
      ),
    ),
    atTheDoor(
      'POST',
      fc
        .tuple(conversation, fc.oneof(fc.stringMatching(/^[0-9a-f]{32}$/), part))
        .map(([one, introduction]) => `/desk/api/conversations/${one}/introductions/${introduction}/progress`),
      signedIn,
      json(fc.record({ move: mostly(fc.constantFrom('sent', 'not-helped'), canary), because: canary }, NONE_NEEDED)),
    ),
    post(
      'export',
      fc.record(
        {
          ...{ fence: noFence, exportId: id, reason: mostly(fc.constant('complaint'), canary), why: text },
          ...{ entries: fc.array(mostly(fc.nat(9))), notes: fc.array(canary), goal: anything, plan: anything },
          ...{ telling: fc.oneof(fc.constant({ kind: 'told' }), anything) },
        },
        NONE_NEEDED,
      ),
    ),
    post('writing', fc.record({ fence: noFence, more: anything }, NONE_NEEDED)),
    post('assign', fc.record({ to: mostly(canary), more: anything }, NONE_NEEDED)),
    atTheDoor(
      'POST',
      fc.oneof(
        fc.constantFrom('me/away', 'queue/next').map((name) => `/desk/api/${name}`),
        fc.tuple(part, fc.constantFrom('loan', 'loan/end')).map(([one, act]) => `/desk/api/staff/${one}/${act}`),
      ),
      signedIn,
      json(fc.record({ away: anything, anyway: anything, hub: canary, until: anything }, NONE_NEEDED)),
    ),
    post('translations', fc.record({ fence: noFence, seq: mostly(fc.nat(9)) }, NONE_NEEDED)),
    post(
      'transfer',
      fc.record(
        { fence: noFence, to: anything, reason: mostly(fc.constant('other'), canary), note: text },
        NONE_NEEDED,
      ),
    ),
    ...(['take', 'answer'] as const).map((act) =>
      atTheDoor(
        'POST',
        fc.oneof(fc.stringMatching(/^[\w-]{43}$/), part).map((one) => `/desk/api/reports/${one}/${act}`),
        signedIn,
        json(fc.record({ version: mostly(fc.nat(3)), answerId: id, text }, NONE_NEEDED)),
      ),
    ),
    atTheDoor(
      'GET',
      conversation.map((one) => `/desk/api/conversations/${one}`),
      signedIn,
      fc.constant(''),
    ),
    anyhow(somewhere, anybody, json(anything)),
  );
}

const chatRequest = fc.record(
  { locale: mostly(fc.constantFrom('ar', 'pl'), canary), chosen: anything, resume: fc.oneof(canary, resumeLike()) },
  { requiredKeys: [] },
);
const site = fc.oneof(
  fc.constant({}),
  fc.constantFrom('https://c4n4ry.example', 'null').map((origin): Record<string, string> => ({ origin })),
  fc.constant({ 'sec-fetch-site': 'cross-site' }),
  canary.map((tag): Record<string, string> => ({ 'accept-language': headerText(tag), cookie: headerText(tag) })),
);
const link = mostly(
  fc.oneof(
    fc.webUrl({ withFragments: true, size: 'large' }),
    fc.nat().map((digits) => `tel:${digits}`),
  ),
  canary,
);
const planForm = fc
  .record({ code: fc.oneof(canary, fc.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)), lang: canary })
  .map(({ code, lang }) => new URLSearchParams({ code: code.toWellFormed(), lang: lang.toWellFormed() }).toString());
const chat = fc.oneof(
  atTheDoor('POST', fc.constant('/plan'), site, planForm, 'application/x-www-form-urlencoded'),
  atTheDoor('POST', fc.constant('/plan'), site, json(fc.record({ code: anything, lang: anything }, NONE_NEEDED))),
  atTheDoor('POST', fc.constant('/chat/token'), site, json(chatRequest)),
  atTheDoor('DELETE', fc.constant('/chat/resume'), site, json(chatRequest)),
  atTheDoor(
    'POST',
    fc.constant('/chat/kiosk/square'),
    site,
    json(fc.record({ text: link, more: anything }, NONE_NEEDED)),
  ),
  anyhow(
    fc.oneof(
      fc.constantFrom('/', '/chat', '/chat/', '/chat/token', '/chat/resume', '/chat/exit', '/plan', '/plan/'),
      part.map((lang) => `/plan?lang=${lang}`),
      part.map((lang) => `/chat?lang=${lang}&lang=ar&${lang}=1`),
      part.map((query) => `/?${query}`),
      part.map((query) => `/poster?giver=${query}&lang=${query}&start=${query}`),
      part.map((query) => `/embed?parent=${query}`),
      fc.constantFrom('/embed.js', '/embed', '/poster', '/chat/kiosk', '/chat/kiosk/square', '/new-here', '/rights'),
      part.map((link) => `/introduction/${link}`),
      part.map((locale) => `/chat/words/${locale}`),
      part.map((name) => `/chat/assets/${name}.js`),
      part.map((name) => `/chat/${name}`),
    ),
    site,
    json(anything),
  ),
);

const form = (fields: fc.Arbitrary<Record<string, string>>) => fields.map((it) => new URLSearchParams(it).toString());
const words = canary.map((it) => it.toWellFormed());
const authorizing = fc
  .record(
    {
      client_id: fc.constantFrom('fingerpost-desk-app', CANARY),
      response_type: fc.constantFrom('code', 'token', CANARY),
      response_mode: fc.constantFrom('query', 'fragment', 'form_post', 'web_message', CANARY),
      redirect_uri: fc.constantFrom(`https://${'c4n4ry'}.example/`, 'javascript:alert(1)', CANARY),
      scope: fc.oneof(fc.constant('openid desk'), words),
      prompt: fc.constantFrom('none', 'login', CANARY),
      code_challenge: words,
      code_challenge_method: fc.constantFrom('S256', 'plain', CANARY),
      claims: words,
      request: words,
      ui_locales: words,
    },
    { requiredKeys: ['client_id'] },
  )
  .map((it) => new URLSearchParams(it).toString());
const granting = fc.record(
  {
    client_id: fc.constantFrom('fingerpost-desk-app', CANARY),
    grant_type: fc.constantFrom('authorization_code', 'refresh_token', 'client_credentials', CANARY),
    code: words,
    refresh_token: words,
    code_verifier: words,
    redirect_uri: words,
    client_secret: words,
    token: words,
    id_token_hint: words,
    post_logout_redirect_uri: words,
    staff: words,
    logout: words,
    xsrf: words,
  },
  { requiredKeys: ['client_id'] },
) as fc.Arbitrary<Record<string, string>>;
const openidPath = fc.oneof(
  authorizing.map((query) => `/openid/auth?${query}`),
  part.map((uid) => `/openid/auth/${uid}`),
  part.map((uid) => `/openid/interaction/${uid}`),
  fc.constantFrom('/openid/token', '/openid/jwks', '/openid/session/end', '/openid/session/end/confirm'),
  fc.constantFrom('/openid/token/revocation', '/openid/.well-known/openid-configuration', '/openid', '/openid/'),
  form(granting).map((query) => `/openid/session/end?${query}`),
  part.map((name) => `/openid/${name}`),
);
const visitor = fc.oneof(
  fc.constant({}),
  fc.constant({ accept: 'text/html' }),
  fc.constantFrom('https://c4n4ry.example', 'null').map((origin): Record<string, string> => ({ origin })),
  canary.map(
    (it): Record<string, string> => ({ cookie: `_session=${headerText(it)}; fingerpost_desk_entry=${headerText(it)}` }),
  ),
);
const FORM = 'application/x-www-form-urlencoded';
const openid = fc.oneof(
  atTheDoor('GET', openidPath, visitor, fc.constant('')),
  atTheDoor(
    'POST',
    fc.constantFrom('/openid/token', '/openid/auth', '/openid/session/end/confirm'),
    visitor,
    form(granting),
    FORM,
  ),
  anyhow(openidPath, visitor, fc.oneof(form(granting), json(anything))),
);

const health = anyhow(
  fc.oneof(
    fc.constantFrom('/health/live', '/health/ready', '/health'),
    part.map((name) => `/health/${name}?${name}`),
  ),
  site,
  json(anything),
);

const lists = ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'];
const question = fc.tuple(
  fc.constantFrom(
    'search',
    'page',
    'per_page',
    'format',
    'full',
    'minimal',
    'modified_after',
    'taxonomy_id',
    'top_only',
  ),
  fc.oneof(fc.constantFrom('1', '50', 'true', 'json', 'ndjson', '2026-01-01', '-1', '1e9'), part),
);
const directory = anyhow(
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...lists), fc.array(question, { maxLength: 4 }))
      .map(([list, query]) => `/${list}?${query.map(([name, value]) => `${name}=${value}`).join('&')}`),
    fc.tuple(fc.constantFrom(...lists), part).map(([list, id]) => `/open-referral/v3/${list}/${id}`),
    fc.constantFrom('/open-referral/v3/', '/open-referral/v3/openapi.json', '/open-referral/v3/services'),
  ),
  site,
  json(anything),
);

function authorization(value: string): Record<string, string> {
  return { authorization: value };
}

function resumeLike(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[\w-]{43}$/);
}

/** What a header may hold: whoever writes more is turned away before there is a request. */
function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '');
}
