import { render } from 'solid-js/web';
render(() => <p>hi</p>, document.body);
