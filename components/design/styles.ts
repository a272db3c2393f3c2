// The look for our own pages: import this once in an entrypoint's main file. What somebody prefers comes last.
import './tokens.css';
import './base.css';
import './css/icon.css';
import './css/button.css';
import './css/field.css';
import './css/choice.css';
import './css/card.css';
import './css/emptyState.css';
import './css/timeline.css';
import './css/disclosure.css';
import './css/skeleton.css';
import './css/notice.css';
import './css/progress.css';
import './css/loopBar.css';
import './css/dialog.css';
import './css/toasts.css';
import './css/preferences.css';
