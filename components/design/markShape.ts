/** The mark on a grid of 96, as in `public/icon/icon.svg`: the line that is touched with the way of the dot, and the dot. */
export const markLine = 'M10 85H86M10 37Q30 37 37 71Q46 41 60 29';
export const markDot = { cx: '74', cy: '20', r: '13' };
