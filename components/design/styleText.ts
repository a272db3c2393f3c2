// The look as one string, for the shadow root of the prompt in the page.
import base from './base.css?inline';
import design from './design.css?inline';
import tokens from './tokens.css?inline';

export const styleText = [tokens, base, design].join('\n');
