import '@/components/design/styles';
import '@/components/popup/popup.css';
import { render } from 'solid-js/web';
import { Popup } from '@/components/popup/Popup';
import { Texts } from '@/components/texts';

render(
  () => (
    <Texts>
      <Popup />
    </Texts>
  ),
  document.getElementById('app') as HTMLElement,
);
