// The journal: Chrome's side panel, Firefox's sidebar, or a window of its own.
import '@/components/design/styles';
import { render } from 'solid-js/web';
import { Journal } from '@/components/journal/Journal';
import { startLog } from '@/components/startLog';
import { Texts } from '@/components/texts';

startLog();
const root = document.getElementById('app');
if (!root) throw new Error('sidepanel/index.html has no #app');
render(
  () => (
    <Texts>
      <Journal />
    </Texts>
  ),
  root,
);
