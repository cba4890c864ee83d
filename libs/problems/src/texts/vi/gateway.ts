import type { Texts } from '../languages.ts';

export const gatewayTexts: Texts = {
  'gateway.upstream-away': {
    title: 'Dịch vụ sau địa chỉ này không trả lời',
    remedy: 'Thử lại với cùng Idempotency-Key.',
  },
  'gateway.upstream-slow': {
    title: 'Dịch vụ sau địa chỉ này không trả lời kịp',
    remedy: 'Thử lại với cùng Idempotency-Key.',
  },
  'gateway.too-many-requests': {
    title: 'Quá nhiều yêu cầu trong giây này',
    remedy: 'Chờ theo Retry-After. RateLimit cho biết còn bao nhiêu yêu cầu.',
  },
  'gateway.overloaded': {
    title: 'Hiện có quá nhiều việc để xử lý',
    remedy: 'Chờ theo Retry-After, rồi thử lại với cùng Idempotency-Key.',
  },
};
