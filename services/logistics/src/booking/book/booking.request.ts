import { Time } from '@onegate/http';

export class BookingRequest {
  @Time({
    meaning: 'Beginning of a slot, as the list of slots of the gate gives it.',
    example: '2026-11-25T08:00:00+07:00',
  })
  slotStart!: string;
}
