import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import useAsync from 'react-use/esm/useAsync';

/** The entity reference that whatever the person starts is recorded under. */
export function useRecordedAs(): string | undefined {
  const identityApi = useApi(identityApiRef);
  return useAsync(() => identityApi.getBackstageIdentity(), [identityApi]).value
    ?.userEntityRef;
}
