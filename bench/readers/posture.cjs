/*
 * `posture.cjs CONFIG_FILE ROUNDS`: observes the one organization of a portal's configuration, in turns with the longest
 * chain of calls that needs one another's answers, made by bare SDK clients. Each round begins with new clients, without
 * credentials. Prints `{observed, chain}`, milliseconds by round, and `unseen`, what was not observed.
 */
require('@backstage/cli/config/nodeTransform.cjs');
const { readFileSync } = require('node:fs');
const {
  CloudTrailClient,
  DescribeTrailsCommand,
} = require('@aws-sdk/client-cloudtrail');
const { GetBucketPolicyCommand, S3Client } = require('@aws-sdk/client-s3');
const { AssumeRoleCommand, STSClient } = require('@aws-sdk/client-sts');
const { ConfigReader } = require('@backstage/config');
const {
  DefaultAwsCredentialsManager,
} = require('@backstage/integration-aws-node');

const src = '../../plugins/cloudtrail-organizations-backend/src';
const { PortalClients } = require(`${src}/aws/clients`);
const { resolveCustomEndpoints } = require(`${src}/aws/endpoint`);
const { RateBudget } = require(`${src}/aws/rates`);
const { readPluginConfig } = require(`${src}/config`);
const { observe } = require(`${src}/observation/observe`);

const [file, rounds] = process.argv.slice(2);
const region = 'us-east-1';

async function main() {
  const config = new ConfigReader(JSON.parse(readFileSync(file, 'utf8')));
  const { organizations, observation } = readPluginConfig(
    config,
    await resolveCustomEndpoints(),
  );
  const [organization] = organizations;
  const accounts = config.get('aws.accounts');
  const observed = [];
  const chain = [];
  let unseen;
  // The first round of each loads code and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    await readChain(accounts);
    const between = performance.now();
    const seen = await observe(
      new PortalClients(DefaultAwsCredentialsManager.fromConfig(config), {
        rates: new RateBudget(observation.rateBudget),
      }),
      organization,
      { now: () => new Date().toISOString() },
    );
    const ended = performance.now();
    if (round > 0) {
      chain.push(between - began);
      observed.push(ended - between);
    }
    unseen = Object.entries(seen)
      .filter(([, { outcome }]) => outcome !== 'observed')
      .map(([fact, { outcome }]) => `${fact} ${outcome}`);
  }
  process.stdout.write(`${JSON.stringify({ observed, chain, unseen })}\n`);
  process.exit(0);
}

/** A role's credentials, the trails by them, and the policy of a bucket that only the trails name. */
async function readChain([management, logArchive]) {
  const { roleName, ...keys } = management;
  const sts = new STSClient({ region, credentials: keys });
  const { Credentials: issued } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${management.accountId}:role/${roleName}`,
      RoleSessionName: 'bench',
    }),
  );
  const cloudtrail = new CloudTrailClient({
    region,
    credentials: {
      accessKeyId: issued.AccessKeyId,
      secretAccessKey: issued.SecretAccessKey,
      sessionToken: issued.SessionToken,
    },
  });
  const { trailList } = await cloudtrail.send(new DescribeTrailsCommand({}));
  const s3 = new S3Client({
    region,
    forcePathStyle: true,
    credentials: logArchive,
  });
  await s3.send(
    new GetBucketPolicyCommand({ Bucket: trailList[0].S3BucketName }),
  );
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
