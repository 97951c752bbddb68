import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import CardActions from '@material-ui/core/CardActions';
import CardContent from '@material-ui/core/CardContent';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { personas } from './personas';
import { forgetPersona, recallPersona, rememberPersona } from './storage';
import { signInTranslationRef } from './translation';

const useStyles = makeStyles(theme => ({
  root: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: theme.spacing(6, 3),
    maxWidth: theme.breakpoints.values.lg,
    margin: '0 auto',
  },
  people: { listStyle: 'none', padding: 0 },
  intro: { margin: theme.spacing(1, 0, 4), maxWidth: 640 },
  card: { height: '100%', display: 'flex', flexDirection: 'column' },
  text: { flexGrow: 1 },
}));

/** Offers the demo's people, and signs in as the chosen one through the auth provider `demo`. */
export const DemoSignInPage = (props: SignInPageProps) => {
  const classes = useStyles();
  const { t } = useTranslationRef(signInTranslationRef);
  const [persona, setPersona] = useState(recallPersona);

  if (persona) {
    return (
      <ProxiedSignInPage
        {...props}
        provider="demo"
        headers={{ 'x-demo-persona': persona }}
        onSignInSuccess={identity =>
          props.onSignInSuccess({
            getProfileInfo: () => identity.getProfileInfo(),
            getBackstageIdentity: () => identity.getBackstageIdentity(),
            getCredentials: () => identity.getCredentials(),
            signOut: async () => {
              forgetPersona();
              await identity.signOut();
            },
          })
        }
      />
    );
  }

  return (
    <main className={classes.root}>
      <Typography variant="h3" component="h1">
        {t('title')}
      </Typography>
      <Typography className={classes.intro}>{t('intro')}</Typography>
      <Grid container spacing={3} component="ul" className={classes.people}>
        {personas.map(({ id, name }) => (
          <Grid item key={id} xs={12} sm={6} md={3} component="li">
            <Card className={classes.card}>
              <CardContent className={classes.text}>
                <Typography variant="h5" component="h2">
                  {name}
                </Typography>
                <Typography color="textSecondary" gutterBottom>
                  {t(`role.${id}`)}
                </Typography>
                <Typography variant="body2">{t(`about.${id}`)}</Typography>
              </CardContent>
              <CardActions>
                <Button
                  color="primary"
                  variant="outlined"
                  aria-label={t('signInAs', { name, role: t(`role.${id}`) })}
                  onClick={() => {
                    rememberPersona(id);
                    setPersona(id);
                  }}
                >
                  {t('signIn')}
                </Button>
              </CardActions>
            </Card>
          </Grid>
        ))}
      </Grid>
    </main>
  );
};
