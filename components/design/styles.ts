// The look for our own pages: import this once in an entrypoint's main file.
import './tokens.css';
import './base.css';
import './design.css';
