import type { RotationEvent } from '../../../lib/roles/rotation/rotate-access-key';
import type { Accidents } from './simulated-account';
import { DAY, SimulatedAccount } from './simulated-account';

export type Handler = (event: RotationEvent) => Promise<void>;
export type HandlerOf = (account: SimulatedAccount) => Handler;

/** What the daily schedule sends. */
export const SCHEDULE: RotationEvent = {};

/** From the first rotation over the next one to the end of its overlap. Whatever fails is tried again, as its caller would. */
export async function life(handlerOf: HandlerOf, accidents: Accidents = {}): Promise<SimulatedAccount> {
  const account = new SimulatedAccount(accidents);
  const handler = handlerOf(account);
  await insistently(() => account.rotate(handler));
  for (let day = 1; day <= 40; day++) {
    account.now += DAY;
    const before = account.current;
    if (day === 30) await insistently(() => account.rotate(handler));
    await insistently(() => account.invoke(handler, SCHEDULE));
    if (day === 30) expect(account.keys).toEqual([before, account.current]);
    if (day >= 30 && day < 37) expect(account.keys.map(({ Status }) => Status)).toEqual(['Active', 'Active']);
  }
  return account;
}

async function insistently(attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 6; tries++) if (await attempt()) return;
  throw new Error('did not recover');
}

/** What has to be true however the life went. */
export function assertWell({ losses, keys, current }: SimulatedAccount): void {
  expect(losses).toEqual([]);
  expect(keys).toEqual([current]);
  expect(current?.Status).toBe('Active');
}
