import { AwsError } from '../world/errors';
import type { Violation } from './shape';

/** How IAM, STS and KMS refuse input that their models do not admit; KMS has its own name for it. */
export function validationError(
  violations: Violation[],
  code = 'ValidationError',
): AwsError {
  const [first, ...others] = violations.map(describe);
  const number = violations.length;
  return new AwsError(
    code,
    `${number} validation error${number > 1 ? 's' : ''} detected: ${[
      first,
      ...others,
    ].join('; ')}`,
  );
}

function describe({ path, value, rule, bound }: Violation): string {
  const constraints: Record<Violation['rule'], string> = {
    required: 'Member must not be null',
    minLength: `Member must have length greater than or equal to ${bound}`,
    maxLength: `Member must have length less than or equal to ${bound}`,
    min: `Member must have value greater than or equal to ${bound}`,
    max: `Member must have value less than or equal to ${bound}`,
    pattern: `Member must satisfy regular expression pattern: ${bound}`,
  };
  const written = value === null ? 'null' : `'${value}'`;
  return `Value ${written} at '${path}' failed to satisfy constraint: ${constraints[rule]}`;
}
