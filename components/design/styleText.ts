// The look as one string, for the shadow root of the prompt in the page: what the prompt uses and no more.
import base from './base.css?inline';
import button from './css/button.css?inline';
import icon from './css/icon.css?inline';
import tokens from './tokens.css?inline';

export const styleText = [tokens, base, icon, button].join('\n');
