/**
 * Brings back what was typed: Arrow up on the first line of the text, Arrow down on the last. What
 * was typed before this page was loaded is fetched when it is first wanted.
 */
export default function history(line, address) {
  const lines = [];
  let at = -1;
  let draft = "";
  let fetched;

  const fetchOlder = async () => {
    const response = await fetch(address(), { headers: { Accept: "application/json" } });
    const known = lines.length;
    const older = response.ok ? await response.json() : [];
    lines.push(...older.slice(known));
  };

  const show = (index) => {
    if (index < -1 || index >= lines.length) {
      return;
    }
    if (at === -1) {
      draft = line.value;
    }
    at = index;
    line.value = at === -1 ? draft : lines[at];
    line.setSelectionRange(line.value.length, line.value.length);
  };

  line.addEventListener("keydown", async (event) => {
    const before = line.value.slice(0, line.selectionStart);
    const after = line.value.slice(line.selectionEnd);
    if (event.key === "ArrowUp" && !before.includes("\n")) {
      event.preventDefault();
      fetched ??= fetchOlder();
      await fetched;
      show(at + 1);
    } else if (event.key === "ArrowDown" && !after.includes("\n")) {
      event.preventDefault();
      show(at - 1);
    }
  });

  return {
    add(text) {
      if (lines[0] !== text) {
        lines.unshift(text);
      }
      at = -1;
    },
  };
}
