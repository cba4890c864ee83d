import spectral from '@stoplight/spectral-functions';
import rulesets from '@stoplight/spectral-rulesets';
import {
  exampleOfEach,
  fieldNames,
  links,
  paging,
  parameterNames,
  problemAnswers,
  schemaNames,
  securityOf,
} from './lint-functions.mjs';

const { enumeration, length, pattern, truthy } = spectral;
const AUDIENCES = ['enterprise', 'agency', 'operations', 'public'];
const SERVICES = ['Declarations', 'Inspections', 'Logistics', 'Clearance', 'Reporting'];
const OPERATIONS = '$.paths[*][get,put,post,delete,patch]';
const rule = (message, given, ...then) => ({
  message: `${message}: {{error}}`,
  severity: 'error',
  given,
  then: then.length === 1 ? then[0] : then,
});
const needs = (field) => ({ field, function: truthy });

/** Beside those that hold for every OpenAPI document. */
const OWN_RULES = {
  'onegate-operation-id': rule('Every operation has a name of small words', OPERATIONS, {
    field: 'operationId',
    function: pattern,
    functionOptions: { match: String.raw`^[a-z][a-z-]*(\.[a-z0-9][a-z0-9-]*)+$` },
  }),
  'onegate-summary': rule(
    'Every operation has a summary in one line',
    OPERATIONS,
    needs('summary'),
    { field: 'summary', function: pattern, functionOptions: { notMatch: String.raw`\n|\.$` } },
    { field: 'summary', function: length, functionOptions: { max: 120 } },
  ),
  'onegate-description': rule('Every operation has a description', OPERATIONS, needs('description')),
  'onegate-vietnamese': rule(
    'Every operation is told in Vietnamese too (libs/http/src/operation-texts)',
    OPERATIONS,
    { field: 'x-vi', function: truthy },
    needs('x-vi.summary'),
    needs('x-vi.description'),
    { field: 'x-vi.summary', function: pattern, functionOptions: { notMatch: String.raw`\n|\.$` } },
    { field: 'x-vi.summary', function: length, functionOptions: { max: 120 } },
  ),
  'onegate-audience': rule(
    'Every operation has exactly one audience',
    OPERATIONS,
    { field: 'tags', function: length, functionOptions: { min: 1, max: 1 } },
    needs('tags'),
  ),
  'onegate-audience-known': rule('Audiences are a closed list', `${OPERATIONS}.tags[*]`, {
    function: enumeration,
    functionOptions: { values: AUDIENCES },
  }),
  'onegate-security': rule('Every operation says who may call it', OPERATIONS, { function: securityOf }),
  'onegate-problems-of-reads': rule('Every read says how it refuses', '$.paths[*].get', {
    function: problemAnswers,
    functionOptions: { method: 'get' },
  }),
  'onegate-problems-of-writes': rule('Every write says how it refuses', '$.paths[*][put,post,delete,patch]', {
    function: problemAnswers,
    functionOptions: { method: 'write' },
  }),
  'onegate-examples': rule(
    'Every request and every answer has an example',
    [`${OPERATIONS}.requestBody.content`, `${OPERATIONS}.responses[*].content`],
    { function: exampleOfEach },
  ),
  'onegate-paging': {
    ...rule('Every list is paged alike', '$.paths[*].get', { function: paging }),
    resolved: false,
  },
  'onegate-field-names': rule('Fields are named in camelCase', '$.components.schemas[*]', {
    function: fieldNames,
  }),
  'onegate-parameter-names': rule('Parameters are named alike', `${OPERATIONS}.parameters[*]`, {
    function: parameterNames,
  }),
  'onegate-schema-names': rule('Every schema has a name of its own', '$.components.schemas', {
    function: schemaNames,
    functionOptions: { services: SERVICES },
  }),
  'onegate-links': { ...rule('Links lead somewhere', '$', { function: links }), resolved: false },
};

export default {
  extends: [[rulesets.oas, 'recommended']],
  rules: {
    ...OWN_RULES,
    // The gateway is the server, wherever it stands; the maintainers stand in the README.
    'oas3-api-servers': 'off',
    'info-contact': 'off',
    // Examples are checked as the document is made, against JSON Schema 2020-12.
    'oas3-valid-media-example': 'off',
    'oas3-valid-schema-example': 'off',
    // OpenAPI 3.1 lets any scheme list roles; Spectral knows scopes of OAuth 2.0 only.
    'oas3-operation-security-defined': 'off',
    // Ours is stricter.
    'operation-operationId-valid-in-url': 'off',
  },
};
