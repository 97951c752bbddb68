import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import { ACME } from '../__testUtils__/facts';
import { useAwsSimulator } from '../__testUtils__/simulator';
import { buildClients } from './clients';
import { classifyAwsError } from './errors';

const simulator = useAwsSimulator();

const DESCRIBE = 'organizations:DescribeOrganization';

function describeOrganization() {
  const { organizations } = buildClients(
    ACME,
    ACME.managementAccountId,
    { accessKeyId: 'AKIA111111111111SIMU', secretAccessKey: 'any' },
    { rates: { schedule: (_account, _call, request) => request() } },
  );
  return organizations.send(new DescribeOrganizationCommand({}));
}

const throttle = (count?: number) =>
  simulator.aws.faults.add({
    match: { action: 'DescribeOrganization' },
    kind: 'throttle',
    count,
  });

describe('a client', () => {
  // The SDK draws its pauses: so they are as short as can be.
  beforeEach(() => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('outlasts a burst of another tool, in which AWS throttles four times', async () => {
    throttle(4);
    const { Organization } = await describeOrganization();
    expect(Organization?.Id).toBe('o-acm3zxcvbn');
    expect(simulator.callsOf('DescribeOrganization')).toHaveLength(5);
  });

  it('gives up where AWS goes on, and says that AWS throttled', async () => {
    throttle();
    const error = await describeOrganization().catch(caught => caught);
    expect(classifyAwsError(error, DESCRIBE)).toMatchObject({
      outcome: 'throttled',
      reason: `AWS throttled ${DESCRIBE}, also when the portal tried again.`,
    });
    expect(simulator.callsOf('DescribeOrganization')).toHaveLength(5);
  });
});
