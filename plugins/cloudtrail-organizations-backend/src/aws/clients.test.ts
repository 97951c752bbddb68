import { DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import { GetBucketAclCommand } from '@aws-sdk/client-s3';
import { ACME } from '../__testUtils__/facts';
import { useAwsSimulator } from '../__testUtils__/simulator';
import { buildClients } from './clients';
import { classifyAwsError } from './errors';
import type { RateBudget } from './rates';

const simulator = useAwsSimulator();

const DESCRIBE = 'organizations:DescribeOrganization';

const clients = (
  schedule: RateBudget['schedule'] = (_payer, _call, request) => request(),
) =>
  buildClients(
    ACME,
    ACME.managementAccountId,
    { accessKeyId: 'AKIA111111111111SIMU', secretAccessKey: 'any' },
    { rates: { schedule } },
  );

function describeOrganization() {
  const { organizations } = clients();
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

  it('tells of each request how it ended, whichever service it is sent to', async () => {
    const called = jest.fn();
    const { organizations, cloudtrail } = buildClients(
      ACME,
      ACME.managementAccountId,
      { accessKeyId: 'AKIA111111111111SIMU', secretAccessKey: 'any' },
      { rates: { schedule: (_payer, _call, request) => request() }, called },
    );
    throttle(1);
    await organizations.send(new DescribeOrganizationCommand({}));
    await cloudtrail('us-east-1').send(new DescribeTrailsCommand({}));
    expect(called.mock.calls).toEqual([
      [DESCRIBE, 'throttled'],
      [DESCRIBE, 'ok'],
      ['cloudtrail:DescribeTrails', 'ok'],
    ]);
  });

  it('gives up where AWS goes on, and says that AWS throttled', async () => {
    throttle();
    const error = await describeOrganization().catch(caught => caught);
    expect(classifyAwsError(error, DESCRIBE)).toMatchObject({
      outcome: 'throttled',
      message: { key: 'observation.throttled', params: { action: DESCRIBE } },
    });
    expect(simulator.callsOf('DescribeOrganization')).toHaveLength(5);
  });

  it('calls side by side again, long after AWS has throttled it', async () => {
    const now = Date.now;
    let later = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => now() + later);
    throttle(1);
    const { organizations } = clients();
    const ask = () => organizations.send(new DescribeOrganizationCommand({}));
    await ask();
    later = 600_000;
    const began = performance.now();
    await Promise.all([ask(), ask(), ask(), ask(), ask(), ask()]);
    // Without a floor the SDK admits one in two seconds from then on.
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('the budget', () => {
  it('is that of the account, and for CloudTrail and S3 as their rates are', async () => {
    const payers: string[] = [];
    const { organizations, cloudtrail, s3 } = clients(
      (payer, call, request) => {
        payers.push(`${payer}: ${call}`);
        return request();
      },
    );
    const bucket = { Bucket: 'acme-org-cloudtrail-logs' };
    await organizations.send(new DescribeOrganizationCommand({}));
    await cloudtrail('us-east-1').send(new DescribeTrailsCommand({}));
    await cloudtrail('eu-west-1').send(new DescribeTrailsCommand({}));
    await s3('us-east-1')
      .send(new GetBucketAclCommand(bucket))
      .catch(() => undefined);
    expect(payers).toEqual([
      '111111111111: DescribeOrganization',
      '111111111111 us-east-1: DescribeTrails',
      '111111111111 eu-west-1: DescribeTrails',
      '111111111111: GetBucketAcl',
    ]);
  });
});
