import { useTranslationRef } from '@backstage/frontend-plugin-api';
import List from '@material-ui/core/List';
import { Offer } from './Offer';
import { embeddedAwsTranslationRef } from './translation';
import { WEATHER, type WeatherName } from './weather';

/** The failures that can be started. */
export const Failures = (props: { onStart(weather: WeatherName): void }) => {
  const { t } = useTranslationRef(embeddedAwsTranslationRef);
  return (
    <List>
      {(Object.keys(WEATHER) as WeatherName[]).map(weather => {
        const name = t(`weather.${weather}.name`);
        return (
          <Offer
            key={weather}
            name={name}
            about={t(`weather.${weather}.about`)}
            action={t('start')}
            label={t('startNamed', { name })}
            onClick={() => props.onStart(weather)}
          />
        );
      })}
    </List>
  );
};
