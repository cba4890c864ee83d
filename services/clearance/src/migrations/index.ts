import { CalendarsKept1764110300200 } from './1764110300200-calendars-kept.ts';
import { LimitsDated1764110300100 } from './1764110300100-limits-dated.ts';
import { Walls1764310500000 } from './1764310500000-walls.ts';
import { RegisterKept1764100100000 } from './1764100100000-register-kept.ts';
import { WorkingClocks1764100200100 } from './1764100200100-working-clocks.ts';
import { RunningClocks1764100400100 } from './1764100400100-running-clocks.ts';
import { ShiftChange1764100110000 } from './1764100110000-shift-change.ts';
import { Clock1764000005000 } from './1764000005000-clock.ts';
import { Contest1764100301000 } from './1764100301000-contest.ts';
import { Entry1764000004000 } from './1764000004000-entry.ts';
import { Holding1764000003000 } from './1764000003000-holding.ts';
import { Record1764000002000 } from './1764000002000-record.ts';
import { Erasure1764000110000 } from './1764000110000-erasure.ts';
import { HoldReview1764100302000 } from './1764100302000-hold-review.ts';
import { Ledger1764000100000 } from './1764000100000-ledger.ts';
import { Register1764000001000 } from './1764000001000-register.ts';

import { SealedHold1764100303000 } from './1764100303000-sealed-hold.ts';
import { Obligation1764100600000 } from './1764100600000-obligation.ts';
import { LedgerStream1764110810000 } from './1764110810000-ledger-stream.ts';
import { Breached1764100800000 } from './1764100800000-breached.ts';
import { Outage1764110200100 } from './1764110200100-outage.ts';
import { Tracking1764110400100 } from './1764110400100-tracking.ts';
import { Rearming1764110200000 } from './1764110200000-rearming.ts';
import { RefusedDeclaration1764110100000 } from './1764110100000-refused-declaration.ts';
import { WeightTolerance1764120202000 } from './1764120202000-weight-tolerance.ts';
import { DeadlinesWait1764120100000 } from './1764120100000-deadlines-wait.ts';
import { ContestDue1764300910110 } from './1764300910110-contest-due.ts';
import { ListOrders1764300910100 } from './1764300910100-list-orders.ts';
import { StandstillKnown1764120100100 } from './1764120100100-standstill-known.ts';

export const clearanceMigrations = [
  Register1764000001000,
  Record1764000002000,
  Holding1764000003000,
  Entry1764000004000,
  Clock1764000005000,
  Ledger1764000100000,
  Erasure1764000110000,
  Contest1764100301000,
  RegisterKept1764100100000,
  WorkingClocks1764100200100,
  RunningClocks1764100400100,
  HoldReview1764100302000,
  SealedHold1764100303000,
  Obligation1764100600000,
  Breached1764100800000,
  ShiftChange1764100110000,
  RefusedDeclaration1764110100000,
  Rearming1764110200000,
  Outage1764110200100,
  LedgerStream1764110810000,
  LimitsDated1764110300100,
  CalendarsKept1764110300200,
  Tracking1764110400100,
  DeadlinesWait1764120100000,
  StandstillKnown1764120100100,
  WeightTolerance1764120202000,
  ListOrders1764300910100,
  ContestDue1764300910110,
  Walls1764310500000,
];
