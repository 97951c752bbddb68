// The log of AWS calls belongs to the gates, and to no package that could be imported.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import '../../../scripts/lib/aws-call-log.cjs';
