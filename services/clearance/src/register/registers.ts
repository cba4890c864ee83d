import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { asSystem, Database } from '@onegate/persistence';
import { type Known, readKnown } from '../calendar/known-timetable.repository.ts';
import { NotRegistered, Register } from './domain/register.ts';
import { RegisterPublisher } from './register-publisher.ts';
import { readRegister, registerVersion } from './register.repository.ts';

/** Oftener than a change takes to count: then every instance knows it before it does. */
const LOOK_EVERY_MS = 1000;

/** The register in memory, read again when somebody changed it. */
@Injectable()
export class Registers implements OnModuleInit, OnApplicationShutdown {
  readonly #logger = new Logger('Register');
  #register: Register | undefined;
  #told: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly publisher: RegisterPublisher,
  ) {}

  onModuleInit(): void {
    this.#timer = setInterval(() => void this.#look().catch(() => undefined), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  /** The register, surely with this gate in it. @throws NotRegistered */
  async at(gate: string): Promise<Register> {
    const known = this.#register;
    if (known?.knowsGate(gate)) return known;
    // A look that is under way may have begun before the gate was loaded.
    await this.#looking;
    await this.#look();
    const read = this.#register;
    if (!read?.knowsGate(gate)) throw new NotRegistered(`gate ${gate}`);
    return read;
  }

  /** The register with hours and standstills as they were known at an instant, as far as they concern a time. */
  async asKnown(known: Known): Promise<Register> {
    const register = await this.at(known.gate);
    return new Register({ ...register.data, ...(await readKnown(this.database, known)) });
  }

  /** The register as it was read last. */
  async current(): Promise<Register> {
    if (!this.#register) await this.#look();
    if (!this.#register) throw new NotRegistered('anything');
    return this.#register;
  }

  /** The register as it stands in the database now: for those who want to see what they just wrote. */
  async newest(): Promise<Register> {
    const version = await registerVersion(this.database);
    while ((this.#register?.version ?? -1) < version) await this.#look();
    return await this.current();
  }

  /** Somebody changed it through this instance: it is read again at once. */
  changed(): void {
    void this.#look().catch(() => undefined);
  }

  async #look(): Promise<void> {
    this.#looking ??= this.#read().finally(() => (this.#looking = undefined));
    await this.#looking;
  }

  async #read(): Promise<void> {
    const version = await registerVersion(this.database);
    if (version !== this.#register?.version) {
      // What still concerns anybody is asked of all clocks and holds, whoever was the first to look.
      const data = await asSystem(() => readRegister(this.database, version));
      this.#register = new Register(data);
      this.#logger.log(`register version ${version}: ${this.#register.data.gates.length} gates`);
    }
    if (version !== this.#told) void this.#tell(version);
  }

  /** Nobody waits for it: what cannot be told now is told at the next look. */
  async #tell(version: number): Promise<void> {
    this.#told = version;
    try {
      await this.publisher.publish();
    } catch (error) {
      this.#told = undefined;
      this.#logger.warn(`the register could not be told: ${String(error)}`);
    }
  }
}
