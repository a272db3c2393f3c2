import '@/components/design/styles';
import '@/components/sites/sites.css';
import '@/components/options/options.css';
import { render } from 'solid-js/web';
import { Options } from '@/components/options/Options';
import { startLog } from '@/components/startLog';
import { Texts } from '@/components/texts';

startLog();
render(
  () => (
    <Texts>
      <Options />
    </Texts>
  ),
  document.getElementById('app') as HTMLElement,
);
