import RequestQueues from 'kafkajs/src/network/requestQueue/index.js';

interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
}

const AGAIN_MS = 10;

/**
 * kafkajs 2.2.4 arms a timer after every response, also when no request is pending; without throttling its delay is
 * negative, which Node takes for 1 ms (and warns of since version 24): an idle client burns 4–5 % of a core. The
 * project is not maintained, so its method is replaced by one that arms the timer only when something waits for it.
 */
export function calmRequestQueues(): void {
  RequestQueues.prototype['scheduleCheckPendingRequests'] = function schedule(this: RequestQueue): void {
    if (this.pending.length === 0 || this.throttleCheckTimeoutId) return;
    const delay = Math.max(AGAIN_MS, this.throttledUntil - Date.now());
    this.throttleCheckTimeoutId = setTimeout(() => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    }, delay);
  };
}
