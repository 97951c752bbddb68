import type { Case } from './cases/case';
import { CliDriver } from './drivers/cli';
import type { Driver } from './drivers/driver';
import { patiently } from './drivers/patiently';
import { SdkDriver } from './drivers/sdk';
import { play, type Result } from './run';
import type { Stage } from './stage/stage';
import { record } from './wire/recorder';

/** Who plays, and how many at once. */
type Half = { by: 'SDK' } | { by: 'CLI'; command: string; lanes: number };

/** Plays cases one after the other, on a stage for each lane. */
export async function playAll(
  cases: Case[],
  openStage: () => Promise<Stage>,
  half: Half,
): Promise<Result[]> {
  const lanes = half.by === 'CLI' ? half.lanes : 1;
  const waiting = [...cases];
  const results: Result[] = [];
  const lane = async () => {
    const stage = await openStage();
    const recorder = await record(stage.url);
    const sdk = new SdkDriver(recorder);
    // Limits are off in an AWS of one's own; those of another are kept to by waiting.
    const patient = (one: Driver) => (stage.simulator ? one : patiently(one));
    const preparing = patient(sdk);
    const driver =
      half.by === 'CLI'
        ? patient(new CliDriver(half.command, recorder))
        : preparing;
    for (let one = waiting.shift(); one; one = waiting.shift())
      results.push(await play(one, stage, { by: half.by, driver, preparing }));
    sdk.close();
    await recorder.close();
    await stage.close();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/**
 * What the CLI plays: it takes half a second to start, so by default it plays one success and one
 * failure of each call.
 */
export function casesForCli(cases: Case[], isAll: boolean): Case[] {
  const possible = cases.filter(one => one.notByCli === undefined);
  if (isAll) return possible;
  const taken = new Set<string>();
  return possible.filter(({ call, fails }) => {
    const key = `${call} ${fails === undefined}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}
