import { AwsError } from '../../world/errors';
import type { Violation } from '../shape';

const REASONS: Record<Violation['rule'], { Reason: string; message: string }> =
  {
    required: {
      Reason: 'INPUT_REQUIRED',
      message: 'You must include a value for all required parameters.',
    },
    minLength: {
      Reason: 'MIN_LENGTH_EXCEEDED',
      message: 'You provided a string parameter that is shorter than allowed.',
    },
    maxLength: {
      Reason: 'MAX_LENGTH_EXCEEDED',
      message: 'You provided a string parameter that is longer than allowed.',
    },
    min: {
      Reason: 'MIN_VALUE_EXCEEDED',
      message:
        'You provided a numeric parameter that has a smaller value than allowed.',
    },
    max: {
      Reason: 'MAX_VALUE_EXCEEDED',
      message:
        'You provided a numeric parameter that has a larger value than allowed.',
    },
    pattern: {
      Reason: 'INVALID_PATTERN',
      message: 'You provided a value that does not match the required pattern.',
    },
  };

/** How Organizations refuses input that its model does not admit. */
export function invalidInput([violation]: Violation[]): AwsError {
  const { Reason, message } = REASONS[violation.rule];
  return new AwsError('InvalidInputException', message, {
    details: { Reason },
  });
}

/** How Organizations refuses a token that it did not give for this listing. */
export function invalidToken(): AwsError {
  return new AwsError(
    'InvalidInputException',
    'You provided an invalid NextToken.',
    { details: { Reason: 'INVALID_NEXT_TOKEN' } },
  );
}
