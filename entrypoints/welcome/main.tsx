import '@/components/design/styles';
import '@/components/welcome/welcome.css';
import { render } from 'solid-js/web';
import { startLog } from '@/components/startLog';
import { Texts } from '@/components/texts';
import { Welcome } from '@/components/welcome/Welcome';

startLog();
render(
  () => (
    <Texts>
      <Welcome />
    </Texts>
  ),
  document.getElementById('app') as HTMLElement,
);
