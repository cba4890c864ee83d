/** Something on this machine keeps OneGate from running; the message is the one sentence its user needs. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
