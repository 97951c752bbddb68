import fc from 'fast-check';
import { sequences } from './__testUtils__/commands';
import { isUsualRun, parameters, TIMEOUT } from './__testUtils__/parameters';
import { Twins } from './__testUtils__/twins';

/** What the sequences must have come across, for their peace to mean something. */
const REACHED = [
  'CreateTrail CloudTrailAccessNotEnabledException',
  'CreateTrail InsufficientS3BucketPolicyException',
  'CreateTrail MaximumNumberOfTrailsExceededException',
  'CreateTrail NotOrganizationMasterAccountException',
  'CreateTrail TrailAlreadyExistsException',
  'DeleteServiceLinkedRole ok',
  'DeleteTrail ok',
  'DisableAWSServiceAccess ok',
  'EnableAWSServiceAccess ok',
  'PutBucketPolicy ok',
  'RegisterDelegatedAdministrator ok',
  'RegisterOrganizationDelegatedAdmin ok',
  'StartLogging ok',
  'StopLogging ok',
  'UpdateTrail OperationNotPermittedException',
  'UpdateTrail ok',
];

describe('after any sequence of writes', () => {
  it.each([
    ['today', { disableBehaviour: 'current' as const }],
    ['in 2021', { disableBehaviour: '2021' as const }],
    [
      'today, and AWS takes its time',
      {
        serviceAccessLag: { reads: 2, ms: 60_000 },
        cloudTrailAccessLagMs: 60_000,
      },
    ],
  ])(
    'the world’s invariants hold, as AWS is %s',
    async (_, settings) => {
      const outcomes = new Set<string>();
      await fc.assert(
        fc.asyncProperty(sequences(120), async commands => {
          const twins = new Twins(settings);
          for (const command of commands) await twins.run(command);
          twins.checkEnd();
          twins.outcomes.forEach(outcome => outcomes.add(outcome));
        }),
        parameters(40),
      );
      const missed = REACHED.filter(outcome => !outcomes.has(outcome));
      expect(isUsualRun ? missed : []).toEqual([]);
    },
    TIMEOUT,
  );
});
