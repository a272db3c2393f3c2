import '@/components/design/styles';
import '@/components/welcome/welcome.css';
import { render } from 'solid-js/web';
import { Texts } from '@/components/texts';
import { Welcome } from '@/components/welcome/Welcome';

render(
  () => (
    <Texts>
      <Welcome />
    </Texts>
  ),
  document.getElementById('app') as HTMLElement,
);
