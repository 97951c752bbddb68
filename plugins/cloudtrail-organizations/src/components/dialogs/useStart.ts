import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { OperationRequest } from 'backstage-plugin-cloudtrail-organizations-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { cloudTrailOrganizationsApiRef } from '../../api';
import { errorName, isAnswer } from '../../errors';
import { usePaths } from '../../hooks/usePaths';

/**
 * Starts an operation and goes where it can be followed. Where the backend says that the world is not what the plan
 * was made from, or nobody knows whether it started, `onConflict` is called: the person must see the new plan first.
 */
export function useStart(organization: string, onConflict: () => void) {
  const api = useApi(cloudTrailOrganizationsApiRef);
  const paths = usePaths();
  const navigate = useNavigate();
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState<Error>();

  const start = async (request: OperationRequest) => {
    setStarting(true);
    setError(undefined);
    try {
      const { id } = await api.requestOperation(organization, request);
      // Back leads to the organization, not to a dialog that takes something away.
      navigate(
        id ? paths.operation(organization, id) : paths.operations(organization),
        { replace: true },
      );
    } catch (thrown) {
      const refusal = toError(thrown);
      setStarting(false);
      setError(refusal);
      if (errorName(refusal) === 'ConflictError' || !isAnswer(refusal)) {
        onConflict();
      }
    }
  };
  return { start, starting, error };
}
