/** Whether a key was pressed alone, outside of a field, by somebody who wants such keys (a setting). */
export default function isSingleKey(event) {
  const alone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
  return alone && document.documentElement.dataset.singleKeys !== "off" && !isTyping(event.target);
}

function isTyping(target) {
  return target.isContentEditable || target.matches("textarea, select, input:not([type=radio], [type=checkbox])");
}
