import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { schemas } from '../generated/schemas.ts';
import type { Json } from '../registry/json.ts';

/** One place where data breaks its schema. Never quotes the data. */
export interface SchemaFault {
  /** JSON pointer (RFC 6901) to the place. */
  readonly pointer: string;
  /** What the schema asks for there. */
  readonly message: string;
}

function newAjv(documents: readonly Json[]): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: true });
  addFormats.default(ajv, ['uuid', 'date-time', 'date', 'duration']);
  for (const document of documents) ajv.addSchema(document);
  return ajv;
}

/** Checks data against the schemas of the library; each is compiled when it is first needed, once. */
export class Validation {
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(documents: readonly Json[] = Object.values(schemas)) {
    this.#ajv = newAjv(documents);
  }

  /**
   * All faults of the data; none when it is valid.
   * @param urn of the schema
   * @throws RangeError when no schema is called so
   */
  faults(urn: string, data: unknown): readonly SchemaFault[] {
    const validate = this.#compiled.get(urn) ?? this.#compile(urn);
    if (validate(data)) return [];
    return (validate.errors ?? []).map(faultOf);
  }

  #compile(urn: string): ValidateFunction {
    const validate = this.#ajv.getSchema(urn);
    if (!validate) throw new RangeError(`no schema is called ${urn}`);
    this.#compiled.set(urn, validate);
    return validate;
  }
}

/** The message of Ajv names what is allowed, never what was given; the name of an unknown field is left out too. */
const faultOf = ({ instancePath, message }: ErrorObject): SchemaFault => ({
  pointer: instancePath,
  message: message ?? 'is not valid',
});

/** The faults in one line. */
export const describeFaults = (faults: readonly SchemaFault[]): string =>
  faults.map(({ pointer, message }) => `${pointer === '' ? '/' : pointer} ${message}`).join('; ');
