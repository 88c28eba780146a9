import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import schema from './schema/MicrosoftTeams.schema.json' with { type: 'json' };

const isValid = published();

/** What the published schema finds wrong with a manifest, a sentence each; none where all is well. */
export function faultsOf(manifest: object): readonly string[] {
  return isValid(manifest) ? [] : (isValid.errors ?? []).map(sentence);
}

/**
 * The schema calls itself draft 4 but uses nothing that later drafts read otherwise, and `const`, which only they have: so it is read
 * as draft 7.
 */
function published() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const { $schema: _, ...text } = schema;
  return ajv.compile(text);
}

function sentence({ instancePath, message, params }: ErrorObject): string {
  const named = 'additionalProperty' in params ? ` (${params['additionalProperty']})` : '';
  return `${instancePath === '' ? 'the manifest' : instancePath} ${message}${named}`;
}
