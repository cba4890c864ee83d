/** Settings of the embedded server: for a laptop, never at the cost of a committed transaction. */
export function postgresSettings(port: number): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    effective_cache_size: '1GB',
    random_page_cost: '1.1',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    max_wal_size: '1GB',
    // One statement never needs several cores here, and parallel workers need more shared memory than containers give.
    max_parallel_workers_per_gather: '0',
    // Compiling costs more than the short statements of the services gain.
    jit: 'off',
    // A forgotten transaction would hold back the outbox of every service.
    idle_in_transaction_session_timeout: '60s',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Details of errors quote the values of rows, which may identify a person.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  };
}

export function asArguments(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
