import { Content } from '@backstage/core-components';
import Grid from '@material-ui/core/Grid';
import type {
  Operation,
  Posture,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { useNavigate, useParams } from 'react-router-dom';
import { useOperation } from '../../hooks/useOperation';
import { useOrganization } from '../../hooks/useOrganization';
import { usePaths } from '../../hooks/usePaths';
import { useT } from '../../hooks/useT';
import { Crumbs } from '../organization/Crumbs';
import { useInsetStyles } from '../organization/useInsetStyles';
import { DocumentTitle } from '../shared/DocumentTitle';
import { EndpointBanner } from '../shared/EndpointBanner';
import { LoadError } from '../shared/LoadError';
import { LoadingPanel } from '../shared/LoadingPanel';
import { NewerFailed } from '../shared/NewerFailed';
import { OperationButton } from '../shared/OperationButton';
import { useStackStyles } from '../shared/useStackStyles';
import { OperationHeader } from './OperationHeader';
import { Progress } from './Progress';
import { Steps } from './Steps';
import { WhatHappened } from './WhatHappened';
import { DIALOG_OF_KIND } from './kinds';

/** After a disable, the way back. */
const Reverse = ({
  operation,
  posture,
}: {
  operation: Operation;
  posture: Posture | undefined;
}) => {
  const navigate = useNavigate();
  const paths = usePaths();
  if (operation.kind !== 'disable-trusted-access') return null;
  if (operation.status !== 'succeeded' || !posture) return null;
  return (
    <OperationButton
      organization={posture}
      kind="enable-trusted-access"
      onClick={kind =>
        navigate(paths.dialog(posture.name, DIALOG_OF_KIND[kind]))
      }
    />
  );
};

/** One operation: who, why, step by step, and what came of it, followed while it runs. */
export const OperationPage = () => {
  const { organization: name = '', operationId = '' } = useParams();
  const t = useT();
  const paths = usePaths();
  const stack = useStackStyles();
  const inset = useInsetStyles();
  const { value: operation, error, reload } = useOperation(name, operationId);
  const { value: posture } = useOrganization(name);
  return (
    <Content className={inset.page}>
      <div className={stack.stack}>
        {operation && <EndpointBanner endpoint={operation.endpoint} />}
        <Crumbs
          trail={[
            {
              title: posture?.title ?? name,
              path: paths.organization(name),
            },
            {
              title: t('organization.tab.operations'),
              path: paths.operations(name),
            },
          ]}
        />
        {operation && <NewerFailed error={error} />}
        {!operation && error && (
          <LoadError
            error={error}
            onRetry={reload}
            notFound={{
              title: t('error.operationNotFoundTitle'),
              text: t('error.operationNotFound'),
            }}
            overviewPath={paths.overview}
          />
        )}
        {!operation && !error && (
          <LoadingPanel label={t('operationPage.loading')} />
        )}
        {operation && (
          <>
            <DocumentTitle
              title={t('operationPage.documentTitle', {
                operation: t(`operation.${operation.kind}`),
                title: posture?.title ?? name,
              })}
            />
            <OperationHeader
              operation={operation}
              action={<Reverse operation={operation} posture={posture} />}
            />
            <Progress operation={operation} />
            <Grid container spacing={2}>
              <Grid item xs={12} md={5}>
                <Steps operation={operation} />
              </Grid>
              <Grid item xs={12} md={7}>
                <WhatHappened operation={operation} />
              </Grid>
            </Grid>
          </>
        )}
      </div>
    </Content>
  );
};
