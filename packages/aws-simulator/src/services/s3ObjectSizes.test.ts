import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { useSimulator } from '../__testUtils__/cloudtrail';
import { MANAGEMENT } from '../__testUtils__/worlds';

const running = useSimulator();

it('lists logs and digests of some hundred bytes to about 5 kB', async () => {
  const { Contents } = await running
    .clients(MANAGEMENT)
    .s3.send(new ListObjectsV2Command({ Bucket: 'example-trail' }));
  const sizes = Contents!.map(({ Size }) => Size!);
  expect(sizes.length).toBe(1000);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(400);
  expect(Math.max(...sizes)).toBeLessThan(5000);
});
