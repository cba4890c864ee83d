declare module 'kafkajs/src/network/requestQueue/index.js' {
  const RequestQueue: { prototype: Record<string, unknown> };
  export default RequestQueue;
}
