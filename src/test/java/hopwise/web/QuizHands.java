package hopwise.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What somebody does with the questions of a page. */
record QuizHands(Page page) {
  private static final List<String> ORDER = List.of("pod", "bridge", "nic");

  /** Answers every question of the quiz “first” with the mouse, or with fingers. */
  void answerFirst() {
    page.check("[name='one-key'][value='minus-five']");
    page.check("[name='two-keys'][value='node']");
    page.check("[name='two-keys'][value='internal']");
    page.check("[name='true-or-false.bridge'][value='true']");
    page.check("[name='true-or-false.windows'][value='false']");
    sort(move -> page.click(move));
    page.selectOption("[name='pairs.node']", "vnet");
    page.selectOption("[name='pairs.web']", "pod");
    page.selectOption("[name='blanks.from']", "pod-range");
    page.selectOption("[name='blanks.node']", "subnet");
    page.fill("[name='how-many']", "1581");
    page.fill("[name='which-range']", "10.244.1.0/24");
  }

  /** Answers them with keys alone. */
  void typeFirst() {
    tabTo("[name='one-key']");
    choose("[name='one-key'][value='minus-five']");
    tabTo("[name='two-keys'][value='node']");
    page.keyboard().press("Space");
    tabTo("[name='two-keys'][value='internal']");
    page.keyboard().press("Space");
    tabTo("[name='true-or-false.bridge']");
    choose("[name='true-or-false.bridge'][value='true']");
    tabTo("[name='true-or-false.windows']");
    choose("[name='true-or-false.windows'][value='false']");
    sort(move -> {
      tabTo(move);
      page.keyboard().press("Enter");
      page.waitForTimeout(50);
    });
    pick("pairs.node", "VNet");
    pick("pairs.web", "pod range");
    pick("blanks.from", "pod range");
    pick("blanks.node", "node subnet");
    type("[name='how-many']", "1581");
    type("[name='which-range']", "10.244.1.0/24");
  }

  /** The entries in the order shown. */
  List<String> order() {
    return page.locator("[data-item='in-order'] input[name='in-order']").all().stream()
        .map(Locator::inputValue)
        .toList();
  }

  /** Presses a button of a selector. */
  interface Press {
    void on(String selector);
  }

  private void sort(Press press) {
    for (int place = 0; place < ORDER.size(); place++) {
      while (order().indexOf(ORDER.get(place)) > place) {
        press.on("button[value='in-order:" + ORDER.get(place) + ":up']");
        page.waitForLoadState();
      }
    }
  }

  /** Types into a field that is reached by the Tab key. */
  void type(String selector, String text) {
    tabTo(selector);
    page.keyboard().type(text);
  }

  /** Presses Tab until the focus is on an element. */
  void tabTo(String selector) {
    for (int i = 0; i < 250; i++) {
      if ((Boolean)
          page.evaluate(
              "s => [...document.querySelectorAll(s)].includes(document.activeElement)",
              selector)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab never reaches " + selector);
  }

  /** Moves among radio buttons by arrow keys until one is checked. */
  void choose(String selector) {
    for (int i = 0; i < 8 && !page.locator(selector).isChecked(); i++) {
      page.keyboard().press(i == 0 ? "Space" : "ArrowDown");
    }
    assertThat(page.locator(selector)).isChecked();
  }

  /** Picks from a list by typing its first letters. */
  void pick(String name, String text) {
    type("[name='" + name + "']", text);
    assertEquals(text, page.locator("[name='" + name + "'] option:checked").textContent().strip());
  }
}
