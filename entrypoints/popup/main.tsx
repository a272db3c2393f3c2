import '@/components/design/styles';
import '@/components/sites/sites.css';
import '@/components/popup/popup.css';
import { render } from 'solid-js/web';
import { Popup } from '@/components/popup/Popup';
import { startLog } from '@/components/startLog';
import { Texts } from '@/components/texts';

startLog();
render(
  () => (
    <Texts>
      <Popup />
    </Texts>
  ),
  document.getElementById('app') as HTMLElement,
);
