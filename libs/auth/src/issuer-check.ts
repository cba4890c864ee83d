import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { UnusableIssuer } from './issuer.ts';
import { TokenVerifier } from './token-verifier.ts';

/**
 * Looks at the issuer when a service starts. One that answers but cannot be used stops the start with everything that
 * must be set otherwise; one that is away does not, since it may come back.
 */
@Injectable()
export class IssuerCheck implements OnApplicationBootstrap {
  readonly #logger = new Logger('auth');

  constructor(private readonly verifier: TokenVerifier) {}

  /** @throws UnusableIssuer */
  async onApplicationBootstrap(): Promise<void> {
    try {
      await this.verifier.keys();
    } catch (error) {
      if (error instanceof UnusableIssuer) throw error;
      this.#logger.warn('the issuer cannot be reached yet; new tokens are refused until it can');
    }
  }
}
